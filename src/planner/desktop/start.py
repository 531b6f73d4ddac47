"""Opens the window on an office, and draws it to a picture."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from planner.desktop.apology import apologise
from planner.desktop.main_window import MainWindow
from planner.desktop.setup.first_run import begin, close_office, nobody_in
from planner.desktop.shared.complaints import Complaints, Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import Look
from planner.desktop.shared.noticeboard import Noticeboard
from planner.desktop.shared.remembered import Remembered
from planner.desktop.shared.undo import UndoSteps
from planner.domain.acting import SETUP
from planner.domain.refusals import PlannerError, Unavailable, Unknown
from planner.paths import log_file, settings_file
from planner.services.office import Office
from planner.wording import Wording

UNAVAILABLE = 5
UNKNOWN = 3
REFUSED = 4
_REFERENCES_LOST = 500
_VOID_CALLS = 2_000
DEFAULT_SIZE = (1440, 900)


class OpenOffice(Protocol):
    """How an office is opened: wiring's ``open_office``."""

    def __call__(self, address: str, /) -> Office:
        """Open the office of a database, making it when there is none."""
        ...


def run(open_office: OpenOffice, address: str, *, language: str, acting: str | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    A database that cannot be used is said in a window of its own, never in a traceback.
    """
    if not binding_is_sound():
        sys.stderr.write("PySide6 and this Python do not fit together; please run the set-up again.\n")
        return UNAVAILABLE
    application = application_for(language)
    wording = Wording(language)
    look = Look()
    look.apply(application)
    try:
        office = open_office(address)
        if nobody_in(office):
            begun = begin(office, address, look=look, wording=wording, open_office=open_office)
            if begun is None:
                close_office(office)
                return 0
            office, address = begun
        person = office.acting(acting)
    except PlannerError as error:
        apologise(wording.error(error))
        return UNAVAILABLE if isinstance(error, Unavailable) else UNKNOWN if isinstance(error, Unknown) else 2
    desk = desk_for(
        office,
        look=look,
        wording=wording,
        remembered=Remembered(settings_file()),
        address=address,
    )
    desk.acting = person
    window = MainWindow(desk)
    _catch_mistakes(desk.complaints)
    geometry = desk.remembered.geometry("window")
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(*_fitting())
    window.reopen()
    window.show()
    try:
        return application.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        close_office(office)


def picture(
    office: Office,
    path: Path,
    *,
    language: str,
    acting: str | None = None,
    page: str = "week",
    week: str = "",
    person: str = "",
    size: tuple[int, int] = DEFAULT_SIZE,
    dark: bool = False,
) -> None:
    """Draw the window to a PNG file without showing it.

    Args:
        office: The open office.
        path: Where to.
        language: ``da`` or ``en``.
        acting: On whose behalf; the office's default unless told.
        page: Which page.
        week: ``2026-W48``; this week unless told.
        person: ``citizen:9001``, ``cohort:1A`` and so on; the first in the list unless told.
        size: In pixels.
        dark: In the dark palette.

    Raises:
        Unavailable: The picture could not be written.
    """
    application = application_for(language)
    look = Look(dark=dark)
    look.apply(application)
    desk = desk_for(office, look=look, wording=Wording(language))
    desk.acting = office.acting(acting)
    desk.remembered.keep("week", week)
    desk.remembered.keep("person", person)
    window = MainWindow(desk)
    window.resize(*size)
    window.open_page(page)
    window.ensurePolished()
    application.processEvents()
    drawn = window.grab()
    window.close()
    window.deleteLater()
    if not drawn.save(str(path), "PNG"):
        raise Unavailable("file-unwritable", file=str(path))


def desk_for(
    office: Office, *, look: Look, wording: Wording, remembered: Remembered | None = None, address: str = ""
) -> DeskContext:
    """Everything pages share, over an open office."""
    noticeboard = Noticeboard()
    complaints = Complaints(wording)
    return DeskContext(
        office=office,
        acting=SETUP,
        wording=wording,
        look=look,
        noticeboard=noticeboard,
        complaints=complaints,
        undo=UndoSteps(noticeboard, complaints),
        remembered=remembered or Remembered(),
        address=readable(address),
    )


def application_for(language: str) -> QApplication:
    """The one application, speaking the language."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
    else:
        QGuiApplication.setDesktopFileName("ugeplan")
        application = QApplication([sys.argv[0] if sys.argv else "ugeplan"])
    application.setApplicationName("ugeplan")
    application.setApplicationDisplayName("Ugeplan")
    speak(application, language)
    return application


_translators: list[QTranslator] = []


def speak(application: QApplication, language: str) -> None:
    """Take the words of a language: our own, and Qt's."""
    for old in _translators:
        application.removeTranslator(old)
    _translators.clear()
    QLocale.setDefault(QLocale("da_DK" if language == "da" else "en_GB"))
    for name in (f"planner_{language}", f"qtbase_{language}"):
        translator = QTranslator(application)
        if translator.load(f":/translations/{name}.qm"):
            application.installTranslator(translator)
            _translators.append(translator)


def readable(address: str) -> str:
    """A database's address as it may be shown: a file's name, or a server without user and password."""
    if "://" in address:
        return address.rpartition("@")[2] if "@" in address else address.partition("://")[2]
    return Path(address).name if address else ""


def binding_is_sound() -> bool:
    """Whether calls into Qt keep Python's reference to None; a fatal fault of one release on Pythons below 3.12.

    Where None is immortal its count does not move, and the answer is yes.
    """
    from PySide6.QtCore import QObject

    probe = QObject()
    before = sys.getrefcount(None)
    for _ in range(_VOID_CALLS):
        probe.setObjectName("x")
    return before - sys.getrefcount(None) <= _REFERENCES_LOST


def _fitting() -> tuple[int, int]:
    """The usual size, or as much of it as the screen has."""
    room = QGuiApplication.primaryScreen().availableSize()
    return min(DEFAULT_SIZE[0], room.width()), min(DEFAULT_SIZE[1], room.height())


def _catch_mistakes(complaints: Complaints) -> None:
    """A mistake of ours becomes one sentence on screen, and a line in the log without what people typed."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        where = " < ".join(
            f"{frame.name} ({Path(frame.filename).name}:{frame.lineno})"
            for frame in reversed(traceback.extract_tb(trace))
        )
        _log().error("%s at %s", kind.__name__, where)
        complaints.tell(
            QCoreApplication.translate(
                "Start",
                "Noget gik galt i programmet. Det, der var gemt, er urørt; prøv igen, eller genstart programmet.",
            ),
            tone=Tone.DANGER,
        )

    sys.excepthook = hook


def _log() -> logging.Logger:
    logger = logging.getLogger("planner.mistakes")
    if not logger.handlers:
        path = log_file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
        except OSError:
            handler = logging.NullHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.propagate = False
    return logger
