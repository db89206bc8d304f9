"""Municipalities that no list knows: a document says itself which names are municipalities."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.candidates import NAMED, Read, lower_words
from regiokennis.annotate.chunks import OPENERS, is_abbreviation
from regiokennis.annotate.cues import cued
from regiokennis.annotate.gazetteer import Entry, Gazetteer, select
from regiokennis.text.model import BlockKind

NAME = (
    r"[A-ZÀ-Þ][\w’'-]+(?: (?:(?:aan|bij|op|over|van) )?(?:(?:de|den|der|het) )?[A-ZÀ-Þ][\w’'-]+){0,3}"
    r"(?: aan (?:de|den) [A-ZÀ-Þ][\w’'-]+)?"
)
LIST = rf"{NAME}(?:,\s{NAME}){{0,30}},?\sen\s{NAME}"
GOVERNMENTS = r"\b(?:(?:[Cc]entrum|[Rr]egio)?[Gg]emeentes?n?|[Cc]olleges|[Rr]aden|[Gg]emeenteraden|[Bb]urgemeesters)"
LISTS = (
    cued(
        rf"{GOVERNMENTS}(?:(?:\s(?:in|van|uit)\s[^.;:()]{{2,40}})?\s?[:(]\s?|\s(?:van\s)?(?:de\sgemeenten\s)?)(?P<namen>{LIST})",
        *("emeente", "olleges", "aden", "urgemeesters"),
    ),
    cued(rf"\b[Rr]egio\s{NAME}\s?\((?P<namen>{LIST})", "egio"),
    cued(rf"\bgemeenten\b[^.;:]{{0,50}}?\s(?:zijn|te weten|namelijk|bestaande uit):?\s(?P<namen>{LIST})", "gemeenten"),
    cued(rf"(?<![,\w] )(?P<namen>{LIST})\s(?:vormen|zijn)\s(?:samen|gezamenlijk)\b", "samen", "gezamenlijk"),
)
"""Where municipalities stand in a row."""
ALONE = (
    cued(rf"\b(?:[Cc]entrum|[Bb]uur)?[Gg]emeente(?:raad van|huis van| van)?\s(?P<naam>{NAME})", "emeente"),
    cued(
        rf"(?P<naam>{NAME})\s(?:is|was|blijft|fungeert|treedt|vervult)\b[^.;:]{{0,45}}\bcentrumgemeente\b",
        "centrumgemeente",
    ),
)
"""Where one name is called a municipality."""
LEAD = cued(r"(?i)\bgemeenten\b[^.;]{0,60}:\s*$", "emeenten", "EMEENTEN")
COLUMN = re.compile(r"^(?:[Cc]entrum|[Rr]egio)?[Gg]emeenten?$")
WHOLE = re.compile(rf"\s*(?P<naam>{NAME})[\s.;,]*")
LONGEST = 4
"""Most words of the name of a municipality."""


def with_towns(reads: Sequence[Read], heads: Collection[str]) -> tuple[Read, ...]:
    """The blocks with the places of municipalities that only this document knows, beside those of the vocabulary."""
    lower = lower_words(reads)
    found = [
        name
        for name in dict.fromkeys(name for read in reads for name in _named(read, reads))
        if not lower[name.casefold()] and not is_abbreviation(name) and name.split()[0].casefold() not in heads
    ]
    if not found:
        return tuple(reads)
    own = Gazetteer((name, Entry(type="gemeente", naam=name, begrip=None, exact=True)) for name in found)
    return tuple(
        replace(read, matches=select([*read.matches, *(m for m in own.find(read.words, read.block.text))]))
        for read in reads
    )


def _named(read: Read, reads: Sequence[Read]) -> Iterator[str]:
    """What a block calls a municipality and the vocabulary knows as nothing else."""
    for start, end in _spans(read, reads):
        name = read.block.text[start:end]
        words = name.split()
        known = any(m.start < end and start < m.end and m.entry.type in (*NAMED, "gemeente") for m in read.matches)
        if not known and len(words) <= LONGEST and words[0].casefold() not in OPENERS - {"de", "het"}:
            yield name


def _spans(read: Read, reads: Sequence[Read]) -> Iterator[tuple[int, int]]:
    text = read.block.text
    for pattern in LISTS:
        for found in pattern.finditer(text):
            yield from _parts(found["namen"], found.start("namen"))
    for pattern in ALONE:
        yield from (found.span("naam") for found in pattern.finditer(text))
    whole = WHOLE.fullmatch(text) if _is_listed(read, reads) else None
    if whole is not None:
        yield whole.span("naam")


def _is_listed(read: Read, reads: Sequence[Read]) -> bool:
    """Whether it is an item or cell of a list of municipalities."""
    block = read.block
    if block.kind == BlockKind.CEL:
        return bool(block.rij and COLUMN.match(block.kolomkop or ""))
    lead = reads[block.inleiding].block.text if block.inleiding is not None else ""
    return block.kind == BlockKind.LIJST and next(LEAD.finditer(lead), None) is not None


def _parts(names: str, start: int) -> Iterable[tuple[int, int]]:
    """The members of a row with their place."""
    return ((start + part.start(), start + part.end()) for part in re.finditer(rf"{NAME}(?=,|\sen\s|$)", names))
