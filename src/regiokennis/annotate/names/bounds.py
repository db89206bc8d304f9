"""Where a name begins and ends around the soort noun that tells it."""

import re

from regiokennis.annotate.candidates import NAMED, Read
from regiokennis.annotate.chunks import LINKS, OPENERS, extend, is_abbreviation, is_capital, opens_sentence
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import COMPOUNDING
from regiokennis.annotate.words import Word, wordset

ADJECTIVE = re.compile(
    r"\b(?:[Bb]estuurlijke?|[Aa]mbtelijke?|[Rr]egionaal|[Rr]egionale|[Mm]ultidisciplinaire?|[Ff]orensische?"
    r"|Landelijke?|Lokaal|Lokale)\s$"
)
"""Before a team or meeting what tells which of them it is."""
ARTICLES = frozenset(("De", "Het", "'t", "’t"))
"""Articles that begin a name: `Centrum De Kaap`."""
OF = frozenset(("van", "de", "het"))
SAINTS = frozenset(("Sint", "St"))
TYING = wordset("in uit zonder tot met door na tegen onder bij")
"""Small words that may stand in the title of a training or project."""
TITLING = TYING | LINKS | wordset("over is zijn je jouw mijn ons niet geen een wij we jij ik als")
"""Small words of which some together may stand in the title of a training or campaign."""
TYING_LEGAL = wordset("na zonder tegen tot")
"""Of these the ones that may stand in the name of a stichting; the others tell where or with whom it works."""


def capital_follows(read: Read, place: int) -> bool:
    """Whether a word with a capital stands right behind the word at `place`."""
    words = read.words
    if place + 1 >= len(words) or read.block.text[words[place].end : words[place + 1].start] != " ":
        return False
    return is_capital(words[place + 1].text)


def lower_follows(read: Read, place: int) -> bool:
    """Whether a word in lower case stands right behind the word at `place`."""
    words = read.words
    if place + 1 >= len(words) or read.block.text[words[place].end : words[place + 1].start] != " ":
        return False
    return words[place + 1].text.islower()


def reach(read: Read, first: int, ledger: Ledger, tying: frozenset[str]) -> int:
    """The last word of a name that may hold another's, or one of some small words: `Sterk uit Conflict`."""
    text, words = read.block.text, read.words
    last = extend(words, first, text, joins=True)
    tied = last + 2 < len(words) and words[last + 1].text in tying
    if tied and text[words[last].end : words[last + 1].start] == " " and capital_follows(read, last + 1):
        return last if words[last + 2].text in ledger.places else extend(words, last + 2, text, joins=True)
    if tying is TYING and (end := _title(read, last, ledger)) is not None:
        return extend(words, end, text)
    kind = ledger.nouns.heads.get(words[last].folded) or ledger.nouns.suffix(words[last].folded)
    named = kind is not None and capital_follows(read, last)
    if named and words[last + 1].text in ("De", "Het") and capital_follows(read, last + 1):
        return extend(words, last + 1, text, joins=True)
    return last


def _title(read: Read, last: int, ledger: Ledger) -> int | None:
    """The capital that some small words tie to the one at `last`: `Baas over je Tijd`."""
    text, words = read.block.text, read.words
    place = last + 1
    while place < len(words) and text[words[place - 1].end : words[place].start] == " ":
        word = words[place]
        if is_capital(word.text):
            return place if last + 1 < place <= last + 4 and word.text not in ledger.places else None
        if word.text not in TITLING:
            return None
        place += 1
    return None


def split(read: Read, head: int, last: int, ledger: Ledger) -> int:
    """The last word before what is known on its own, begins a new name, or is a place: `Stichting A en Kaap`."""
    for place in range(head + 2, last + 1):
        before, word = read.words[place - 1].text, read.words[place]
        known = any(m.start == word.start and m.entry.exact for m in read.matches if m.entry.type in NAMED)
        if (before in ("en", "of") and (known or _begins(word, ledger))) or _is_other(read, place):
            return place - 2
        if (word.glue in (",", "/") and known) or (word.glue == "," and _begins(word, ledger)):
            return place - 1
        if before in OF and _is_whose(read, place, head, known, ledger):
            return place - (3 if before != "van" else 2)
        if before in ("in", "op") and word.text in ledger.places:
            return place - 2
        if before == "de" and read.words[place - 2].text == "in" and read.words[place - 3].text in ledger.places:
            return place - 3
    return last


def _is_other(read: Read, place: int) -> bool:
    """Whether an abbreviation with its article stands behind a name, and is somebody else: `Raad Kust het ABK`."""
    words = read.words
    article = words[place - 1].text in ("de", "het") and words[place - 2].text not in LINKS
    return article and is_abbreviation(words[place].text)


def _is_whose(read: Read, place: int, head: int, known: bool, ledger: Ledger) -> bool:
    """Whether behind a name and `van (de)` stands the body that it is of: `lectoraat Zorg van Hogeschool Duin`."""
    words = read.words
    of = place - 1 if words[place - 1].text == "van" else place - 2
    kind = ledger.nouns.heads.get(words[place].folded) or ledger.nouns.suffix(words[place].folded)
    body = known or (kind is not None and kind.kenmerk("entiteittype") == "actor")
    return words[of].text == "van" and of > head + 1 and body


def _begins(word: Word, ledger: Ledger) -> bool:
    """Whether a word begins a name of its own behind `en`: a soort noun, or what ends in a team or meeting."""
    suffix = ledger.nouns.suffix(word.folded)
    return word.folded in ledger.nouns.heads or (suffix is not None and suffix.naam in COMPOUNDING)


def start(read: Read, place: int, ledger: Ledger) -> int:
    """The first capital of a name that ends at `place`."""
    text, words = read.block.text, read.words
    first = place
    while first > 0 and place - first < 5:
        before = words[first - 1]
        gap = text[before.end : words[first].start]
        if gap == "-" and first == place and words[place].text not in COMPOUNDING and before.text not in SAINTS:
            break
        enumerated = before.text == "en" and first > 1 and text[words[first - 2].end : before.start] == "- "
        if gap == " " and words[place].text in COMPOUNDING and _links(read, first, place):
            first -= 2
            continue
        if gap not in (" ", "-", "- ") or not (is_capital(before.text) or (enumerated and gap == " ")):
            break
        if gap == " " and before.text in ledger.places and first == place:
            break
        if opens_sentence(words, first - 1, text) and (before.folded in OPENERS or _is_kind(read, before)):
            break
        first -= 1
    return first + 1 if words[first].text == "en" else first


def _links(read: Read, first: int, place: int) -> bool:
    """Whether a small word holds a capital to what a hyphen ties to the noun at `place`: `Weer op Weg-team`."""
    text, words = read.block.text, read.words
    tied = first == place - 1 and text[words[first].end : words[place].start] == "-"
    held = first > 1 and words[first - 1].text in LINKS and is_capital(words[first - 2].text)
    held = held and words[first - 2].folded not in OPENERS
    return tied and held and text[words[first - 2].end : words[first - 1].start] == " "


def _is_kind(read: Read, word: Word) -> bool:
    """Whether a word is a kind that the vocabulary knows, and no name: `Werkafspraken Team Duin`."""
    return any(m.start == word.start and m.end == word.end and not m.entry.exact for m in read.matches)


def adjective(read: Read, first: int) -> int:
    """The place of the adjective that tells which team or overleg it is: `regionaal veiligheidsteam`."""
    before = read.words[first - 1] if first else None
    joined = before is not None and read.block.text[before.end : read.words[first].start] == " "
    return first - 1 if before is not None and joined and ADJECTIVE.match(f"{before.text} ") else first


def qualifier(read: Read, start: int) -> re.Match[str] | None:
    """The same adjective right before a place in the text."""
    return ADJECTIVE.search(read.block.text, max(0, start - 20), start)
