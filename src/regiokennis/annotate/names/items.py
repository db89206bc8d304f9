"""Items of a list of partners: a short one is a name, whatever its words."""

import re
from collections.abc import Sequence

from regiokennis.annotate.candidates import NAMED, Read
from regiokennis.annotate.chunks import OPENERS, Chunk, is_capital
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.verbs import FINITE, is_clause
from regiokennis.annotate.words import Word, wordset

ITEM = 90
"""Longest list item that can be a mere name with an addition."""
TOGETHER = re.compile(r"\sen\s(?:de\s|het\s)?")
HOLDING = wordset("van bij voor in op aan met door om tussen over naar uit tot te per zonder tegen onder na als")
"""Small words that hold a phrase together, where a name would have a capital behind them."""


def items(read: Read, ledger: Ledger) -> None:
    """A short list item under a lead-in about partners is a name, without what stands behind it in brackets."""
    text = read.block.text
    item = re.split(r"\s[(\[]|;|:|,\s|\s[-–]\s", text.strip(), maxsplit=1)[0].strip(" .;,")
    if len(text) > ITEM or not item or len(item.split()) > 8 or not any(c.isupper() for c in item):
        return
    if is_clause(text) or _is_phrase(item, ledger):
        return
    for part in item.split("/") if item.count("/") > 1 else [item]:
        place = text.index(part)
        known = any(m.start == place and m.end >= place + len(part) for m in read.matches if m.entry.type in NAMED)
        opener = part.split()[0]
        if (opener.casefold() in OPENERS and opener not in ("De", "Het", "'t")) or (
            " " not in part and ledger.is_lower(part)
        ):
            continue
        if _holds_two(read, place, part, ledger):
            continue
        if not known and not read.is_taken(place, place + len(part)) and part not in ledger.places:
            words = part.casefold().split()
            head = ledger.nouns.heads.get(words[0]) or ledger.nouns.suffix(words[-1])
            ledger.put(part, head, strong=3.0, certain=True)
            ledger.abbreviate(read, part, place + len(part))


def is_described(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether what stands behind an item's first words makes a phrase or a clause of it: `Signalen van scholen`."""
    after = words[chunk.last + 1].text if chunk.last + 1 < len(words) else ""
    return after in HOLDING or (chunk.text.endswith("en") and after in FINITE)


def _holds_two(read: Read, start: int, part: str, ledger: Ledger) -> bool:
    """Whether an item is two that are known, or a municipality and one that is: `gemeente X en de politie`."""
    named = [match for match in read.matches if match.entry.type in NAMED]
    for joined in TOGETHER.finditer(read.block.text, start, start + len(part)):
        before = read.block.text[start : joined.start()].split()
        first = any(match.end == joined.start() for match in named) or (bool(before) and before[-1] in ledger.places)
        second = any(joined.start() < match.start <= joined.end() for match in named)
        if first and (second or read.block.text.startswith(("De ", "Het "), joined.end())):
            return True
    return False


def _is_phrase(item: str, ledger: Ledger) -> bool:
    """Whether an item only describes: one capital, that of its first word, and a small word that holds it."""
    first, *rest = item.split()
    suffix = ledger.nouns.suffix((rest or [first])[-1].casefold())
    if ledger.nouns.heads.get(first.casefold()) or suffix or any(map(is_capital, rest)):
        return False
    return any(word in HOLDING for word in rest) and first[1:].islower()
