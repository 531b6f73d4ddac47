"""How everything looks: one bundled font, a light and a dark palette, and one small style sheet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from planner.desktop.shared.icons import icon
from planner.desktop.shared.style_sheet import style_sheet
from planner.layout.palette import DARK, LIGHT, KindColours, Neutrals, busy_colours, kind_colours
from planner.layout.primitives import Weight

FAMILY = "Noto Sans"
WORDS_UP_TO = 1.25
"""How large letters may be before the window makes room: the rail goes without words, times stand below dates."""
TEXT = 13
"""Height of ordinary letters in logical pixels at 100 %."""
_FILES = ("NotoSans-Regular", "NotoSans-SemiBold", "NotoSans-Bold")
_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
    Weight.BOLD: QFont.Weight.Bold,
}


class Look(QObject):
    """Colours, letters and icons of the window.

    Signals:
        changed: The system went from light to dark or back; painted things must be painted again.
    """

    changed = Signal()

    def __init__(
        self, *, dark: bool | None = None, scale: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        hints = QGuiApplication.styleHints()
        self._follows = dark is None
        self.dark = hints.colorScheme() is Qt.ColorScheme.Dark if dark is None else dark
        self.scale = scale
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def colours(self) -> Neutrals:
        """The neutral colours and those with a fixed meaning."""
        return DARK if self.dark else LIGHT

    def kind(self, number: int | None) -> KindColours:
        """How a kind of activity looks; None is what may not be told."""
        if number is None:
            return busy_colours(dark=self.dark)
        return kind_colours(number, dark=self.dark)

    def px(self, length: float) -> int:
        """A length in logical pixels, for letters of the chosen size."""
        return round(length * self.scale)

    def font(self, size: float = TEXT, weight: Weight = Weight.REGULAR) -> QFont:
        """The bundled font at a size in logical pixels at 100 %."""
        return self.letters(max(self.px(size), 1), weight)

    @staticmethod
    def letters(pixels: int, weight: Weight = Weight.REGULAR) -> QFont:
        """The bundled font at an exact size."""
        made = QFont(FAMILY)
        made.setPixelSize(pixels)
        made.setWeight(_WEIGHTS[weight])
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """A bundled icon in a colour, muted unless told."""
        return icon(name, colour or self.colours.muted)

    def icon_size(self, size: int = 18) -> QSize:
        """Logical size of icons on buttons."""
        return QSize(self.px(size), self.px(size))

    def apply(self, application: QApplication) -> None:
        """Give the application its style, font, palette and style sheet."""
        register_fonts()
        application.setStyle("Fusion")
        application.setFont(self.font())
        application.setPalette(_qt_palette(self.colours))
        application.setStyleSheet(style_sheet(self.colours, self.scale))

    def turn(self, *, dark: bool) -> None:
        """Go light or dark, whatever the system says."""
        self._follows = False
        self._set(dark=dark)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        if self._follows:
            self._set(dark=scheme is Qt.ColorScheme.Dark)

    def _set(self, *, dark: bool) -> None:
        if dark == self.dark:
            return
        self.dark = dark
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.apply(application)
        self.changed.emit()


def register_fonts() -> None:
    """Make the bundled font known to Qt; harmless to do again."""
    if not _registered:
        _registered.extend(QFontDatabase.addApplicationFont(f":/fonts/{name}.ttf") for name in _FILES)


_registered: list[int] = []


def _qt_palette(colours: Neutrals) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.background,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.background,
        role.Text: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.BrightText: colours.danger,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.surface,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.ink,
        role.Accent: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.muted,
        role.Shadow: colours.line,
    }
    for which, colour in pairs.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette
