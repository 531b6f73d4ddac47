"""A screen, a D-Bus session and a window of the program of their own, with nothing left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests.accessibility.at_spi import ScreenReader

ROOT = Path(__file__).resolve().parents[2]
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class ReadWindow:
    """A window that is being read, and the keyboard before it."""

    reader: ScreenReader
    environment: Mapping[str, str]

    def key(self, keys: str) -> None:
        """Press keys, as ``Tab`` or ``ctrl+k``."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", keys], env=dict(self.environment), check=True)

    def type(self, text: str) -> None:
        """Type letters."""
        subprocess.run(["xdotool", "type", text], env=dict(self.environment), check=True)


@contextmanager
def read_window(database: Path, language: str = "da") -> Iterator[ReadWindow]:
    """A window on a database, in a session of its own."""
    with ExitStack() as leaving:
        # A socket's path may have 107 letters, which the folders of a test run easily exceed.
        home = Path(tempfile.mkdtemp(prefix="ugeplan-"))
        leaving.callback(shutil.rmtree, home, ignore_errors=True)
        log = leaving.enter_context((home / "log").open("wb"))
        environment = _environment(home)

        def start(command: list[str], keep: int | None = None) -> None:
            # In a group of its own: what a program starts goes with it.
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                pass_fds=() if keep is None else (keep,),
            )
            leaving.callback(_end, process)

        environment["DISPLAY"] = _screen(start)
        start(["openbox", "--sm-disable"])
        (home / "bus.conf").write_text(_BUS.format(path=escape(str(home / "bus"))), "utf-8")
        told, tells = os.pipe()
        start(
            ["dbus-daemon", f"--config-file={home / 'bus.conf'}", "--nofork", f"--print-address={tells}"],
            tells,
        )
        address = _first_line(told, tells)
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        start([next(each for each in LAUNCHERS if Path(each).exists()), "--launch-immediately"])
        reader = ScreenReader(address)
        leaving.callback(reader.close)
        start([sys.executable, "-m", "tests.accessibility.window_on", str(database), language])
        try:
            reader.until(lambda: any(seen.role == "frame" for seen in reader.tree()), "the window")
        except AssertionError as error:
            raise AssertionError((home / "log").read_text("utf-8", "replace")) from error
        yield ReadWindow(reader, environment)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "LANG", "TZ"}}
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_STATE_HOME": str(home / "state"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_ACCESSIBILITY": "1",
        "PYTHONPATH": str(ROOT),
    }


def _screen(start: Callable[[list[str], int], None]) -> str:
    told, tells = os.pipe()
    start(["Xvfb", "-displayfd", str(tells), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], tells)
    return f":{_first_line(told, tells)}"


def _first_line(told: int, tells: int) -> str:
    os.close(tells)  # when the program dies, reading ends
    with os.fdopen(told, encoding="ascii") as line:
        said = line.readline().strip()
    assert said, "a program that the test needs does not start"
    return said


def _end(process: subprocess.Popen[bytes]) -> None:
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, sign)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            continue
