"""``planner template``: week templates of the office's own."""

from __future__ import annotations

from pathlib import Path

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command, ref
from planner.command_line.out_files import write_whole
from planner.command_line.people_shapes import template_shape
from planner.command_line.people_text import template_table
from planner.command_line.values import WEEK, one_named
from planner.domain.catalogue import Words
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Unavailable, Unknown
from planner.domain.templates import TemplateCell, WeekTemplate
from planner.services.template_editing import TemplateChange
from planner.services.template_files import LONGEST

_group = PlannerGroup("template")
_NAME_EN = Opt("--name-en")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "save",
    argument("CODE"),
    ref("citizen"),
    ref("cohort"),
    Opt("--week", type=WEEK, required=True),
    Opt("--name", required=True),
    _NAME_EN,
    Opt("--group", metavar="CODE"),
)
def _save(
    call: Call,
    *,
    code: str,
    citizen: str | None,
    cohort: str | None,
    week: IsoWeek,
    name: str,
    name_en: str | None,
    group: str | None,
) -> None:
    sort, reference = one_named(citizen=citizen, cohort=cohort)
    editing = call.office.template_editing
    names = Words(name, name_en or name)
    _tell(call, editing.save(call.acting, SubjectType(sort), reference, week, code, names, group))


@command(
    _group,
    "edit",
    argument("CODE"),
    ref("citizen"),
    ref("cohort"),
    Opt("--week", type=WEEK),
    Opt("--name"),
    _NAME_EN,
)
def _edit(
    call: Call,
    *,
    code: str,
    citizen: str | None,
    cohort: str | None,
    week: IsoWeek | None,
    name: str | None,
    name_en: str | None,
) -> None:
    current = _template(call, code)
    cells: tuple[TemplateCell, ...] | None = None
    if week is not None:
        sort, reference = one_named(citizen=citizen, cohort=cohort)
        cells = call.office.template_editing.cells_of_week(call.acting, SubjectType(sort), reference, week)
    elif citizen or cohort:
        raise Malformed("missing-option", option="--week")
    if cells is None and name is None and name_en is None:
        raise Malformed("nothing-to-change")
    names = Words(name or current.name.da, name_en or name or current.name.en)
    _tell(call, call.office.template_editing.edit(call.acting, current, cells=cells, name=names))


@command(_group, "remove", argument("CODE"))
def _remove(call: Call, *, code: str) -> None:
    _tell(call, call.office.template_editing.remove(call.acting, _template(call, code)))


@command(_group, "versions", argument("CODE"))
def _versions(call: Call, *, code: str) -> None:
    found = call.office.template_editing.versions(code)
    call.show([template_shape(each, call.words) for each in found], template_table(found, call.words))


@command(_group, "export", argument("CODE"), Opt("--out", metavar="PATH", required=True))
def _export(call: Call, *, code: str, out: str) -> None:
    text = call.office.template_editing.export(code)
    write_whole(Path(out), text.encode())
    call.show({"file": out}, [call.words.say("template-exported", file=out)])


@command(_group, "import", argument("FILE"))
def _import(call: Call, *, file: str) -> None:
    _tell(call, call.office.template_editing.receive(call.acting, _text(Path(file))))


def _template(call: Call, code: str) -> WeekTemplate:
    wanted = code.strip().casefold()
    for each in call.office.templates.list():
        if each.code.casefold() == wanted:
            return each
    raise Unknown("unknown-template", template=code)


def _text(path: Path) -> str:
    """What a file holds, if it may be a template at all."""
    try:
        if path.stat().st_size > LONGEST:
            raise Malformed("template-file", cell=0, field="file")
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise Malformed("template-file", cell=0, field="file") from None
    except OSError:
        raise Unavailable("file-unreadable", file=str(path)) from None


def _tell(call: Call, change: TemplateChange) -> None:
    template = change.after
    call.show(
        template_shape(template, call.words),
        [
            call.words.say(
                f"done-{change.act}", template=template.code, name=template.name, version=template.version
            )
        ],
    )
