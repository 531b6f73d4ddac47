"""Every dialog beside the register can be used without a mouse and without seeing: names for all, and Tab comes everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from planner.desktop.attendance_desk.absence_dialog import AbsenceDialog
from planner.desktop.attendance_desk.activity_dialog import ActivityDialog
from planner.desktop.attendance_desk.agreed_dialog import AgreedDialog
from planner.desktop.attendance_desk.code_dialog import CodeDialog
from planner.desktop.attendance_desk.history_dialog import HistoryDialog
from planner.desktop.attendance_desk.marks_import_dialog import MarksImportDialog
from planner.desktop.attendance_desk.register_tools import RegisterTools
from planner.desktop.attendance_desk.typeback_dialog import TypeBackDialog
from tests.desktop.attendance_desk.conftest import KeptDesk

ACTS: dict[str, type[QDialog]] = {
    "absence": AbsenceDialog,
    "agreed": AgreedDialog,
    "codes": CodeDialog,
    "history": HistoryDialog,
    "activity": ActivityDialog,
    "take_in": MarksImportDialog,
    "typeback": TypeBackDialog,
}


def usable(dialog: QDialog) -> list[QWidget]:
    """Everything in it that takes the keyboard now."""
    return [
        each
        for each in dialog.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is dialog
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("act", ACTS)
def test_names_for_all_and_tab_comes_everywhere(register: KeptDesk, act: str) -> None:
    tools = register.desk.page.findChild(RegisterTools)
    assert isinstance(tools, RegisterTools)
    getattr(tools, act).trigger()
    dialog = register.opened(ACTS[act])
    expected = usable(dialog)
    nameless = [
        each.objectName() or type(each).__name__
        for each in expected
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
    ]
    assert nameless == []
    met: set[QWidget] = set()
    for _ in range(2 * len(expected)):
        focus = QApplication.focusWidget()
        assert focus is not None
        met.add(focus)
        register.qtbot.keyClick(focus, Qt.Key.Key_Tab)
    missed = [each.objectName() or each.accessibleName() for each in expected if each not in met]
    assert missed == []
