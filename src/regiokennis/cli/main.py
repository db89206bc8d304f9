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
        code = regiokennis.main(args=list(arguments), prog_name="regiokennis", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        return _tell(explain(error), error.exit_code)
    except RegiokennisError as error:
        return _tell(_line(error), 1)
    except BrokenPipeError:
        return _leave_quietly()
    except (KeyboardInterrupt, click.Abort):
        return _tell("Afgebroken.", 130)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        return _tell(
            f"Onverwachte fout ({type(error).__name__}): {_line(error)} Zet {DEBUG}=1 voor de bijzonderheden.", 1
        )
    return code if isinstance(code, int) else 0


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:500]


def _tell(message: str, code: int) -> int:
    click.echo(message, err=True)
    return code


def _leave_quietly() -> int:
    """The reader (`head`, a closed terminal) has had enough; Python may not try to flush once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
