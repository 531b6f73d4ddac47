"""Following a prompt: the act that it leads to and the answer that is kept, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.contacts import Party
from planner.domain.people import Placement
from planner.domain.prompts.prompt import Prompt, PromptAct, PromptAnswerIs
from planner.domain.refusals import Conflict, PlannerError, Refused
from planner.services.contact_rows import NewContact
from planner.services.contacts import Contacts
from planner.services.people_keeping import PeopleKeeping
from planner.services.placement_keeping import PlacementKeeping
from planner.services.ports import Store
from planner.services.programmes import Programmes
from planner.services.prompts import Prompts
from planner.services.register_changes import AnswerChange
from planner.services.support_plans import SupportPlans

C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Done:
    """An act that was done; ``undo`` takes it back, and gives what takes that back again."""

    undo: Callable[[Acting], Done]


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A prompt that was followed, or whose following was taken back; ``act`` None when there was nothing else to do."""

    answer: AnswerChange
    act: Done | None


class PromptFollowing:
    """Each act is the one of its own service, with that service's rights, history and refusals."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._clock = clock
        self._prompts = Prompts(store, clock)
        self._people = PeopleKeeping(store, clock)
        self._programmes = Programmes(store, clock)
        self._contacts = Contacts(store, clock)
        self._support = SupportPlans(store, clock)
        self._placements = PlacementKeeping(store, clock)
        self._acts: dict[PromptAct, Callable[[Acting, Prompt, str], Done | None]] = {
            PromptAct.REGROUP: self._regroup,
            PromptAct.EXTEND: self._extend,
            PromptAct.RENEW: self._renew,
            PromptAct.SUPPORT: self._agree,
            PromptAct.REVIEW: self._review,
            PromptAct.GOAL_TEXT: self._goal_text,
            PromptAct.AGREE: self._only_agreed,
        }

    def follow(
        self, acting: Acting, prompt: Prompt, text: str = "", contact: NewContact | None = None
    ) -> Followed:
        """Do what a prompt leads to, and keep that it was followed.

        Args:
            acting: On whose behalf.
            prompt: As it was shown.
            text: The reason, the assessment or the goal, as the act asks for it; else what was agreed.
            contact: The contact, where the act is one.

        Raises:
            Conflict: Somebody answered it, or its numbers changed, since it was shown.
            Refused: The act's own service says no, or what it needs is missing; nothing is kept then.
            Malformed: As the act's own service.
        """
        answer = self._prompts.answer(acting, prompt, PromptAnswerIs.ACCEPTED, text)
        try:
            act = self._act(acting, prompt, text.strip(), contact)
        except PlannerError:
            self._prompts.undo(acting, answer)
            raise
        return Followed(answer=answer, act=act)

    def undo(self, acting: Acting, followed: Followed) -> Followed:
        """Take the act and the answer back, if nobody changed either since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody changed something since.
        """
        act = followed.act.undo(acting) if followed.act is not None else None
        try:
            answer = self._prompts.undo(acting, followed.answer)
        except Conflict:
            if act is not None:
                act.undo(acting)
            raise
        return Followed(answer=answer, act=act)

    def _act(self, acting: Acting, prompt: Prompt, text: str, contact: NewContact | None) -> Done | None:
        if prompt.act is PromptAct.CONTACT:
            if contact is None:
                raise Refused("prompt-needs-contact")
            return _done(self._contacts.log(acting, contact), self._contacts.undo)
        return self._acts[prompt.act](acting, prompt, text)

    def _regroup(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        day = today(self._clock)
        moved = self._programmes.regroup(acting, str(prompt.citizen.id), prompt.target, day, text)
        return _done(moved, self._people.undo)

    def _extend(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        placement = self._people.get(acting, Placement, prompt.target)
        return _done(self._placements.extend(acting, placement, note=text), self._placements.undo)

    def _review(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        enrolment, goal = prompt.target.split(" ", 1)
        marked = self._programmes.mark_goal(acting, UUID(enrolment), goal, today(self._clock), text)
        return _done(marked, self._programmes.undo_goal)

    def _goal_text(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        if not text:
            raise Refused("prompt-needs-text")
        stated = self._programmes.state_goal(acting, UUID(prompt.target), text)
        return _done(stated, self._programmes.undo)

    def _only_agreed(self, acting: Acting, prompt: Prompt, text: str) -> None:
        if not text:
            raise Refused("prompt-needs-text")

    def _renew(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        known = self._support.list(acting, str(prompt.citizen.id))
        schedule = next((each for each in known if each.id == prompt.about), None)
        if schedule is None or schedule.last_day is None:
            raise Conflict("prompt-changed-meanwhile")
        since = max(schedule.last_day + timedelta(days=1), schedule.since + timedelta(days=1))
        return _done(self._support.renew(acting, schedule, since), self._support.undo)

    def _agree(self, acting: Acting, prompt: Prompt, text: str) -> Done:
        """Support as often as the programme asks for it, of the first type that goes with such a programme."""
        day = today(self._clock)
        kind = next((each for each in self._support.types(day) if each.aftercare), None)
        weeks = prompt.params.get("weeks")
        if kind is None or not isinstance(weeks, int):
            raise Refused("support-type-missing")
        made = self._support.add(acting, str(prompt.citizen.id), kind.code, day, weeks)
        return _done(made, self._support.undo)


def contact_of(prompt: Prompt, way: str, result: str, note: str = "") -> NewContact:
    """The contact that a prompt asks for: with whom it says, and because of the session that it is about."""
    party = Party(str(prompt.params.get("party", Party.CITIZEN.value)))
    return NewContact(
        citizen=str(prompt.citizen.id),
        way=way,
        result=result,
        party=party,
        workplace=prompt.target if party is Party.COMPANY else None,
        note=note,
        # What an overdue contact is about is no session.
        session=prompt.target if "party" not in prompt.params else None,
    )


def _done(change: C, undo: Callable[[Acting, C], C]) -> Done:
    return Done(lambda acting: _done(undo(acting, change), undo))
