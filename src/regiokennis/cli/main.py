"""The edge: runs a command and turns whatever goes wrong into one Dutch line and an exit code.

0 it is done, 1 the input is at fault, 2 the command was called wrongly (contract, section 3). Data goes to stdout,
messages to stderr, both as UTF-8 whatever the locale.
"""

import io
import os
import sys
from collections.abc import Sequence

import click

from regiokennis.cli.commands import regiokennis
from regiokennis.cli.dutch import explain
from regiokennis.errors import RegiokennisError

DEBUG = "REGIOKENNIS_DEBUG"
"""Environment variable that shows the traceback of an unexpected error."""


def main() -> None:
    """The program `regiokennis`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code."""
    try:
        with regiokennis.make_context("regiokennis", list(arguments)) as ctx:
            code = regiokennis.invoke(ctx)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        return _leave_quietly()
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the edge: nobody above can tell it
        message, code = _told(error)
        click.echo(message, err=True)
    return code if isinstance(code, int) else 0


def _told(error: BaseException) -> tuple[str, int]:
    """What went wrong in one Dutch line, and the exit code that goes with it."""
    line = " ".join(str(error).split())[:500]
    match error:
        case click.ClickException():
            return explain(error), error.exit_code
        case RegiokennisError():
            return line, 1
        case KeyboardInterrupt() | click.Abort():
            return "Afgebroken.", 130
        case _ if os.environ.get(DEBUG):
            raise error
        case OSError(filename=str(name), strerror=reason):
            return f"Het bestand of de map {name[:80]} kan niet worden gebruikt ({reason}).", 1
        case _:
            return f"Onverwachte fout ({type(error).__name__}: {line}); zet {DEBUG}=1 om te zien waar.", 1


def _leave_quietly() -> int:
    """The reader (`head`, a closed terminal) has had enough; Python may not try to flush once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
