"""``planner prompts``: what somebody should think about, and what was made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command, refs
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.values import DAY
from planner.domain.catalogue import Words
from planner.domain.prompts.prompt import Prompt, PromptAnswer, PromptAnswerIs
from planner.domain.prompts.prompt_rule import WEIGHT, ChosenPrompts
from planner.services.prompt_following import contact_of
from planner.services.prompt_words import prompt_reasons, prompt_sentence, prompt_title
from planner.wording import Wording


def _bare(ctx: click.Context) -> None:
    """``planner prompts`` alone lists them."""
    listing = _group.commands["list"]
    with listing.make_context("list", [], parent=ctx) as sub:
        listing.invoke(sub)


_group = PlannerGroup("prompts", bare=_bare)


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "list",
    refs("citizen"),
    Opt("--day", type=DAY, says="option-prompt-day"),
    Opt("--mine", is_flag=True, says="option-mine"),
)
def _list(call: Call, *, citizen: tuple[str, ...], day: date | None, mine: bool) -> None:
    found = call.office.prompts.list(call.acting, day, citizens=citizen or None, mine=mine)
    call.show([_shape(each, call.words) for each in found], _lines(found, call.words))


@command(
    _group,
    "accept",
    argument("KEY"),
    Opt("--reason", default="", says="option-prompt-text"),
    Opt("--way", metavar="WAY", says="option-contact-way"),
    Opt("--result", metavar="RESULT", says="option-contact-result"),
    Opt("--note", default="", says="option-contact-note"),
)
def _accept(call: Call, *, key: str, reason: str, way: str | None, result: str | None, note: str) -> None:
    prompt = call.office.prompts.find(call.acting, key)
    contact = contact_of(prompt, way, result, note) if way and result else None
    followed = call.office.prompt_following.follow(call.acting, prompt, reason, contact)
    _show_answers(call, (followed.answer.kept,))


@command(_group, "dismiss", argument("KEY"), Opt("--reason", default="", says="option-prompt-reason"))
def _dismiss(call: Call, *, key: str, reason: str) -> None:
    prompt = call.office.prompts.find(call.acting, key)
    change = call.office.prompts.answer(call.acting, prompt, PromptAnswerIs.DISMISSED, reason)
    _show_answers(call, (change.kept,))


@command(_group, "history", argument("CITIZEN"))
def _history(call: Call, *, citizen: str) -> None:
    _show_answers(call, call.office.prompts.history(call.acting, citizen))


@command(_group, "rules")
def _rules(call: Call) -> None:
    _show_rules(call, call.office.prompts.rules())


@command(_group, "set", argument("RULE"), argument("NAME"), argument("VALUE"))
def _set(call: Call, *, rule: str, name: str, value: str) -> None:
    change = call.office.prompts.set(call.acting, rule, name, value)
    _show_rules(call, [each for each in call.office.prompts.rules() if each.rule.id == change.rule])


def _show_answers(call: Call, found: Sequence[PromptAnswer]) -> None:
    call.show(
        [_answer_shape(each, call.words) for each in found],
        (_answer_line(each, call.words) for each in found)
        if found
        else iter([call.words.say("prompts-unanswered")]),
    )


def _show_rules(call: Call, found: Sequence[ChosenPrompts]) -> None:
    shapes = [{"rule": each.rule.id, WEIGHT: each.weight.value, **each.written} for each in found]
    call.show(shapes, (", ".join(f"{name}={value}" for name, value in shape.items()) for shape in shapes))


def _shape(prompt: Prompt, words: Wording) -> Shape:
    rule, source = prompt_reasons(prompt, words)
    return {
        "key": prompt.key,
        "rule": prompt.rule,
        "weight": prompt.weight.value,
        "citizen": ref_shape(prompt.citizen),
        "day": prompt.day.isoformat(),
        "act": prompt.act.value,
        "target": prompt.target,
        "title": prompt_title(prompt, words),
        "message": prompt_sentence(prompt, words),
        "goes_by": rule,
        "source": source,
        "numbers": {name: _plain(value, words) for name, value in prompt.params.items()},
    }


def _lines(found: Sequence[Prompt], words: Wording) -> Iterator[str]:
    if not found:
        yield words.say("prompts-none")
    for each in found:
        rule, source = prompt_reasons(each, words)
        yield f"{each.key}  {each.citizen.name} ({each.citizen.reference}): {prompt_title(each, words)}"
        yield f"  {prompt_sentence(each, words)}"
        yield f"  {rule} {source}"


def _answer_shape(answer: PromptAnswer, words: Wording) -> Shape:
    return {
        "id": str(answer.id),
        "rule": answer.rule,
        "citizen": ref_shape(answer.citizen),
        "answer": answer.answer.value,
        "reason": answer.reason,
        "by": answer.by,
        "at": answer.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "message": prompt_sentence(answer, words),
    }


def _answer_line(answer: PromptAnswer, words: Wording) -> str:
    told = words.say(
        f"prompt-{answer.answer.value}", title=prompt_title(answer, words), by=answer.by, at=answer.at
    )
    return f"{told} {answer.reason}".rstrip()


def _plain(value: object, words: Wording) -> object:
    if isinstance(value, Words):
        return words.words(value)
    return value.isoformat() if isinstance(value, date) else value
