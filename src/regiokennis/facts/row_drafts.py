"""What the row of a table, or a labelled line, becomes: its status and one toewijzing with its certainty."""

import re

from regiokennis.facts.cells import Genoemd, Onderwerp, places
from regiokennis.facts.model import Draft
from regiokennis.facts.soorten import Rol, Schaal, Status, Taak, Toewijzing
from regiokennis.facts.table_words import TableWords
from regiokennis.text.model import Block

YEAR = re.compile(r"\b20[0-4]\d\b")
SURE = 0.85
"""Certainty where the heads say what the columns are and the words are about this task and no other."""
LOOSE, GUESSED = 0.85, 0.8
"""Part that is left where only its column makes something a party, or no head says what a column is."""


def row_status(words: TableWords, told: dict[str, str], *, planned: bool, nobody: bool = False) -> Status:
    """What the columns for status and planning say; else an action is meant, a task without a party lacks one."""
    status, planning = told.get("status", ""), told.get("planning", "")
    if status and (words.cell(status, "steeds") or words.status(status)):
        return words.status(status) or Status.BELEGD
    if planning and (found := words.status(planning)):
        return Status.VOORGENOMEN if found is Status.BELEGD and YEAR.search(planning) else found
    if nobody and not planned:
        return Status.KNELPUNT
    return Status.VOORGENOMEN if planned else Status.BELEGD


def row_draft(
    onderwerp: Onderwerp,
    genoemd: Genoemd | None,
    rol: str,
    status: Status,
    schaal: Schaal | None,
    voorwaarde: str | None,
    cells: tuple[Block, ...],
    *,
    geraden: bool = False,
) -> Draft:
    """A draft that rests on cells or labelled lines; `geraden` where no head says what they are."""
    sure = onderwerp.weigh(SURE)
    sure *= (LOOSE if genoemd is not None and not genoemd.bekend else 1.0) * (GUESSED if geraden else 1.0)
    own = (genoemd.rol if genoemd is not None else None) or rol
    pays = own == Rol.FINANCIERT and onderwerp.taak == Taak.OVERIG
    when = (genoemd.voorwaarde if genoemd is not None else None) or voorwaarde
    return Draft(
        velden=Toewijzing(
            taak=Taak.FINANCIERING if pays else onderwerp.taak,
            actor=genoemd.naam if genoemd is not None else None,
            rol=Rol(own or Rol.UITVOEREND),
            status=status,
            schaal=schaal,
            voorwaarde=when[:200] if when else None,
        ),
        plaatsen=places(cells),
        zekerheid=round(sure, 2),
    )
