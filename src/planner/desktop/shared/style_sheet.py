"""The application's style sheet; widgets choose from it by their ``role`` property."""

from __future__ import annotations

from functools import lru_cache

from planner.layout.palette import DARK, Neutrals, mixed

_SHEET = """
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {line}; padding: {p4}px; }}
QFrame[role="surface"], QWidget[role="surface"] {{ background: {surface}; border: none; }}
QFrame[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: {p8}px; }}
QFrame[role="line"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="danger-box"] {{ background: {danger_soft}; border: none; border-radius: {p8}px; }}
QFrame[role="warning-box"] {{ background: {warning_soft}; border: none; border-radius: {p8}px; }}
QFrame[role="ok-box"] {{ background: {ok_soft}; border: none; border-radius: {p8}px; }}
QFrame[role="advice-box"] {{ background: {accent_soft}; border: none; border-radius: {p8}px; }}
QFrame[role="danger-box"] QLabel {{ color: {danger}; }}
QFrame[role="warning-box"] QLabel {{ color: {warning}; }}
QFrame[role="ok-box"] QLabel {{ color: {ok}; }}
QFrame[role="advice-box"] QLabel {{ color: {accent}; }}

QLabel[role="title"] {{ font-size: {t18}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {t15}px; font-weight: 600; }}
QLabel[role="brand"] {{ font-size: {t15}px; font-weight: 700; }}
QLabel[role="muted"], QCheckBox[role="muted"] {{ color: {muted}; }}
QLabel[role="field"] {{ color: {muted}; font-size: {t12}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="danger"] {{ color: {danger}; }}
QLabel[role="ok"] {{ color: {ok}; }}
QLabel[role="warning"] {{ color: {warning}; }}
QLabel[role="chip"], QLabel[role="danger-chip"], QLabel[role="warning-chip"], QLabel[role="ok-chip"] {{
    border-radius: {p9}px; padding: 1px {p8}px; font-size: {t11}px; font-weight: 600; }}
QLabel[role="chip"] {{ background: {accent_soft}; color: {accent}; }}
QLabel[role="danger-chip"] {{ background: {danger_soft}; color: {danger}; }}
QLabel[role="warning-chip"] {{ background: {warning_soft}; color: {warning}; }}
QLabel[role="ok-chip"] {{ background: {ok_soft}; color: {ok}; }}

QPushButton, QToolButton {{ background: {surface}; color: {ink}; border: 1px solid {edge};
    border-radius: {p6}px; padding: {p5}px {p11}px; min-height: {p18}px; }}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {accent_soft}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; background: {background}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: {p4}px {p10}px; }}
QPushButton:default {{ border-color: {accent}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[role="primary"]:disabled {{ background: {line}; color: {muted}; border-color: {line}; }}
QPushButton[role="danger"] {{ color: {danger}; }}
QPushButton[role="quiet"], QToolButton[role="quiet"], QToolButton[role="icon"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QToolButton[role="icon"]:hover {{ background: {hover}; }}
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QToolButton[role="icon"]:focus {{ border: 2px solid {accent}; }}
QToolButton[role="icon"] {{ padding: {p4}px; }}
QToolButton[role="icon"]:focus {{ padding: {p3}px; }}
QPushButton[role="link"] {{ background: transparent; border: none; color: {accent}; padding: {p2}px {p4}px; text-decoration: underline; }}
QPushButton[role="link"]:focus {{ border: 2px solid {accent}; border-radius: {p4}px; padding: 0 {p2}px; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[role="rail"] {{ background: transparent; border: 2px solid transparent; border-radius: {p6}px; color: {muted};
    font-weight: 500; text-align: left; padding: {p6}px {p8}px; }}
QToolButton[role="rail"]:hover {{ background: {hover}; }}
QToolButton[role="rail"]:checked {{ background: {accent_soft}; color: {accent}; font-weight: 600; }}
QToolButton[role="rail"]:focus {{ border: 2px solid {accent}; padding: {p6}px {p8}px; }}
QPushButton[role="tab"] {{ background: transparent; border: 1px solid transparent; color: {muted}; padding: {p5}px 1px; min-width: 20px; font-size: {t12}px; }}
QPushButton[role="tab"]:hover {{ color: {ink}; }}
QPushButton[role="tab"]:checked {{ background: {surface}; color: {ink}; font-weight: 600; border-color: {edge}; }}
QPushButton[role="tab"]:focus {{ border: 2px solid {accent}; padding: {p4}px 0; }}
QPushButton[role="step"] {{ border-radius: {p12}px; padding: 0; min-width: {p24}px; max-width: {p24}px; min-height: {p24}px;
    max-height: {p24}px; font-weight: 600; }}
QPushButton[role="step"][before="true"] {{ border: 2px solid {accent}; color: {accent}; min-width: {p22}px; max-width: {p22}px;
    min-height: {p22}px; max-height: {p22}px; }}
QPushButton[role="step"]:checked {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QFrame[role="score-line"] {{ background: transparent; border: 2px solid transparent; border-radius: {p8}px; }}
QFrame[role="score-line"]:focus {{ background: {accent_soft}; border-color: {accent}; }}
QFrame[role="tabs"] {{ background: {background}; border: none; border-radius: {p8}px; }}

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {{
    background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {p6}px;
    padding: {p4}px {p8}px; selection-background-color: {accent}; selection-color: {on_accent}; min-height: {p18}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus {{ border: 2px solid {accent}; padding: {p3}px {p7}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled {{ background: {background}; color: {muted}; }}
QLineEdit[wrong="true"], QTimeEdit[wrong="true"] {{ border: 2px solid {danger}; }}
QLineEdit[role="search"] {{ background: {background}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; background: transparent; width: {p20}px;
    subcontrol-origin: padding; subcontrol-position: center right; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow, QTimeEdit::down-arrow {{
    image: url(:/icons/caret-down.svg); width: {p11}px; height: {p11}px; }}
QSpinBox::up-arrow, QTimeEdit::up-arrow {{ image: url(:/icons/caret-up.svg); width: {p11}px; height: {p11}px; }}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {{ border: none;
    background: transparent; width: {p18}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {edge}; selection-background-color: {accent_soft};
    selection-color: {ink}; outline: none; }}
QListView, QTreeView, QTableView {{ background: {surface}; border: none; outline: none;
    selection-background-color: {accent_soft}; selection-color: {ink}; alternate-background-color: {background};
    gridline-color: {line}; }}
QListView:focus, QTreeView:focus, QTableView:focus {{ border: none; }}
QHeaderView::section {{ background: {background}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: {p6}px {p8}px; font-weight: 600; }}
QTableCornerButton::section {{ background: {background}; border: none; }}
QMenu {{ background: {surface}; border: 1px solid {edge}; padding: {p4}px; }}
QMenu::item {{ padding: {p5}px {p24}px {p5}px {p12}px; border-radius: {p4}px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {p11}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {p11}px; margin: 0; }}
QScrollBar::handle {{ background: {edge}; border-radius: {p4}px; min-height: {p24}px; min-width: {p24}px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QCheckBox {{ spacing: {p6}px; }}
QCheckBox::indicator {{ width: {p13}px; height: {p13}px; border: 1px solid {muted}; border-radius: {p3}px; background: {surface}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url(:/icons/tick-{tick}.svg); }}
QCheckBox::indicator:disabled {{ border-color: {line}; background: {background}; }}
QCheckBox:focus {{ color: {accent}; }}
"""
_LENGTHS = (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 18, 20, 22, 24)
_LETTERS = (11, 12, 13, 15, 18)


@lru_cache(maxsize=8)
def style_sheet(colours: Neutrals, scale: float) -> str:
    """The style sheet in the given colours and size of letters."""
    words = {name: getattr(colours, name) for name in Neutrals.__slots__}
    words |= {f"p{n}": str(round(n * scale)) for n in _LENGTHS}
    words |= {f"t{n}": str(round(n * scale)) for n in _LETTERS}
    return _SHEET.format(
        **words,
        edge=mixed(colours.muted, colours.surface, 0.35),
        hover=mixed(colours.accent_soft, colours.surface, 0.6),
        on_accent=colours.surface,
        # What stands on the accent is white in the light and dark in the dark.
        tick="dark" if colours is DARK else "light",
        accent_hover=mixed(colours.accent, colours.ink, 0.85),
    )
