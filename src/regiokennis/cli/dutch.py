"""Click in Dutch: help pages and messages about wrong usage.

Click's own texts go through gettext's default domain, which would need compiled catalogues and a locale set for the
whole process. Its errors are classes, though, so each is told here in our own words, and the help page has three words
to replace.
"""

from collections.abc import Callable, Sequence

import click
from click.exceptions import (
    BadArgumentUsage,
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
)


class UsageFault(click.UsageError):
    """Wrong usage of which the message is Dutch already."""


class DutchCommand(click.Command):
    """A command whose help page is Dutch."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`, with its explanation in Dutch."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Toon deze uitleg."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """`Gebruik: regiokennis build [OPTIES]`."""
        pieces = [piece.replace("[OPTIONS]", "[OPTIES]") for piece in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options under a Dutch head."""
        _write(
            formatter, "Opties", [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        )


class DutchGroup(DutchCommand, click.Group):
    """A group of commands whose help page is Dutch."""

    command_class = DutchCommand

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands in the order of their definition."""
        super().format_options(ctx, formatter)
        rows = [(name, self.commands[name].get_short_help_str(90)) for name in self.list_commands(ctx)]
        _write(formatter, "Opdrachten", rows)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order of their definition: a newcomer starts at the top."""
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; UsageFault where there is none of that name."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            known = ", ".join(self.list_commands(ctx))
            raise UsageFault(f"De opdracht '{args[0][:40]}' bestaat niet. Kies uit: {known}.", ctx)
        return super().resolve_command(ctx, args)


class Choice(click.ParamType[str]):
    """One of a closed list of words; the list is asked for when it is needed."""

    name = "keuze"

    def __init__(self, choices: Callable[[], Sequence[str]]) -> None:
        self._choices = choices

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself; wrong usage where it is not on the list."""
        if value not in self._choices():
            self.fail(f"'{value[:40]}' kan niet; kies uit: {', '.join(self._choices())}.", param, ctx)
        return value


class Port(click.ParamType[int]):
    """A port number from 1 to 65535."""

    name = "poort"

    def convert(self, value: str | int, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; wrong usage where it is none."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= 65535):
            self.fail(f"'{text[:40]}' is geen poort; kies een getal van 1 tot en met 65535.", param, ctx)
        return int(text)


def explain(error: click.ClickException) -> str:
    """What is wrong with the way a command was called, in Dutch, with the way to its help page."""
    ctx = getattr(error, "ctx", None)
    help_line = f"\nZie `{ctx.command_path} --help`." if ctx else ""
    match error:
        case NoArgsIsHelpError():
            return error.message
        case UsageFault():
            told = error.message
        case MissingParameter():
            told = f"{_kind(error.param)} {_name(error.param, ctx)} ontbreekt."
        case BadParameter():
            told = f"Verkeerde waarde voor {_name(error.param, ctx)}: {error.message}"
        case NoSuchOption():
            close = f" Bedoelt u {error.possibilities[0]}?" if error.possibilities else ""
            told = f"De optie {error.option_name} bestaat niet.{close}"
        case BadOptionUsage():
            told = f"De optie {error.option_name} is verkeerd gebruikt: er hoort één waarde bij, of juist geen."
        case BadArgumentUsage():
            told = "Er ontbreken argumenten."
        case _:
            told = "Er staan te veel argumenten achter de opdracht; zet tekst met spaties tussen aanhalingstekens."
    return told + help_line


def _kind(param: click.Parameter | None) -> str:
    return "Het argument" if isinstance(param, click.Argument) else "De optie"


def _name(param: click.Parameter | None, ctx: click.Context | None) -> str:
    if param is None:
        return "een argument"
    return param.make_metavar(ctx) if isinstance(param, click.Argument) and ctx else "/".join(param.opts)


def _write(formatter: click.HelpFormatter, head: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(head):
            formatter.write_dl(rows)
