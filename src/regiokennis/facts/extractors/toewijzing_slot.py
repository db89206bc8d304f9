"""Toewijzingen in lines that end with who does it: `Training in de meldcode (trekker: GGD)`, `Campagne (GGD, 2025)`."""

import re
from collections.abc import Iterator

from regiokennis.facts.cells import ARTICLE, Genoemd, covered, parties, party_from, party_up_to, tasks
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.extractors.actie import in_action_part
from regiokennis.facts.extractors.toewijzing_tabel import row_draft
from regiokennis.facts.model import Draft
from regiokennis.facts.soorten import Status
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block, BlockKind

LABELLED = re.compile(
    r"(?:\(|\s[–—-]\s|[,;.]\s+)(?P<key>[^\W\d_][^:;,().]{1,30}?)(?P<mark>:\s+|\s+(?=(?:de\s|het\s|gemeente\s)?[A-Z]))"
    r"(?P<value>[^();:]{3,80}?)(?=[;)]|[,;.]\s*\w+:|\.?$)"
)
BRACKETS = re.compile(r"\s\((?P<value>[^()]{2,60})\)\s?[.;]?$")
MOMENT = re.compile(
    r"[,;\s]*\b(?:(?:vóór|voor|vanaf|per|uiterlijk|in|eind|medio|begin|najaar|voorjaar|zomer|kwartaal|q[1-4]|\d{1,2}e?|en|-|–|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s*)*20[0-4]\d(?:\s?[-–/]\s?20[0-4]\d)?",
    re.IGNORECASE,
)
SURELY = 0.65
"""Part of the letters in the brackets that must name parties."""
LONGEST_LABEL, LONGEST_LINE = 4, 30
"""Words of a label, and of a line that ends with who does it."""


def at_end(candidates: Candidates, words: TableWords, block: Block) -> Iterator[Draft]:
    """The drafts of an item or line that ends with who draws or does it, by a label or in brackets."""
    if block.kind not in (BlockKind.LIJST, BlockKind.ALINEA) or len(block.text.split()) > LONGEST_LINE:
        return
    told = False
    for match in LABELLED.finditer(block.text):
        kop = words.head(match["key"]) if len(match["key"].split()) <= LONGEST_LABEL else None
        if kop is None or kop.soort != "partij" or (":" not in match["mark"] and not _is_role(kop, match["key"])):
            continue
        for onderwerp in tasks(candidates, block, 0, match.start(), listed=False):
            for genoemd in parties(candidates, words, block, match.start("value"), match.end("value")):
                told = True
                yield row_draft(onderwerp, genoemd, kop.meer, Status.VOORGENOMEN, None, None, (block,))
    if not told and block.kind is BlockKind.LIJST and in_action_part(block, ()):
        yield from _in_brackets(candidates, words, block)


def _is_role(kop: Kop, key: str) -> bool:
    """Whether a word is a role that needs no colon before a name: `– trekker Stichting X`."""
    return bool(kop.meer) and len(key.split()) == 1 and key.islower()


def _in_brackets(candidates: Candidates, words: TableWords, block: Block) -> Iterator[Draft]:
    """The drafts of an action with nothing but parties, and perhaps a date, in the brackets that close it.

    A kind of party may be an example there (`vaste contactpersonen`), behind a party the brackets hold its other
    name, and a line that opens with a party tells by itself who does it.
    """
    match = BRACKETS.search(block.text)
    if match is None:
        return
    moment = MOMENT.search(match["value"])
    start, end = match.start("value"), match.end("value")
    if moment is not None:
        end = start + moment.start()
    if end <= start or covered(candidates, block, start, end, proper=True) < SURELY:
        return
    opens = ARTICLE.match(block.text)
    named = parties(candidates, words, block, start, end, loose=False)
    beside = party_up_to(candidates, block, match.start())
    if party_from(candidates, block, opens.end() if opens else 0) or (
        beside and _is_same(beside, named, block.text[start:end])
    ):
        return
    for onderwerp in tasks(candidates, block, 0, match.start(), listed=False):
        for genoemd in named:
            yield row_draft(onderwerp, genoemd, "", Status.VOORGENOMEN, None, None, (block,), geraden=True)


def _is_same(beside: tuple[str, str], named: list[Genoemd], value: str) -> bool:
    """Whether brackets hold the other name of the party in front of them, or its first letters in order."""
    naam, written = beside
    rest = iter(written.casefold())
    initials = value.isupper() and all(letter in rest for letter in value.casefold() if letter.isalpha())
    return initials or [genoemd.naam for genoemd in named] == [naam]
