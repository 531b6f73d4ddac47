"""Scores, categories and notes on referral as people read them in a terminal, and as programs read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.command_line.shapes import Shape, ref_shape
from planner.command_line.tables import table
from planner.domain.referral import ReferralNote
from planner.domain.scales import AreaSpan, CitizenCategory, Score
from planner.services.motivation_rows import Motivated, MotivatedList
from planner.services.motivation_sheet import motivated_cells, motivated_heads
from planner.services.scale_words import step_words
from planner.services.scales import ScoreSheet
from planner.wording import Wording


def score_shape(score: Score) -> Shape:
    """A score with the size of the scale it was given on."""
    return {
        "id": str(score.id),
        "citizen": ref_shape(score.citizen),
        "area": score.area.code,
        "step": score.step,
        "steps": score.scale.size,
        "scale_from": score.scale.valid_from.isoformat(),
        "date": score.day.isoformat(),
        "by": score.by,
        "organisation": score.organisation.reference,
        "note": score.note,
    }


def history_lines(scores: Sequence[Score], words: Wording) -> Iterator[str]:
    """Scores, a row each, as they were given."""
    if not scores:
        yield words.say("scores-none")
        return
    heads = [words.say(f"column-{name}") for name in ("date", "area", "step", "by", "note")]
    yield from table(
        heads,
        [
            [each.day.isoformat(), words.words(each.area.name), step_words(each, words), each.by, each.note]
            for each in scores
        ],
    )


def area_shape(sheet: ScoreSheet) -> Shape:
    """The areas, with the last step in each."""
    return {
        "citizen": ref_shape(sheet.citizen),
        "date": sheet.day.isoformat(),
        "steps": sheet.scale.size,
        "areas": [
            {
                "code": line.area.code,
                "name": {"da": line.area.name.da, "en": line.area.name.en},
                "last": score_shape(line.last) if line.last else None,
                "given": score_shape(line.given) if line.given else None,
            }
            for line in sheet.lines
        ],
    }


def area_lines(sheet: ScoreSheet, words: Wording) -> Iterator[str]:
    """A row for each area: its code, its name, and the last step."""
    heads = [words.say(f"column-{name}") for name in ("code", "area", "latest-step", "date")]
    rows = []
    for line in sheet.lines:
        last = line.given or line.last
        told = [step_words(last, words), last.day.isoformat()] if last else ["–", ""]
        rows.append([line.area.code, words.words(line.area.name), *told])
    yield from table(heads, rows)


def span_shape(span: AreaSpan) -> Shape:
    """An area's first and last score."""
    return {
        "area": span.area.code,
        "then": score_shape(span.then) if span.then else None,
        "now": score_shape(span.now) if span.now else None,
        "same_scale": span.same_scale,
        "dates": [day.isoformat() for day in span.days],
    }


def span_lines(spans: Sequence[AreaSpan], words: Wording) -> Iterator[str]:
    """A row for each area: then, now, and how often it was scored."""
    heads = [words.say(f"column-{name}") for name in ("area", "then", "date", "now", "date", "scorings")]
    rows = []
    for span in spans:
        told = [
            cell
            for each in (span.then, span.now)
            for cell in ([step_words(each, words), each.day.isoformat()] if each else ["–", ""])
        ]
        rows.append([words.words(span.area.name), *told, str(len(span.days))])
    yield from table(heads, rows, right=[5])


def category_shape(category: CitizenCategory) -> Shape:
    """A category from a day on."""
    return {
        "id": str(category.id),
        "citizen": ref_shape(category.citizen),
        "category": category.category.code,
        "name": category.category.name.da,
        "since": category.since.isoformat(),
        "by": category.by,
        "note": category.note,
    }


def category_lines(found: Sequence[CitizenCategory], words: Wording) -> Iterator[str]:
    """A citizen's categories, a row each."""
    if not found:
        yield words.say("categories-none")
        return
    heads = [words.say(f"column-{name}") for name in ("since", "category", "by", "note")]
    rows = [[each.since.isoformat(), words.words(each.category.name), each.by, each.note] for each in found]
    yield from table(heads, rows)


def motivated_shape(row: Motivated) -> Shape:
    """A citizen on the list."""
    return {
        "citizen": ref_shape(row.citizen),
        "step": row.score.step,
        "steps": row.score.scale.size,
        "date": row.score.day.isoformat(),
        "mentor": ref_shape(row.mentor) if row.mentor else None,
    }


def motivated_lines(found: MotivatedList, words: Wording) -> Iterator[str]:
    """The list, a row each."""
    if not found.rows:
        yield words.say("motivated-none")
        return
    yield from table(motivated_heads(words), [motivated_cells(row, words) for row in found.rows])


def referral_shape(note: ReferralNote) -> Shape:
    """A note on referral."""
    return {
        "id": str(note.id),
        "citizen": ref_shape(note.citizen),
        "date": note.day.isoformat(),
        "criteria": [{"criterion": line.criterion, "finding": line.finding} for line in note.lines],
        "decision": note.decision,
        "by": note.by,
    }


def referral_lines(notes: Sequence[ReferralNote], words: Wording) -> Iterator[str]:
    """Notes one after the other: the day, each criterion, and the decision."""
    if not notes:
        yield words.say("referrals-none")
    for note in notes:
        yield words.say("referral-heading", day=note.day, by=note.by)
        for line in note.lines:
            yield f"  {line.criterion}: {line.finding}" if line.finding else f"  {line.criterion}"
        for line_ in note.decision.splitlines():
            yield f"  → {line_}"
