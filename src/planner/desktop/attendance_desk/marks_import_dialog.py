"""A provider's file of marks: chosen, looked at line by line, and taken in as one step, once."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from planner.desktop.attendance_desk.taken_dialog import TakenDialog, touched_marks, written
from planner.desktop.attendance_desk.taken_rows import taken_rows
from planner.desktop.importing.table_file import ask_for_table
from planner.desktop.planning.planning_dialog import Preview
from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.refusals import Unavailable
from planner.services.register_taken_in import LineIs, TakenIn

SIZE = (960, 620)


class MarksImportDialog(TakenDialog):
    """Nothing is written before the button; a file that came in already is told by its content, not its name."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.entitle(self.tr("Hent registreringer fra en fil"), self.tr("Linje"), 56)
        self._path = Path()
        self._content: bytes | None = None
        form = self.form
        form.preview_table.setAccessibleName(self.tr("Filens linjer"))
        self.choose_button = QPushButton(self.tr("Vælg en fil…"))
        self.choose_button.setAutoDefault(False)
        self.choose_button.clicked.connect(lambda _=False: self.choose())
        self.file = QLabel(self.tr("ingen fil er valgt"))
        self.file.setProperty("role", "muted")
        self.request = QLineEdit()
        self.request.setPlaceholderText(self.tr("gives af filens indhold"))
        self.hint = QLabel(
            self.tr(
                "En CSV- eller Excel-fil med en linje for hver registrering og disse kolonner: mødegang, dato, start,"
                " borger, kode, minutter, kom, gik, grund. Borger, kode og enten mødegang eller dato skal være der."
                " Alt kommer ind, eller intet."
            )
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        form.fields_layout.addWidget(self.choose_button, 0, 0, Qt.AlignmentFlag.AlignBottom)
        self.file.setContentsMargins(0, 0, 0, desk.look.px(7))
        form.fields_layout.addWidget(self.file, 0, 1, Qt.AlignmentFlag.AlignBottom)
        self.put(self.tr("Kørslens nummer"), self.request, "marks_request", 0, 2)
        form.fields_layout.addWidget(self.hint, 1, 0, 1, 3)
        form.fields_layout.setColumnStretch(1, 3)
        form.fields_layout.setColumnStretch(2, 2)
        self.request.textChanged.connect(self.later)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def start(self) -> None:
        """Show it, ready to choose a file."""
        super().start()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Ask for the file, without stopping the window."""
        ask_for_table(self, self.tr("Vælg en fil med registreringer"), self.open_file)

    def open_file(self, path: Path) -> None:
        """Read a file and show what it would do; one that cannot be read leaves the one before."""
        try:
            content = path.read_bytes()
        except OSError:
            error = Unavailable("file-unreadable", file=path.name)
            self.form.trouble_label.setText(self.desk.wording.error(error))
            self.form.trouble_label.show()
            return
        self._path, self._content = path, content
        self.file.setText(path.name)
        self.request.setText(f"file-{sha256(content).hexdigest()[:16]}")
        self.preview()
        if self.form.apply_button.isEnabled():
            self.form.apply_button.setFocus()

    def look_up(self) -> Preview:
        """What the file would do, line by line; nothing is saved."""
        self.form.apply_button.setText(self.tr("Hent"))
        if self._content is None:
            return Preview(summary="", ready=False)
        taken = self._read(dry_run=True)
        words = self.desk.wording
        if taken.already is not None:
            known = taken.already
            said = words.say("taken-already", request=known.request, at=known.at, by=known.by)
            return Preview(summary=said, ready=False)
        writes = taken.count(LineIs.NEW) + taken.count(LineIs.CHANGED)
        if writes and not taken.problems:
            self.form.apply_button.setText(self.tr("Hent %n registrering(er)", "", writes))
        return Preview(
            summary=self._summary(taken),
            rows=taken_rows(taken, words),
            trouble=self.closed(taken),
            ready=not taken.problems and writes > 0,
        )

    def _summary(self, taken: TakenIn) -> str:
        parts = [
            self.tr("%n ny(e)", "", taken.count(LineIs.NEW)),
            self.tr("%n rettes", "", taken.count(LineIs.CHANGED)),
            self.tr("%n står der allerede", "", taken.count(LineIs.SAME)),
        ]
        said = ", ".join(parts) + "."
        if taken.problems:
            wrong = self.tr(
                "%n linje(r) kan ikke læses, så intet kan hentes: ret filen.", "", len(taken.problems)
            )
            said = f"{wrong} {said}"
        if taken.ignored:
            said += " " + self.desk.wording.say("taken-ignored", columns=taken.ignored)
        return said

    def _read(self, *, dry_run: bool, correction: str = "") -> TakenIn:
        assert self._content is not None  # nothing is read before a file is chosen
        return self.desk.office.attendance_import.take_in(
            self.desk.acting, self._content, self.request.text(), dry_run=dry_run, correction=correction
        )

    def do(self, reason: str | None) -> bool:
        """Take the file in as one step."""
        importing, acting = self.desk.office.attendance_import, self.desk.acting
        label = self.tr("Hent registreringer fra %1").replace("%1", self._path.name)
        done = self.desk.undo.perform(
            label,
            lambda: written(self._read(dry_run=False, correction=self.correction)),
            lambda taken: importing.undo(acting, taken),
            lambda taken: touched_marks(taken.change),
        )
        if done is None:
            return False
        sentence = self.tr("Hentet fra %1: %2 Ctrl+Z fortryder det hele.")
        self.desk.complaints.tell(
            sentence.replace("%1", self._path.name).replace("%2", self._summary(done)), tone=Tone.OK
        )
        return True
