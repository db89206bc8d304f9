"""Names that no vocabulary holds: the organisations, teams, meetings and projects of this document.

A name is known by the soort noun beside it (scheme `kernwoord`), by the abbreviation that it introduces,
by the list it stands in, or by what it does in its sentences. `finder` says in which order these are asked, and
all of them write what they find in one `ledger`.
"""

from regiokennis.annotate.names.finder import Finder, Found

__all__ = ["Finder", "Found"]
