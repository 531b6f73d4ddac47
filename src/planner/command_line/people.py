"""``planner people``: lists from files, and into files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from planner.command_line.call import Call
from planner.command_line.options import ALLOW_CLASH, DRY_RUN, Opt, PlannerGroup, command
from planner.command_line.out_files import hand_out
from planner.command_line.people_import_text import plan_lines, plan_shape
from planner.command_line.values import OneOf
from planner.domain.clashes import ClashRefused
from planner.domain.people import Citizen, Cohort, Record, Staff
from planner.domain.refusals import Malformed
from planner.services.people_import import ImportOrder
from planner.services.people_import_fields import FIELDS
from planner.services.people_imported import ImportPlan

_group = PlannerGroup("people")
_SORTS: Mapping[str, type[Record]] = {"citizens": Citizen, "staff": Staff, "cohorts": Cohort}


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


def _sort() -> click.Argument:
    return click.Argument(["sort"], metavar="|".join(_SORTS), type=OneOf(_SORTS), required=True)


@command(
    _group,
    "import",
    _sort(),
    click.Argument(["file"], metavar="FILE", required=True),
    Opt("--map", "told", metavar="FIELD=COLUMN", multiple=True),
    DRY_RUN,
    Opt("--skip-bad", is_flag=True),
    ALLOW_CLASH,
    creates=True,
)
def _import(
    call: Call,
    *,
    sort: str,
    file: str,
    told: tuple[str, ...],
    dry_run: bool,
    skip_bad: bool,
    allow_clash: str | None,
) -> None:
    importing, acting, record = call.office.people_import, call.acting, _SORTS[sort]
    sheet = importing.sheet(Path(file))
    columns = importing.columns(acting, record, sheet, list(_told(record, told)))
    order = ImportOrder(sort=record, sheet=sheet, columns=columns, skip_refused=skip_bad)
    plan = importing.preview(acting, order)
    if dry_run:
        _show(call, plan, order, call.words.say("import-dry"), applied=False)
        return
    if plan.refused and not skip_bad:
        # What is wrong is shown before it is refused.
        _show(call, plan, order, "", applied=False)
        importing.apply(acting, order, allow_clash, seen=plan)
        return
    try:
        done = importing.apply(acting, order, allow_clash, seen=plan)
    except ClashRefused:
        _show(call, plan, order, "", applied=False)
        raise
    said = "import-done" if done.people else "import-nothing"
    _show(call, plan, order, call.words.say(said, file=file), applied=True)


@command(
    _group,
    "export",
    _sort(),
    Opt("--out", metavar="FILE.csv|.xlsx", required=True),
)
def _export(call: Call, *, sort: str, out: str) -> None:
    path, exporting = Path(out), call.office.people_export
    makers = {".csv": exporting.csv, ".xlsx": exporting.xlsx}
    make = makers.get(path.suffix.lower())
    if make is None:
        raise Malformed("import-file-name", text=path.name)
    hand_out(call, out, make(call.acting, _SORTS[sort], call.words))


def _told(sort: type[Record], texts: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """``name=Navn,reference=Nr`` in parts; a comma belongs to the column unless a field follows it."""
    fields = "|".join(field.name for field in FIELDS[sort])
    for text in texts:
        for part in re.split(rf",(?=\s*(?:{fields})\s*=)", text):
            field, sign, column = part.partition("=")
            if not sign:
                raise Malformed("import-map-shape", text=part)
            yield field.strip().lower(), column.strip()


def _show(call: Call, plan: ImportPlan, order: ImportOrder, last: str, *, applied: bool) -> None:
    call.show(
        plan_shape(plan, order.sheet, call.words, applied=applied),
        plan_lines(plan, order.sheet, call.words, last),
    )
