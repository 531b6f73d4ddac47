"""Scores as people read them, the same words on screen, on paper and in the terminal."""

from __future__ import annotations

from planner.domain.catalogue import ProgressScale
from planner.domain.scales import AreaSpan, Score
from planner.wording import Wording


def step_name(scale: ProgressScale, step: int, words: Wording) -> str:
    """The name that the office gave a step, or nothing."""
    return words.words(scale.steps[step - 1])


def step_words(score: Score, words: Wording) -> str:
    """``3 af 5``, with the step's name when it has one."""
    name = step_name(score.scale, score.step, words)
    told = words.say("score-step", step=score.step, most=score.scale.size)
    return f"{told} ({name})" if name else told


def span_sentence(span: AreaSpan, words: Wording) -> str:
    """An area in one sentence: then, now, and when; for those who listen."""
    area = words.words(span.area.name)
    if span.now is None:
        return words.say("span-none", area=area)
    now = {"area": area, "now": step_words(span.now, words), "now_day": span.now.day}
    if span.then is None:
        return words.say("span-once", **now)
    code = "span-both" if span.same_scale else "span-other-scale"
    return words.say(code, then=step_words(span.then, words), then_day=span.then.day, **now)
