"""The command line: thin wrappers that read options, call the stages and print; see `regiokennis --help`."""

from regiokennis.cli.main import main, run

__all__ = ["main", "run"]
