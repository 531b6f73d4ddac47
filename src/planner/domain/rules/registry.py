"""Every rule there is, in the order in which findings are told. A new one is a row here and a sentence."""

from __future__ import annotations

from planner.domain.clashes import Rule, Severity
from planner.domain.rules.closed_days import closed_day
from planner.domain.rules.competence import competence
from planner.domain.rules.double_booking import double_booking
from planner.domain.rules.kept_free import kept_free
from planner.domain.rules.named_rule import NamedRule, RuleSetting
from planner.domain.rules.notice import notice
from planner.domain.rules.offers import offers
from planner.domain.rules.placement_day import placement_day
from planner.domain.rules.room_size import capacity, workplace_places
from planner.domain.rules.rule_values import day_hours, pairs, table, whole
from planner.domain.rules.travel import travel
from planner.domain.rules.week_minutes import agreed_exceeded, agreed_missed, week_hours
from planner.domain.rules.working_time import absence, opening_hours, outside, pause, working_hours

_W = Severity.WARNING
_SLACK = RuleSetting("slack", "0", whole(0, 600))

RULES: tuple[NamedRule, ...] = (
    NamedRule(rule=Rule.CITIZEN, severity=Severity.ERROR, check=double_booking, fixed=True),
    NamedRule(rule=Rule.STAFF, severity=Severity.ERROR, check=double_booking, fixed=True),
    NamedRule(rule=Rule.ROOM, severity=Severity.ERROR, check=double_booking, fixed=True),
    NamedRule(rule=Rule.CLOSED_DAY, severity=_W, check=closed_day),
    NamedRule(rule=Rule.ABSENCE, severity=_W, check=absence),
    NamedRule(rule=Rule.OUTSIDE, severity=_W, check=outside),
    NamedRule(
        rule=Rule.WORKING_HOURS,
        severity=_W,
        check=working_hours,
        settings=(RuleSetting("usual", "", day_hours),),
    ),
    NamedRule(rule=Rule.PAUSE, severity=_W, check=pause),
    NamedRule(rule=Rule.OPENING_HOURS, severity=_W, check=opening_hours),
    NamedRule(rule=Rule.CAPACITY, severity=_W, check=capacity),
    NamedRule(rule=Rule.WORKPLACE_PLACES, severity=_W, check=workplace_places),
    NamedRule(
        rule=Rule.TRAVEL,
        severity=_W,
        check=travel,
        settings=(RuleSetting("minutes", "15", whole(0, 240)), RuleSetting("pairs", "", pairs)),
    ),
    NamedRule(rule=Rule.PLACEMENT_DAY, severity=_W, check=placement_day),
    NamedRule(rule=Rule.KEPT_FREE, severity=_W, check=kept_free),
    NamedRule(
        rule=Rule.WEEK_HOURS,
        severity=_W,
        check=week_hours,
        settings=(RuleSetting("minutes", "2220", whole(60, 10_080)),),
        inside=True,
    ),
    NamedRule(rule=Rule.AGREED_EXCEEDED, severity=_W, check=agreed_exceeded, settings=(_SLACK,), inside=True),
    NamedRule(rule=Rule.AGREED_MISSED, severity=_W, check=agreed_missed, settings=(_SLACK,), inside=True),
    NamedRule(
        rule=Rule.COMPETENCE,
        severity=_W,
        check=competence,
        settings=(RuleSetting("required", "", table),),
    ),
    NamedRule(rule=Rule.OFFERS, severity=_W, check=offers, inside=True),
    NamedRule(
        rule=Rule.NOTICE,
        severity=_W,
        check=notice,
        settings=(RuleSetting("days", "8", whole(1, 60)),),
    ),
)
