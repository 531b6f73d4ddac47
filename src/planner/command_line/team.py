"""``planner team``: who needs what in a week."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref
from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.command_line.values import WEEK
from planner.domain.isoweek import IsoWeek
from planner.domain.team_needs import TeamNeed, TeamNeeds
from planner.services.team_people import Team
from planner.services.team_words import need_name, need_sentence
from planner.wording import Wording
from planner.wording.forms import short_day


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(
        root,
        "team",
        Opt("--week", type=WEEK, says="option-week"),
        ref("cohort", says="option-team-cohort"),
        Opt("--group", says="option-team-group"),
        Opt("--mine", is_flag=True),
    )(_team)


def _team(call: Call, *, week: IsoWeek | None, cohort: str | None, group: str | None, mine: bool) -> None:
    found = call.office.team_needs.week(call.acting, week, Team(cohort=cohort, group=group, mine=mine))
    call.show(_shape(found, call.words), _lines(found, call.words))


def _shape(found: TeamNeeds, words: Wording) -> Shape:
    return {
        "citizens": found.citizens,
        "counts": {need.value: count for need, count in found.counts.items()},
        "needs": [_need_shape(each, words) for each in found.needs],
    }


def _need_shape(need: TeamNeed, words: Wording) -> Shape:
    return {
        "need": need.need.value,
        "date": need.day.isoformat(),
        "citizen": ref_shape(need.citizen) if need.citizen else None,
        "session": need.session or None,
        "says": need_sentence(need, words),
    }


def _lines(found: TeamNeeds, words: Wording) -> list[str]:
    if not found.needs:
        return [words.count("team-needs-nothing", found.citizens)]
    rows = [
        [
            need_name(each.need, words),
            each.citizen.reference if each.citizen else "–",
            short_day(words.language, each.day),
            need_sentence(each, words),
        ]
        for each in found.needs
    ]
    heads = [words.say(f"column-{name}") for name in ("need", "reference", "date", "what")]
    return [*table(heads, rows), "", words.count("team-needs-count", len(rows), citizens=found.citizens)]
