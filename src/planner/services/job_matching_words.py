"""Why a citizen and a company may suit each other, in words for the window and the command."""

from __future__ import annotations

from planner.domain.job_matching import Fit, JobMatch
from planner.wording import Wording


def match_reasons(match: JobMatch, words: Wording) -> str:
    """Everything that suits, one after the other: ``2 ledige pladser · 9 t af 15 t om ugen · ens: lager``."""
    candidate, place = match.candidate, match.workplace
    told: dict[Fit, str] = {}
    if match.open:
        told[Fit.PLACES] = words.count("match-places", match.open)
    if candidate.minutes is not None and place.weekly_minutes is not None:
        told[Fit.HOURS] = words.say(
            "match-hours",
            hours=words.duration(candidate.minutes),
            offered=words.duration(place.weekly_minutes),
        )
    if match.words:
        said = words.say("match-words", words=match.words)
        told[Fit.GOAL] = told[Fit.TASKS] = said
    return " · ".join(dict.fromkeys(told[fit] for fit in match.fits if fit in told))
