"""Progression in sentences, the same for screen, paper and terminal."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.progression import Advice, Forecast
from planner.services.progression_rows import CitizenProgression
from planner.wording import Wording

_DURATIONS = frozenset({"hours", "agreed", "more"})


def progression_sentences(found: CitizenProgression, words: Wording) -> Iterator[str]:
    """The rate, the slope and the punctuality, each where there is something to tell."""
    if found.rate is not None:
        yield words.say("progression-rate", share=round(found.rate * 100))
    if found.slope is not None:
        way = "up" if found.slope > 0 else "down" if found.slope < 0 else "level"
        yield words.say(
            f"progression-slope-{way}",
            hours=words.duration(round(abs(found.slope))),
            weeks=found.settings.slope_weeks,
        )
    share = found.punctuality.share
    if share is not None:
        yield words.say(
            "progression-punctuality",
            share=round(share * 100),
            on_time=found.punctuality.on_time,
            attended=found.punctuality.attended,
            weeks=found.settings.punctuality_weeks,
        )


def forecast_sentence(forecast: Forecast, words: Wording) -> str:
    """How the hours stand to the stair."""
    return words.say(
        f"forecast-{forecast.reach.value}",
        target=words.duration(forecast.target),
        attended=words.duration(forecast.attended),
        missing=words.duration(max(0, forecast.target - forecast.attended)),
        needed=words.duration(forecast.needed),
        best=words.duration(forecast.best or 0),
        weeks=forecast.weeks_left,
    )


def advice_sentence(advice: Advice, words: Wording) -> str:
    """What to try next, and the figures behind it."""
    told = {
        name: words.duration(value) if name in _DURATIONS and isinstance(value, int) else value
        for name, value in advice.params.items()
    }
    return words.say(advice.code, **told)


def rule_sentences(found: CitizenProgression, words: Wording) -> Iterator[str]:
    """The rules behind the figures, with the office's numbers in them, and where the rules come from."""
    settings = found.settings
    yield words.say("rule-of-rate")
    yield words.say("rule-of-slope", weeks=settings.slope_weeks)
    yield words.say("rule-of-punctuality", weeks=settings.punctuality_weeks)
    if found.forecast is not None:
        first, last = found.weeks[0].week, found.weeks[-1].week
        yield words.say(
            "rule-of-forecast", first=first, last=last, most=words.duration(settings.most_minutes)
        )
    yield words.say(
        "rule-of-advice",
        weeks=settings.advice_weeks,
        share=settings.advice_share,
        more=words.duration(settings.advice_minutes),
        most=words.duration(settings.most_minutes),
    )
    yield words.say("rule-of-progression-source")
