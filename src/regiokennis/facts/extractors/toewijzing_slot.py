"""Toewijzingen in lines that end with who does it: `Training in de meldcode (trekker: GGD)`, `Campagne (GGD, 2025)`."""

import re
from collections.abc import Iterator

from regiokennis.facts.cells import (
    ARTICLE,
    Genoemd,
    Onderwerp,
    covered,
    parties,
    party_from,
    party_up_to,
    surely,
    tasks,
    terms,
)
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.extractors.actie import in_action_part
from regiokennis.facts.model import Draft
from regiokennis.facts.row_drafts import row_draft
from regiokennis.facts.soorten import Status
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block, BlockKind

LABELLED = re.compile(
    r"(?:\(|\s[–—-]\s|[,;.]\s+)(?P<key>[^\W\d_][^:;,().]{1,30}?)(?P<mark>:\s+|\s+(?=(?:de\s|het\s|gemeente\s)?[A-Z]))"
    r"(?P<value>[^();:]{3,80}?)(?=[;)]|[,;.]\s*\w+:|\.?$)"
)
PHRASED = re.compile(
    r"(?:[,(]\s*|\ben\s+)(?P<key>(?:in opdracht|op kosten|voor rekening|"
    r"onder (?:\w+ ){0,2}(?:project|programma|proces)?(?:leiding|regie|aansturing|coördinatie)) van|"
    r"(?:uitgevoerd|getrokken|gecoördineerd|betaald|gefinancierd|bekostigd) door)\s+",
    re.IGNORECASE,
)
"""What ties somebody to an action that has no verb: `Uitbreiding van het team, in opdracht van X`."""
BRACKETS = re.compile(r"\s[(\[](?P<value>[^()\[\]]{2,60})[)\]]\s?[.;]?$")
MOMENT = re.compile(
    r"[,;\s]*\b(?:(?:vóór|voor|vanaf|per|uiterlijk|in|eind|medio|begin|najaar|voorjaar|zomer|kwartaal|q[1-4]|\d{1,2}e?|en|-|–|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s*)*20[0-4]\d(?:\s?[-–/]\s?20[0-4]\d)?",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w-]+")
JOINED = re.compile(r",?\s(?:samen\s)?(?:met|i\.?s\.?m\.?)\s")
SOURCE = re.compile(r"(?:uit|volgens|naar|over|bron)\b", re.IGNORECASE)
"""How a label or what is in brackets begins that tells a source: `Uit onderzoek van X: …`, `(bron: X)`."""
NEAR = 6
"""Blocks before and behind an item among which others end with who does them."""
SURELY = 0.65
"""Part of the letters in the brackets that must name parties."""
SOME, NEARLY_ALL = 0.3, 0.85
"""The same where kinds of party stand beside a name: the part that names, and the part that all of them are."""
LONGEST_LABEL, LONGEST_LINE = 4, 30
"""Words of a label, and of a line that ends with who does it."""


def at_end(candidates: Candidates, words: TableWords, block: Block) -> Iterator[Draft]:
    """The drafts of an item or line that ends with who draws or does it, by a label or in brackets."""
    if block.kind not in (BlockKind.LIJST, BlockKind.ALINEA) or len(block.text.split()) > LONGEST_LINE:
        return
    told, planned = False, in_action_part(block, ())
    for match in LABELLED.finditer(block.text):
        kop = words.head(match["key"]) if len(match["key"].split()) <= LONGEST_LABEL else None
        if kop is None or kop.soort != "partij" or (":" not in match["mark"] and not _is_role(kop, match["key"])):
            continue
        for onderwerp in _about(candidates, block, match.start(), planned=planned):
            loose = ":" in match["mark"]
            for genoemd in parties(candidates, words, block, match.start("value"), match.end("value"), loose=loose):
                told = True
                yield row_draft(onderwerp, genoemd, kop.meer, Status.VOORGENOMEN, None, None, (block,))
    if told or block.kind is not BlockKind.LIJST:
        return
    if planned and (phrases := list(PHRASED.finditer(block.text))) and not _has_verb(candidates, block, phrases[0]):
        yield from _phrased(candidates, words, block, phrases)
    elif planned or _is_row(candidates, block):
        yield from _in_brackets(candidates, words, block, planned=planned)


def _about(candidates: Candidates, block: Block, end: int, *, planned: bool) -> list[Onderwerp]:
    """The tasks of an item up to who does it; an item of an action plan surely tells one."""
    found = tasks(candidates, block, 0, end, listed=False)
    return surely(found) if planned else found


def _has_verb(candidates: Candidates, block: Block, until: re.Match[str]) -> bool:
    """Whether a finite verb stands before a place: then the sentence is read as one."""
    read = candidates.text.by_block.get(block.index, ())
    return any(t.is_finite for s in read for t in s.tokens if t.start < until.start())


def _phrased(candidates: Candidates, words: TableWords, block: Block, phrases: list[re.Match[str]]) -> Iterator[Draft]:
    """The drafts of an action without a verb, of whom each phrase behind it names."""
    ends = [*(match.start() for match in phrases[1:]), len(block.text)]
    for onderwerp in _about(candidates, block, phrases[0].start(), planned=True):
        for match, end in zip(phrases, ends, strict=True):
            for genoemd in parties(candidates, words, block, match.end(), end, loose=False):
                rol = words.head(match["key"]).meer
                yield row_draft(onderwerp, genoemd, rol, Status.VOORGENOMEN, None, None, (block,))


def _is_row(candidates: Candidates, block: Block) -> bool:
    """Whether an item ends with brackets that hold somebody, as another one near it under the same heading does."""
    if BRACKETS.search(block.text) is None:
        return False
    near = candidates.text.text.blocks[max(0, block.index - NEAR) : block.index + NEAR + 1]
    return any(
        covered(candidates, other, match.start("value"), match.end("value"), proper=True) >= SURELY
        for other in near
        if other is not block and other.kind is BlockKind.LIJST and other.sectie == block.sectie
        if (match := BRACKETS.search(other.text))
    )


def _is_role(kop: Kop, key: str) -> bool:
    """Whether a word is a role that needs no colon before a name: `– trekker Stichting X`."""
    return bool(kop.meer) and len(key.split()) == 1 and key.islower()


def _in_brackets(candidates: Candidates, words: TableWords, block: Block, *, planned: bool) -> Iterator[Draft]:
    """The drafts of an action with nothing but parties, and perhaps a date, in the brackets that close it.

    A kind of party may be an example there (`vaste contactpersonen`), behind a party the brackets hold its other
    name, and a line that opens with a party tells by itself who does it.
    """
    match = BRACKETS.search(block.text)
    if match is None or SOURCE.match(match["value"]):
        return
    moment = MOMENT.search(match["value"])
    start, end = match.start("value"), match.end("value")
    if moment is not None:
        end = start + moment.start()
    joined = JOINED.search(block.text, start, end)
    if end <= start or not _only_parties(candidates, block, start, joined.start() if joined else end):
        return
    named = parties(candidates, words, block, start, end, loose=False)
    beside = party_up_to(candidates, block, match.start())
    if _opens_with_party(candidates, block) or (beside and _is_same(beside, named, block.text[start:end])):
        return
    status = Status.VOORGENOMEN if planned else Status.BELEGD
    for onderwerp in _about(candidates, block, match.start(), planned=planned):
        for genoemd in named:
            yield row_draft(onderwerp, genoemd, "", status, None, None, (block,), geraden=True)


def _only_parties(candidates: Candidates, block: Block, start: int, end: int) -> bool:
    """Whether a range is names of parties; beside one, kinds of party count too: `(Veilig Thuis + wijkteams)`."""
    named = covered(candidates, block, start, end, proper=True)
    return named >= SURELY or (named >= SOME and covered(candidates, block, start, end) >= NEARLY_ALL)


def _opens_with_party(candidates: Candidates, block: Block) -> bool:
    """Whether a line begins with who acts; `crisisopvang` is a task as much as a party."""
    article = ARTICLE.match(block.text)
    start = article.end() if article else 0
    word = WORD.match(block.text, start)
    return party_from(candidates, block, start) and not (word and terms(candidates, block, start, word.end()))


def _is_same(beside: tuple[str, str], named: list[Genoemd], value: str) -> bool:
    """Whether brackets hold the other name of the party in front of them, or its first letters in order."""
    naam, written = beside
    rest = iter(written.casefold())
    initials = value.isupper() and all(letter in rest for letter in value.casefold() if letter.isalpha())
    return initials or [genoemd.naam for genoemd in named] == [naam]
