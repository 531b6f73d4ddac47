"""What other administrations offer, where a mentor talks with a citizen about it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.desktop.offers.offers_dialog import OffersDialog, save_offers
from planner.desktop.people.sections_layout import link, muted
from planner.desktop.progression.card import Card
from planner.desktop.shared.desk_context import DeskContext

_NAMED = 4


class OffersCard(Card):
    """The same for every citizen: the first few by name, the list to keep and to print."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Tilbud, borgeren kan bruge"))
        self.told = muted()
        self.open_button, self.print_button = (
            link(self.tr("Se og ret listen…")),
            link(self.tr("Gem som PDF…")),
        )
        self.open_button.clicked.connect(lambda _=False: self.open_list())
        self.print_button.clicked.connect(lambda _=False: save_offers(self, self.desk))
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch(1)
        self.body.addWidget(self.told)
        self.body.addLayout(buttons)

    def read(self, reference: str, day: date) -> bool:
        """Name what can be used on the date."""
        offers = self.desk.office.local_offers.list(day)
        names = [f"{offer.name.get(self.desk.language)} ({offer.authority})" for offer in offers[:_NAMED]]
        if len(offers) > _NAMED:
            names.append(self.tr("og %n til", "", len(offers) - _NAMED))
        self.told.setText("\n".join(names) or self.tr("Der er ingen tilbud på listen i dag."))
        self.print_button.setVisible(bool(offers))
        return True

    def open_list(self) -> OffersDialog:
        """Open the whole list."""
        dialog = OffersDialog(self.desk, self)
        dialog.start()
        return dialog
