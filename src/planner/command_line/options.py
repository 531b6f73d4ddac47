"""Commands and options whose help speaks the chosen language, and the four options that every command takes.

Help texts stand in the message catalogue: ``command-week-show`` for a command, ``option-citizen`` for an option.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from planner.command_line.call import Call, Invocation
from planner.domain.refusals import Malformed
from planner.wording import LANGUAGES, Wording

F = TypeVar("F", bound=Callable[..., None])
_OF_THE_CALL = ("database_address", "acting_reference", "as_json")


def words_of(ctx: click.Context) -> Wording:
    """The words of the language that was chosen for this run."""
    return ctx.ensure_object(Invocation).words


class Opt(click.Option):
    """An option; ``says`` is the code of its help where ``option-<name>`` would not fit."""

    def __init__(self, *declarations: str, says: str | None = None, **attributes: Any) -> None:
        super().__init__(declarations, **attributes)
        self._says = says or f"option-{self.opts[0].lstrip('-')}"

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option as it is typed, and what it is for."""
        if self.hidden:
            return None
        words = words_of(ctx)
        text = words.say(self._says)
        return self.get_help_spec(ctx), f"{text} ({words.say('help-required')})" if self.required else text


def ref(name: str, **attributes: Any) -> Opt:
    """An option that takes a reference or an id."""
    return Opt(f"--{name}", metavar="REF", **attributes)


def refs(name: str) -> Opt:
    """The same, which may be given several times."""
    return Opt(f"--{name}", metavar="REF", multiple=True)


def argument(name: str, *, required: bool = True) -> click.Argument:
    """A value without a name before it."""
    return click.Argument([name.lower()], metavar=name, required=required)


# What most commands that plan have.
ALLOW_CLASH = Opt("--allow-clash", metavar="REASON")
DRY_RUN = Opt("--dry-run", is_flag=True)


def _everywhere() -> list[click.Parameter]:
    """The options of every command. The names in the program are not the typed ones: ``as`` is a word of Python."""
    return [
        Opt("--database", "database_address", metavar="PATH|URL"),
        Opt("--as", "acting_reference", metavar="REF"),
        Opt("--language", "wanted_language", type=click.Choice(LANGUAGES)),
        Opt("--json", "as_json", is_flag=True),
    ]


class _InLanguage(click.Command):
    """Help in the chosen language, and complaints as codes."""

    def help_code(self, ctx: click.Context) -> str:
        """``command-week-show`` for ``planner week show``."""
        return "-".join(["command", *ctx.command_path.split()[1:]])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed.

        Raises:
            Malformed: Words are left over.
        """
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left and not isinstance(self, click.Group):
            raise Malformed("extra-arguments", arguments=left)
        return left

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, worded."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words_of(ctx).say("option-help")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is typed."""
        words = words_of(ctx)
        pieces = [param.make_metavar(ctx) for param in self.params if isinstance(param, click.Argument)]
        if isinstance(self, click.Group):
            pieces.append(words.say("help-subcommand"))
        pieces.append(words.say("help-any-options"))
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=words.say("help-usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(words_of(ctx).say(self.help_code(ctx) if ctx.parent else "command-planner"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, its own before those of every command."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx)]
        rows = [record for record in records if record is not None]
        if rows:
            with formatter.section(words_of(ctx).say("help-options")):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)


def _nearest(ctx: click.Context | None, name: str) -> Any:
    """What was given to the command, else to the group before it, else to ``planner``."""
    while ctx is not None:
        if given := ctx.params.get(name):
            return given
        ctx = ctx.parent
    return None


class PlannerCommand(_InLanguage):
    """A command that is called with the :class:`Call` it is part of, then with its own options."""

    def __init__(self, *, creates: bool, **attributes: Any) -> None:
        super().__init__(**attributes)
        own = {option for param in self.params for option in param.opts}
        self.params.extend(param for param in _everywhere() if not own.intersection(param.opts))
        self._creates = creates

    def invoke(self, ctx: click.Context) -> None:
        """Do it; the database is closed afterwards."""
        invocation = ctx.ensure_object(Invocation)
        own = dict(ctx.params)
        database, acting, as_json = (_nearest(ctx, name) for name in _OF_THE_CALL)
        for name in (*_OF_THE_CALL, "wanted_language"):
            own.pop(name, None)
        call = Call(
            invocation, database=database, acting=acting, as_json=bool(as_json), creates=self._creates
        )
        assert self.callback is not None
        with call:
            self.callback(call, **own)


class PlannerGroup(_InLanguage, click.Group):
    """A group of commands; ``bare`` is called when none of them is named, else that is a mistake."""

    def __init__(self, name: str, bare: Callable[[click.Context], None] | None = None) -> None:
        super().__init__(name=name, invoke_without_command=True)
        self.params.extend(_everywhere())
        self._bare = bare

    def invoke(self, ctx: click.Context) -> None:
        """Go on to the command that was named.

        Raises:
            Malformed: None was.
        """
        if ctx._protected_args or ctx.args:  # noqa: SLF001  # click keeps the words that follow there
            super().invoke(ctx)
        elif self._bare is not None:
            self._bare(ctx)
        else:
            raise Malformed("command-missing", command=ctx.command_path, choices=list(self.commands))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the first sentence of its help."""
        words = words_of(ctx)
        own = [] if ctx.parent is None else ctx.command_path.split()[1:]
        rows = [
            (name, words.say("-".join(["command", *own, name])).split(". ")[0].rstrip("."))
            for name in self.commands
        ]
        with formatter.section(words.say("help-commands")):
            formatter.write_dl(rows)


def command(
    group: click.Group, name: str, *params: click.Parameter, creates: bool = False
) -> Callable[[F], F]:
    """Make a function a command of a group; ``creates`` when it may make a database that is not there."""

    def added(callback: F) -> F:
        group.add_command(PlannerCommand(name=name, params=list(params), callback=callback, creates=creates))
        return callback

    return added
