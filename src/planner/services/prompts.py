"""Prompts: what somebody should think about, answered with a reason, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen, Ref, reference_order
from planner.domain.prompts.prompt import Prompt, PromptAnswer, PromptAnswerIs, Weight
from planner.domain.prompts.prompt_rule import PREFIX, ChosenPrompts, chosen
from planner.domain.prompts.registry import PROMPT_RULES, prompt_rule, rule_order
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.services.people_meant import people_meant
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store, Writing
from planner.services.prompt_ground import read_ground
from planner.services.register_changes import AnswerChange, expect_kept, kept_line
from planner.services.setting_keeping import keep_setting
from planner.services.text_rules import checked_line


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptSettingChange:
    """What was chosen of a rule, as kept before and after; None is what the product has by default."""

    rule: str
    before: str | None
    after: str | None

    def inverse(self) -> PromptSettingChange:
        """What undoing it would do."""
        return PromptSettingChange(rule=self.rule, before=self.after, after=self.before)


class Prompts:
    """The jobcentre's staff are prompted and decide; nobody else learns of prompts or answers."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(
        self,
        acting: Acting,
        day: date | None = None,
        *,
        citizens: Sequence[str] | None = None,
        mine: bool = False,
    ) -> tuple[Prompt, ...]:
        """Every prompt that is not answered on a day (today unless told), the most pressing first.

        A handful of queries however many citizens there are: the named ones, the acting person's own, or all.

        Raises:
            Unknown: A citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        on = day or today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            people = people_meant(reading, acting, on, citizens=citizens, mine=mine)
            return open_prompts(reading, acting, people, on)

    def history(self, acting: Acting, citizen: str) -> tuple[PromptAnswer, ...]:
        """A citizen's answered prompts, newest first.

        Raises:
            Unknown: The citizen.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.reading() as reading:
            check_jobcentre(acting)
            who = reading.people.get(Citizen, citizen)
            return reading.prompts.answers([who.id]).get(who.id, ())

    def find(self, acting: Acting, key: str) -> Prompt:
        """The open prompt of today with a key.

        Raises:
            Unknown: There is none, or it was answered.
            Refused: The acting person does not work at the jobcentre.
        """
        found = next((each for each in self.list(acting) if each.key == key.strip().lower()), None)
        if found is None:
            raise Unknown("unknown-prompt", key=key)
        return found

    def answer(
        self, acting: Acting, prompt: Prompt, answer: PromptAnswerIs, reason: str = ""
    ) -> AnswerChange:
        """Keep what was made of a prompt; it comes back only when the numbers behind it change.

        Raises:
            Refused: It is dismissed without a reason, or the acting person does not work at the jobcentre.
            Malformed: The reason is too long.
            Conflict: Somebody answered it, or its numbers changed, since it was shown.
        """
        told = checked_line("reason", reason)
        if answer is PromptAnswerIs.DISMISSED and not told:
            raise Refused("prompt-needs-reason")
        with self._store.writing() as work:
            check_jobcentre(acting)
            open_now = open_prompts(work, acting, [prompt.citizen], today(self._clock))
            if prompt.key not in {each.key for each in open_now}:
                raise Conflict("prompt-changed-meanwhile")
            made = PromptAnswer(
                id=uuid4(),
                rule=prompt.rule,
                citizen=prompt.citizen,
                about=prompt.about,
                basis=prompt.basis,
                answer=answer,
                reason=told,
                by=acting.label,
                at=self._clock.now(),
                params=prompt.params,
            )
            return self._put(work, acting, AnswerChange(act="act-prompt-answered", before=None, after=made))

    def undo(self, acting: Acting, change: AnswerChange) -> AnswerChange:
        """Take an answer back, if nobody changed it since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
        """
        back = change.inverse()
        with self._store.writing() as work:
            check_jobcentre(acting)
            expect_kept(work.prompts.answer(change.kept.id), back.before)
            return self._put(work, acting, back)

    def rules(self) -> tuple[ChosenPrompts, ...]:
        """Every rule as it holds here, also those that are off, the most pressing first."""
        with self._store.reading() as reading:
            return _rules(reading)

    def set(self, acting: Acting, rule: str, name: str, text: str) -> PromptSettingChange:
        """Choose a rule's ``weight`` (urgent, notice or off) or the value of one of its settings.

        Raises:
            Unknown: There is no such rule or setting.
            Malformed: The text cannot mean a value.
            Refused: The acting person does not work at the jobcentre.
        """
        check_jobcentre(acting)
        wanted = prompt_rule(rule)
        with self._store.writing() as work:
            before = work.setting(PREFIX + wanted.id)
            after = chosen(wanted, before).with_(name.strip().lower(), text).as_setting()
            return self._choose(work, acting, PromptSettingChange(rule=wanted.id, before=before, after=after))

    def undo_setting(self, acting: Acting, change: PromptSettingChange) -> PromptSettingChange:
        """Put back what was chosen before, if nobody chose since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody chose something else since.
        """
        check_jobcentre(acting)
        back = change.inverse()
        with self._store.writing() as work:
            if work.setting(PREFIX + back.rule) != back.before:
                raise Conflict("changed-meanwhile")
            return self._choose(work, acting, back)

    def _put(self, work: Writing, acting: Acting, change: AnswerChange) -> AnswerChange:
        if change.after is None:
            work.prompting.remove_answer(change.kept.id)
        else:
            work.prompting.put_answer(change.after)
        work.add_history([kept_line(change.act, acting, self._clock.now(), change.kept.citizen.id, change)])
        return change

    def _choose(self, work: Writing, acting: Acting, change: PromptSettingChange) -> PromptSettingChange:
        keep_setting(work, acting, self._clock.now(), PREFIX + change.rule, change.after)
        return change


def open_prompts(reading: Reading, acting: Acting, people: Sequence[Ref], day: date) -> tuple[Prompt, ...]:
    """Every prompt about some citizens that is not answered on a day, the most pressing first."""
    rules = [rule for rule in _rules(reading) if rule.weight is not Weight.OFF]
    days_back = max((rule.values.get("days", 0) for rule in rules), default=0)
    ground = read_ground(reading, acting, people, day, days_back)
    answers = reading.prompts.answers([each.id for each in people])
    found = [
        prompt
        for rule in rules
        for prompt in rule.rule.check(ground, rule)
        if not any(answer.answers(prompt) for answer in answers.get(prompt.citizen.id, ()))
    ]
    return tuple(sorted(found, key=_pressing))


def _rules(reading: Reading) -> tuple[ChosenPrompts, ...]:
    kept = reading.busy.settings(PREFIX)
    return tuple(chosen(rule, kept.get(PREFIX + rule.id)) for rule in PROMPT_RULES)


def _pressing(prompt: Prompt) -> tuple[object, ...]:
    return (
        prompt.weight.pressing,
        rule_order(prompt.rule),
        prompt.day,
        reference_order(prompt.citizen),
        prompt.key,
    )
