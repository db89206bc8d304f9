"""Candidate names and how forms of one name are taken together."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

from regiokennis.annotate.chunks import is_abbreviation
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.words import Word, wordset
from regiokennis.text.model import Block

ABBREVIATED = re.compile(
    r"\s?[(\[]\s?(?:(?:hierna|verder|afgekort|ook wel|kortweg)(?: te noemen| bekend)?(?: ook| verder| als| tot)?:?\s"
    r"(?:[A-Z][\w ]{2,30}\s(?:of|dan wel)\s)?)?"
    r"[“‘\"']?(?P<afk>[A-Z0-9][A-Za-z0-9&.-]{1,9}(?:\+\+)?(?:\s(?:[a-z]{4,6}|[A-Z]{1,5}))?)[”’\"']?\s?[)\]]"
)
"""An abbreviation in brackets right behind the name it stands for."""
DASHED = re.compile(r"\s[-–]\s(?P<afk>[A-Z][A-Z0-9&]{1,7})(?=[)\],.;]|\s|$)")
"""The same behind a dash: `Loods Interventieteam - LIT`."""
ENOUGH = 2.0
STRONG = 1.5
NAMED = frozenset(("actor", "voorziening", "wet", "methode", "programma", "overleg"))
PLANS = frozenset(("methode", "programma"))
"""Types whose name may be cut short where a line ends."""
HOUSE, BODY = "voorziening", "actor"
COUNTED = 4
"""Places that count: what is said often is not therefore a name."""
SMALL = wordset("van de der den des het en voor in op")


@dataclass(frozen=True, slots=True)
class Read:
    """A block as the matchers see it."""

    block: Block
    words: tuple[Word, ...]
    matches: tuple[Match, ...]
    closed: tuple[tuple[int, int], ...]
    """Ranges where no name may be found: shielded ones and web addresses."""

    def is_closed(self, start: int, end: int) -> bool:
        """Whether a range touches something where no name may be found."""
        return any(a < end and start < b for a, b in self.closed)

    def is_taken(self, start: int, end: int) -> bool:
        """Whether a range is closed, or a name of the vocabulary that is not a mere part of it."""
        return self.is_closed(start, end) or any(
            m.start < end and start < m.end and (m.entry.exact or (m.start <= start and end <= m.end))
            for m in self.matches
            if m.entry.type in NAMED
        )


def lower_words(reads: Iterable[Read]) -> Counter[str]:
    """The words that a document writes in lower case, and how often."""
    counted = Counter(map(attrgetter("text"), chain.from_iterable(read.words for read in reads)))
    return Counter({word: count for word, count in counted.items() if word.islower()})


@dataclass(slots=True)
class Candidate:
    """A form with what speaks for it, summed over its places; `strong` is what a name does, not how it looks."""

    text: str
    type: str
    soort: str | None
    canonical: str
    strong: float = 0.0
    weak: float = 0.0
    places: int = 0
    certain: bool = False
    periode: str | None = None
    """First and last year of a plan that is named with them."""
    titel: bool = False
    """Whether a plan bears a title of its own, in quotes."""
    afkorting: str | None = None

    def add(self, strong: float, weak: float, *, certain: bool) -> None:
        """One more place."""
        self.places += 1
        if self.places <= COUNTED:
            self.strong += strong
            self.weak = max(self.weak, weak)
        self.certain = self.certain or certain

    @property
    def accepted(self) -> bool:
        """Whether it is a name."""
        return self.certain or (self.strong >= STRONG and self.strong + self.weak >= ENOUGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of this document: its canonical form, type and every form that stands for it."""

    naam: str
    type: str
    soort: str | None
    vormen: tuple[str, ...]


def abbreviates(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation occur in order in the name, the first as a word's first letter."""
    letters = [c.casefold() for c in short if c.isalpha()]
    if len(letters) < 2 or sum(c.isupper() for c in short) < 2:
        return False
    if letters[0] not in [w[0].casefold() for w in re.findall(r"[^\W_]+", long)]:
        return False
    rest = iter(long.casefold())
    return sum(letter in rest for letter in letters) >= len(letters) - 1


def initials(name: str) -> str:
    """The first letters of the capitals of a name: `Stichting Welzijn Oud-Heem` gives SWOH."""
    return "".join(part[0] for part in re.findall(r"[^\W_]+", name) if part[0].isupper())


def merge(candidates: Iterable[Candidate]) -> tuple[Name, ...]:
    """Forms of one name taken together: with and without soort noun, abbreviated, plural, spelled otherwise."""
    found = list(candidates)
    longest = sorted(found, key=lambda c: (-len(c.text), c.text))
    owner: dict[str, str] = {}
    for candidate in longest:
        others = (o for o in longest if o is not candidate and o.text not in owner and _stands_for(candidate, o))
        if (other := next(others, None)) is not None:
            if other.type == HOUSE:  # an organisation bears a name before the house that is called after it
                other = next((o for o in others if o.type == BODY), other)
            owner[candidate.text] = other.text
    for candidate in found:
        longer = [o for o in found if o.text not in owner and _is_called(candidate, o)]
        if candidate.text not in owner and len(longer) == 1:
            owner[candidate.text] = longer[0].text
    names: dict[str, list[Candidate]] = {}
    for candidate in found:
        root = candidate.text
        while root in owner:
            root = owner[root]
        names.setdefault(root, []).append(candidate)
    return tuple(_name(root, members) for root, members in names.items())


def _stands_for(candidate: Candidate, other: Candidate) -> bool:
    """Whether `candidate` is another, shorter way to write `other`."""
    bare, whole = candidate.text, other.text
    if bare == other.afkorting or (is_abbreviation(bare) and len(bare) > 2 and initials(whole) == bare):
        return True
    if candidate.periode and (candidate.soort, candidate.periode) == (other.soort, other.periode):
        return (other.titel, len(whole)) > (candidate.titel, len(bare))
    if candidate.type in PLANS and candidate.soort == other.soort and whole.startswith(f"{bare} "):
        return True
    if _folded(whole) == _folded(bare):
        return (len(whole), whole) < (len(bare), bare) if whole.islower() == bare.islower() else bare.islower()
    tied = whole.partition(" ")[2] == bare or (bare.startswith(("De ", "Het ")) and whole.endswith(f" {bare}"))
    if candidate.canonical == whole:
        return True
    plural = _folded(bare) in (_folded(whole) + "s", _folded(whole) + "en")
    return (tied and other.soort is not None) or plural


def _is_called(candidate: Candidate, other: Candidate) -> bool:
    """Whether a name that ends in its kind may be short for a longer one: `Regiobureau`, if there is but one."""
    if candidate.soort is None or candidate.soort != other.soort:
        return False
    noun = " " not in candidate.text or candidate.text.casefold().endswith(candidate.soort)
    return noun and other.text.startswith(f"{candidate.text} ")


def _folded(text: str) -> str:
    return re.sub(r"[\s-]+", "", text).casefold()


def _name(root: str, members: Sequence[Candidate]) -> Name:
    head = next(m for m in members if m.text == root)
    short = next((m.afkorting for m in members if m.afkorting), None)
    canonical = head.canonical
    vormen = [m.text for m in members]
    if short:
        vormen.append(short)
        if not re.search(rf"\b{re.escape(short)}(?!\w)", canonical):
            canonical = f"{canonical} ({short})"
    return Name(naam=canonical, type=head.type, soort=head.soort, vormen=tuple(dict.fromkeys(vormen)))
