"""Names that end in their soort noun: `Meander groep`, `Loods Interventieteam`, `casustafel`, `'t Loket`."""

import re

from regiokennis.annotate.candidates import STRONG, Read
from regiokennis.annotate.chunks import OPENERS, extend, is_capital, opens_sentence
from regiokennis.annotate.names.bounds import adjective, capital_follows, split, start
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import COMPOUNDING, in_name, is_plural
from regiokennis.ontology import Begrip

CONSULTED = re.compile(r"\smet\s")
"""Behind a bare `overleg` the one who is consulted: `de GGD pleegt overleg met` names no meeting."""
APOSTROPHES = ("'", "’", "‘")


def noun_behind(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`Meander stichting`, `Loods Interventieteam`, `casustafel`, `directeurenoverleg Sociaal Domein`."""
    text, words = read.block.text, read.words
    word = words[place]
    first = start(read, place, ledger)
    last = place
    named_behind = head.kenmerk("plaats") == "beide" or head.kenmerk("entiteittype") == "overleg" or first == place
    if named_behind and capital_follows(read, place):
        last = split(read, place, extend(words, place + 1, text, joins=True), ledger)
    whole = text[words[first].start : words[last].end]
    bare = word.text.casefold() in ledger.nouns.heads
    several = word.text.islower() and is_plural(word.folded, head)
    if several and first + 1 < place:
        return  # `Stichting Welzijn Zandkreek oudergroepen`
    if first < place:
        lone = first + 1 == place and word.text.islower() and bare
        if lone and CONSULTED.match(text, word.end):
            return
        if lone and (opens_sentence(words, first, text) or words[first].text.endswith("e")):
            return
        ledger.sure(whole, head)
    elif not bare and head.naam in COMPOUNDING:
        first = adjective(read, first)
        whole = text[words[first].start : words[last].end]
        ledger.put(
            whole,
            head,
            strong=STRONG,
            weak=0.5,
            certain=last > place or first < place or _is_proper(read, place, ledger),
        )
    elif (
        is_capital(word.text) and not bare and not ledger.is_lower(word.text) and not opens_sentence(words, place, text)
    ):
        ledger.sure(whole, head)
    elif last > place and not bare:
        name = text[words[place + 1].start : words[last].end]
        keep = in_name(head, word.text)
        if name in ledger.places and is_capital(word.text) and not ledger.is_lower(word.folded):
            ledger.sure(whole, head)
        elif name not in ledger.places:
            canonical = whole if keep else name
            ledger.put(whole, head, strong=STRONG, weak=0.5, certain=True, canonical=canonical)
            ledger.put(name, head, strong=STRONG, weak=0.5, certain=True, canonical=canonical)
    else:
        return
    ledger.abbreviate(read, whole, words[last].end)


def _is_proper(read: Read, place: int, ledger: Ledger) -> bool:
    """Whether a capital inside a sentence makes a name of a noun that is never in lower case: `het Maandagoverleg`."""
    word = read.words[place]
    capital = word.text[:1].isupper() and not word.text.isupper()
    return capital and not ledger.is_lower(word.text) and not opens_sentence(read.words, place, read.block.text)


def ends_run(read: Read, place: int, head: Begrip) -> bool:
    """Whether a known kind of organisation ends a name of its own: `Elzen Ziekenhuis`."""
    words, text = read.words, read.block.text
    if place == 0 or head.kenmerk("entiteittype") != "actor" or not is_capital(words[place].text):
        return False
    before = words[place - 1]
    side = text[before.end : words[place].start] == " " and is_capital(before.text)
    return side and before.folded not in OPENERS and not read.is_taken(before.start, words[place].end)


def contracted(read: Read, place: int, ledger: Ledger) -> None:
    """`'t Loket`: an article that nobody writes so in running text unless it is part of a name."""
    words, text = read.words, read.block.text
    begin = words[place].start
    if text[begin - 1 : begin] not in APOSTROPHES or not capital_follows(read, place):
        return
    last = split(read, place, extend(words, place + 1, text), ledger)
    end = words[last].end
    if text[words[place + 1].start : end] not in ledger.places and not read.is_taken(begin, end):
        head = ledger.nouns.heads.get(words[last].folded) or ledger.nouns.suffix(words[last].folded)
        ledger.sure(text[begin - 1 : end], head)
