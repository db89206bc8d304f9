"""What words in the head of a column, before a colon and in a cell say (ontology/signalen, kolom.toml and cel.toml)."""

import re
from dataclasses import dataclass
from functools import cached_property

from regiokennis.facts.soorten import Rol, Schaal, Status
from regiokennis.ontology import Ontology

DOT = re.compile(r"\.(?=\w|\s|$)")
OTHER = re.compile(r"[^\w’']+")
MARK = re.compile(r"\W*(?:x|v|ja|✓|✔|√|☑|✅|●|◉|⬤|•|■|\+)\W*", re.IGNORECASE)
LETTERS = re.compile(r"[A-Za-z](?:\s*[,/&+ ]\s*[A-Za-z]){0,3}")
LEGEND = re.compile(r"(?<![\w-])(?P<letter>[A-Za-z])\s?[=:]\s?(?P<words>[^\W\d_][^,;.=\n()]{2,40})")


@dataclass(frozen=True, slots=True)
class Kop:
    """What the cells under a head are: `soort` with, for a party, its role and, for a task, whether it is a plan."""

    soort: str = ""
    """`taak`, `partij`, `status`, `schaal`, `planning`, `voorwaarde`, `nummer`, `overig`; empty where unknown."""
    meer: str = ""


@dataclass(frozen=True)
class TableWords:
    """The wording, with the patterns made once."""

    ontology: Ontology

    @cached_property
    def _koppen(self) -> list[tuple[re.Pattern[str], Kop]]:
        rows = (row for row in self.ontology.signalen if row.kind == "kolom")
        return [(_pattern(row.patroon), Kop(*row.waarde.split(":"))) for row in rows]

    @cached_property
    def _cellen(self) -> list[tuple[re.Pattern[str], str, str]]:
        rows = (row for row in self.ontology.signalen if row.kind == "cel")
        return [(_pattern(row.patroon), *row.waarde.partition(":")[::2]) for row in rows]

    def head(self, text: str) -> Kop:
        """What stands under or behind this head; an empty `soort` where no wording fits."""
        words = _plain(text)
        return next((kop for pattern, kop in self._koppen if pattern.search(words)), Kop())

    def cell(self, text: str, *kinds: str) -> str | None:
        """The value of the first row of one of these kinds that fits the cell; of a kind without value its name."""
        words = _plain(text)
        for pattern, kind, value in self._cellen:
            if kind in kinds and pattern.search(words):
                return value or kind
        return None

    def is_mark(self, text: str) -> bool:
        """Whether a cell only says that it holds: a cross or a tick."""
        return bool(MARK.fullmatch(text))

    def is_nobody(self, text: str) -> bool:
        """Whether a cell for parties says that there is none (yet)."""
        return self.cell(text, "niemand") is not None

    def status(self, text: str) -> Status | None:
        """The status that a cell words; a year alone is a plan."""
        found = self.cell(text, "status")
        if found is None:
            return Status.VOORGENOMEN if re.search(r"\b20[0-4]\d\b", text) else None
        return Status(found)

    def scale(self, text: str) -> Schaal | None:
        """The level that a cell or head words."""
        found = self.cell(text, "schaal")
        return Schaal(found) if found else None

    def role(self, letter: str) -> Rol | None:
        """The role that a letter or word stands for in a table of tasks and parties; None for no part in it."""
        found = self.cell(letter, "letter")
        return Rol(found) if found and found != "geen" else None

    def is_role(self, text: str) -> bool:
        """Whether a cell holds nothing but a word or letter for a role."""
        return any(kind == "letter" and pattern.fullmatch(_plain(text)) for pattern, kind, _ in self._cellen)

    def role_between(self, text: str) -> Rol | None:
        """The role that a cell between a task and a party tells, also in the words of a head: `denkt mee`."""
        if self.is_role(text):
            return self.role(text)
        plain = _plain(text)
        heads = (kop.meer for pattern, kop in self._koppen if kop.soort == "partij" and pattern.fullmatch(plain))
        return next((Rol(meer) for meer in heads if meer), None)


def _plain(text: str) -> str:
    """The words of a head or cell between single spaces, without dots and other marks."""
    return f" {' '.join(OTHER.sub(' ', DOT.sub('', text.casefold())).split())} "


def _pattern(options: str) -> re.Pattern[str]:
    parts = []
    for option in options.split("|"):
        words = re.escape(_plain(option).strip())
        end = "$" if option.endswith(".") else ""
        parts.append(rf" \w*{words} {end}" if option.startswith("-") else f" {words} {end}")
    return re.compile("|".join(parts))
