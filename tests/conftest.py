"""What every test needs: Qt without a screen, and the places of the judges (see the fixtures below)."""

import os
import sys

# Before anything imports Qt. Tests of real windows start an X server of their own.
if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
