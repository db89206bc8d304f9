"""Runs of capitals in a text: what may be a name, before anyone has judged whether it is one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regiokennis.annotate.words import Word, wordset

LINKS = wordset("van de der den des het 't voor of the for in op aan om")
"""Lower-case words inside a name, when a capital follows."""
OPENERS = wordset(
    "aan al alle allen als andere beide bij binnen dan daar daarbij daardoor daarmee daarna daarnaast daarom "
    "daartoe dat de deze die dit door doordat dus echter een eerst eén één elk elke en er eveneens geen haar heel "
    "het hier hierbij hierdoor hiermee hiertoe hiervoor hij hoe hoewel hun iedere ieder ik immers in indien is ja "
    "je kan kortom maar mede met mits moet na naar naast nadat namens nee niet nog nu of om omdat ondanks onder "
    "ons onze ook op over pas per samen sinds sommige soms steeds te tegen ten tenslotte tevens tijdens toch tot "
    "tussen u uit uw vaak van vanaf vanuit veel verder via vanwege volgens voor vooral vervolgens waar waarbij "
    "waarom waarvan wanneer want wat we welke wie wij wordt worden zal ze zelf zich zie zij zijn zo zoals zodat "
    "zodra zonder zowel bovendien inmiddels momenteel gezamenlijk hieronder bovenstaande"
)
"""Words that begin a sentence and no name."""
NEVER_FIRST = OPENERS - {"de", "het"}
"""Of these the ones that begin no name where a sentence begins."""
RANGE = re.compile(r"\d{1,2}-\d{1,2}(?!\d)")
"""A number that belongs to a name: `Centrum 12-18`."""
LONGEST = 9
BREAKS = wordset("Het De Een Dit Deze Er Dat In Om Op Met Hiermee Hierbij Daarnaast Wij We")
"""Capitals that begin a sentence where a full stop was lost; inside a name they stand at most in front."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of words by their index, `first` and `last` included."""

    first: int
    last: int
    start: int
    end: int
    text: str
    opens: bool
    """Whether it stands where a sentence or item begins, so that its capital says nothing."""


def is_capital(word: str) -> bool:
    """Whether a word is written as part of a name: `Boeier`, `SamenSterk`, `1G1P1R`, `iZorg`."""
    if word[:1].isupper() or word.islower():
        return not word.islower()
    return any(c.isupper() for c in word[1:]) and any(c.isalpha() for c in word)


def is_abbreviation(word: str) -> bool:
    """Whether a word looks abbreviated: `CIT`, `MDA++`, `VTD`, `GHNT`, `HGKM`."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= len(letters) - (len(letters) > 3)


def opens_sentence(words: Sequence[Word], place: int, text: str) -> bool:
    """Whether the word at `place` begins the text, a sentence or a quotation."""
    before = text[: words[place].start].rstrip()
    if not before or before[-1] in '.?!:;•▪“"‘(\n|':
        return True
    return "\n" in text[words[place - 1].end : words[place].start] if place else True


def chunks(words: Sequence[Word], text: str) -> tuple[Chunk, ...]:
    """The maximal runs of capitals, with the small words inside them; openers are left off the front."""
    found: list[Chunk] = []
    last = -1
    for place, word in enumerate(words):
        if place <= last or word.text.islower() or not is_capital(word.text):
            continue
        opens = opens_sentence(words, place, text)
        if opens and word.folded in NEVER_FIRST:
            continue
        end = extend(words, place, text)
        if word.text in ("De", "Het", "Een") and (end == place or opens):
            continue
        last = end
        found.append(Chunk(place, last, word.start, words[last].end, text[word.start : words[last].end], opens))
    return tuple(found)


def extend(words: Sequence[Word], first: int, text: str, *, joins: bool = False) -> int:
    """The last word of the run that begins at `first`; with `joins` commas and `en` may hold parts together."""
    last = first
    while last + 1 < len(words) and last - first < LONGEST:
        following = _next(words, last, text, joins=joins)
        if following is None or words[following].text in BREAKS:
            break
        last = following
    return last


def paired(words: Sequence[Word], last: int, text: str, blocks: Iterable[Sequence[Word]]) -> int:
    """The last word of a name that goes on behind `en`: `Kolk en Beek`, where the text never says `Beek` alone."""
    if last + 2 >= len(words) or text[words[last].end : words[last + 2].start] != " en ":
        return last
    first, second = words[last].text, words[last + 2].text
    if not is_capital(second) or is_abbreviation(second):
        return last
    for others in blocks:
        for place, word in enumerate(others):
            if word.text == second and [w.text for w in others[max(0, place - 2) : place]] != [first, "en"]:
                return last
    return last + 2


def _next(words: Sequence[Word], last: int, text: str, *, joins: bool) -> int | None:
    """The next word that still belongs to the run (it may skip small words), or None."""
    gap = text[words[last].end : words[last + 1].start]
    word = words[last + 1].text
    capital = is_capital(word)
    found: int | None = None
    if gap in ("-", "‑") or (gap in ("/", "’", "'", "&", ".", " & ", " / ") and capital):
        found = last + 1
    elif gap == "- ":
        found = _after(words, last + 1, text) if word in ("en", "of") else (last + 1 if capital else None)
    elif gap == ", " and joins and capital:
        found = last + 1 if _joined(words, last + 1, text) else None
    elif gap in (" ", "\n", " \n", "\n "):
        if capital or (gap == " " and RANGE.match(text, words[last + 1].start)):
            found = last + 1
        elif word in LINKS:
            found = _after(words, last + 1, text, loose=joins)
        elif word == "en" and joins:
            found = _after(words, last + 1, text, small=0)
    return found


def _after(words: Sequence[Word], place: int, text: str, *, small: int = 1, loose: bool = False) -> int | None:
    """The capital that follows, with at most `small` more small words before it, or None.

    `in`, `op` and `aan` hold a name together only with an article (`Kinderrechten in de Klas`); the last two also
    where `loose`.
    """
    for following in range(place + 1, min(place + 2 + small, len(words))):
        if text[words[following - 1].end : words[following].start] not in (" ", "\n"):
            return None
        if is_capital(words[following].text):
            word = words[place].text
            held = word not in ("in", "op", "aan") or following == place + 2 or (loose and word != "in")
            return following if held else None
        if words[following].text not in LINKS:
            return None
    return None


def _joined(words: Sequence[Word], place: int, text: str) -> bool:
    """Whether an `en` with a capital follows soon, as in `Onderwijs, Cultuur en Welzijn`."""
    return bool(re.match(r"[^.;:()]{0,40}?\ben [A-Z]", text[words[place].end :]))
