"""Which cards the progression page has, from above. A card that is not here is not on the page.

A card is made when the page is first opened; see :mod:`planner.desktop.progression.card` for what it has to do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from planner.desktop.progression.card import Card
from planner.desktop.progression.chart_card import ChartCard
from planner.desktop.progression.checklist_card import ChecklistCard
from planner.desktop.progression.contacts_card import ContactsCard
from planner.desktop.progression.deadlines_card import DeadlinesCard
from planner.desktop.progression.direction_card import DirectionCard
from planner.desktop.progression.goals_card import GoalsCard
from planner.desktop.progression.offers_card import OffersCard
from planner.desktop.progression.prompts_card import PromptsCard
from planner.desktop.progression.referral_cards import CategoryCard, ReferralCard
from planner.desktop.progression.scales_card import ScalesCard
from planner.desktop.progression.tracks_card import TracksCard
from planner.desktop.shared.desk_context import DeskContext

CardFactory: TypeAlias = Callable[[DeskContext], Card]

MAIN: tuple[CardFactory, ...] = (ChartCard, TracksCard, ScalesCard, ChecklistCard)
"""The broad column."""
SIDE: tuple[CardFactory, ...] = (
    PromptsCard,
    DirectionCard,
    DeadlinesCard,
    GoalsCard,
    ContactsCard,
    CategoryCard,
    ReferralCard,
    OffersCard,
)
"""The narrow column at the right."""
