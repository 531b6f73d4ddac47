"""A prompt with its numbers, and the answer that is kept of it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from planner.domain.people import Ref


class Weight(StrEnum):
    """How much a prompt matters; ``OFF`` is one that the office does not want."""

    URGENT = "urgent"
    NOTICE = "notice"
    OFF = "off"

    @property
    def pressing(self) -> int:
        """A number to sort by: 0 for what is most pressing."""
        return list(Weight).index(self)


class PromptAct(StrEnum):
    """What accepting a prompt leads to."""

    REGROUP = "regroup"
    CONTACT = "contact"
    EXTEND = "extend"
    SUPPORT = "support"
    RENEW = "renew"
    REVIEW = "review"
    GOAL_TEXT = "goal-text"
    AGREE = "agree"


class PromptAnswerIs(StrEnum):
    """What somebody made of a prompt."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One thing to think about.

    Attributes:
        rule: The id of its rule; its sentence is ``prompt-<rule>``.
        about: What it is about, by id: a session, a placement, an enrolment, or the citizen.
        day: The date that it is about, to sort by.
        params: The numbers that the sentence names; minutes in names that end in ``_minutes``.
        basis: The numbers behind it as one text: an answered prompt stays away while this is the same.
        act: What accepting it leads to.
        target: What the act needs besides the citizen: a group's code, the reference of a session, a placement or a company,
            an enrolment's id; for a review that and the goal's code.
    """

    rule: str
    weight: Weight
    citizen: Ref
    about: UUID
    day: date
    basis: str
    act: PromptAct
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
    target: str = ""

    @property
    def key(self) -> str:
        """Eight letters that stand for this prompt with these numbers."""
        parts = f"{self.rule}|{self.citizen.id}|{self.about}|{self.basis}"
        return hashlib.sha256(parts.encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptAnswer:
    """What was made of a prompt, by whom, when and why; ``params`` are the numbers as they were told then."""

    id: UUID
    rule: str
    citizen: Ref
    about: UUID
    basis: str
    answer: PromptAnswerIs
    reason: str
    by: str
    at: datetime
    params: Mapping[str, object] = field(default_factory=dict, hash=False)

    def answers(self, prompt: Prompt) -> bool:
        """Whether it is about that prompt with the same numbers behind it."""
        return (self.rule, self.citizen, self.about, self.basis) == (
            prompt.rule,
            prompt.citizen,
            prompt.about,
            prompt.basis,
        )
