"""Runs of capitals without a soort noun: what they do tells whether they are names."""

from regiokennis.annotate.candidates import SMALL, Read
from regiokennis.annotate.chunks import OPENERS, Chunk, chunks
from regiokennis.annotate.evidence import evidence
from regiokennis.annotate.gazetteer import THEMES
from regiokennis.annotate.introduced import apposed
from regiokennis.annotate.names.bounds import split
from regiokennis.annotate.names.houses import with_noun
from regiokennis.annotate.names.items import is_described
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.plans import YEARS
from regiokennis.annotate.people import person
from regiokennis.annotate.words import wordset
from regiokennis.text.model import BlockKind

COUNTRY = "Nederland"
COMMON = wordset(
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag zondag bijlage bijlagen hoofdstuk paragraaf tabel figuur inhoud inleiding "
    "nederland nederlandse europa europese rijk pagina doel doelen toelichting"
)
"""Words with a capital that begin no name."""


def runs(read: Read, ledger: Ledger, *, listed: bool) -> None:
    """Write the runs of a block with what speaks for them; `listed` says whether it stands in a list of partners."""
    text, words = read.block.text, read.words
    if read.block.kind == BlockKind.KOP and text.upper() == text:
        return
    for chunk in chunks(words, text):
        named = person(read, chunk, ledger.is_ordinary, ledger.people)
        if named is not None:
            ledger.people.add(text[named[0] : named[1]])
        if named is not None or read.is_taken(chunk.start, chunk.end) or _is_common(read, chunk, ledger):
            continue
        tail = ledger.nouns.heads.get(chunk.text.rpartition("-")[2].casefold()) if "-" in chunk.text else None
        if tail is not None and tail.kenmerk("entiteittype") in ("methode", "programma"):
            ledger.sure(chunk.text, tail)
            continue
        if with_noun(read, chunk, ledger) or _holds_another(read, chunk, ledger):
            continue
        told = apposed(read, chunk, ledger.nouns.kind, ledger.is_lower)
        if told is not None:
            ledger.sure(text[told.start : told.end], told.head)
            continue
        strong, weak = evidence(read, chunk)
        weak += 0.5 if _is_placed(chunk, ledger) else 0.0
        alone = listed and chunk.first == 0 and not is_described(words, chunk)
        ledger.put(chunk.text, None, strong=strong + (3 if alone else 0), weak=weak)
        ledger.abbreviate(read, chunk.text, chunk.end)


def _holds_another(read: Read, chunk: Chunk, ledger: Ledger) -> bool:
    """Whether a soort noun before a run says that it is two: `lectoraat Jeugd van Hogeschool Duin`."""
    told = chunk.first > 0 and read.words[chunk.first - 1].folded in ledger.nouns.heads
    return told and split(read, chunk.first - 1, chunk.last, ledger) < chunk.last


def _is_placed(chunk: Chunk, ledger: Ledger) -> bool:
    """Whether a run is a word that never is in lower case with a place behind it: `Zorgbelang Zandkreek`."""
    first, _, rest = chunk.text.partition(" ")
    return (rest in ledger.places or rest == COUNTRY) and first not in ledger.places and not ledger.is_lower(first)


def _is_common(read: Read, chunk: Chunk, ledger: Ledger) -> bool:
    """Whether a run is a place, a subject or an ordinary word with a capital."""
    name = chunk.text.casefold()
    if chunk.text in ledger.places or YEARS.fullmatch(chunk.text) or name in ledger.nouns.heads:
        return True
    if name.split()[0] in COMMON:
        return True
    if any(m.start <= chunk.start and chunk.end <= m.end for m in read.matches if m.entry.type in THEMES):
        return True
    if " " in chunk.text:
        return all(part in ledger.places or part in SMALL for part in chunk.text.split())
    return ledger.is_lower(name) or len(name) < 3 or name in OPENERS or name.endswith(("se", "ische"))
