"""Houses that are called by a phrase (`Huis ter Duin`), and names behind a noun that nobody knows (`asiel De Kat`)."""

import re

from regiokennis.annotate.candidates import Read
from regiokennis.annotate.chunks import Chunk, opens_sentence
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import in_name
from regiokennis.annotate.words import wordset

HOUSE = re.compile(
    r"Huis\s(?:(?:aan|op|in|bij|van|voor)\s(?:de\s|het\s|een\s|’t\s|'t\s)?|ter\s|ten\s)[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*"
)
"""A house with a capital, and what it is of or at."""
BEFORE = wordset("met bij door van aan via naar en of in uit voor dat die is als")
"""Words behind which a noun stands and no verb."""
NO_NOUN = re.compile(r"(?:[^aeiou]t|en|e|lijk|isch|ig)$")
"""How a verb or adjective ends."""
SHORTEST = 5
"""Letters of a noun before a name, so that it is no small word."""


def house(read: Read, place: int, ledger: Ledger) -> None:
    """`Huis van de Buurt`: a house with a capital that opens no sentence."""
    word, text = read.words[place], read.block.text
    if word.text != "Huis" or opens_sentence(read.words, place, text):
        return
    found = HOUSE.match(text, word.start)
    if found is not None and not read.is_taken(word.start, found.end()):
        ledger.sure(found[0], ledger.nouns.heads.get("huis"))


def with_noun(read: Read, chunk: Chunk, ledger: Ledger) -> bool:
    """Write a name with its article behind a noun of which nothing is known, and say whether it is one.

    The noun is part of the name, as with `Stichting`, unless it ends in one that is not (`…organisatie`).
    """
    words, text = read.words, read.block.text
    if words[chunk.first].text not in ("De", "Het") or chunk.opens or chunk.first == 0:
        return False
    noun = words[chunk.first - 1]
    side = text[noun.end : chunk.start] == " " and noun.folded.isalpha() and len(noun.text) >= SHORTEST
    if not side or NO_NOUN.search(noun.folded) or noun.folded in ledger.places:
        return False
    opens = opens_sentence(words, chunk.first - 1, text)
    led = chunk.first > 1 and words[chunk.first - 2].folded in BEFORE
    if not (noun.text.islower() and led and not opens) or read.is_taken(noun.start, noun.end):
        return False
    head = ledger.nouns.kind(noun.folded)
    whole = text[noun.start : chunk.end]
    canonical = whole if head is None or in_name(head, noun.folded) else chunk.text
    for form in (whole, chunk.text):
        ledger.put(form, head, strong=1.5, weak=0.5, certain=True, canonical=canonical)
    return True
