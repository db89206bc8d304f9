"""The values of a named series that a document announces, and how its names are compared and cleaned."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from regiokennis.facts.model import Place
from regiokennis.facts.numbers import parse_digits, parse_word

GROUPS = {
    "tweetal": 2,
    "drietal": 3,
    "viertal": 4,
    "vijftal": 5,
    "zestal": 6,
    "zevental": 7,
    "achttal": 8,
    "tiental": 10,
}
COUNTING = re.compile(r"(?<!\w)(\w+)\s+(?:[\w-]+\s+){0,2}?$")
"""A word with at most two others between it and the end: the number before `belangrijke nieuwe actielijnen`."""
FARTHEST_NUMBER = 60
COLON = re.compile(r":|,\s(?:te\sweten|namelijk)\b:?")
"""What parts an announcement from what it announces."""
NATIONAL = re.compile(r"\b(?:landelijke?|nationale?)\b", re.IGNORECASE)
CLAUSE = re.compile(r",|\b(?:die|waarmee|waarin|zoals|in\s+(?:lijn|aansluiting)\s+met|aansluitend|op\s+basis\s+van)\b")
"""Where what is said of a series begins: whose lines it follows, not whose it is."""
EXPLAINED = re.compile(r"(?P<naam>[^–—]+?)[*_]*\s[–—]\s+(?P<rest>[a-zà-ÿ][^–—]*)$")
"""A name and behind a dash what it means: `Dichtbij – hulp is er in de wijk`."""
MARKS = re.compile(r"^[\s✓✔•▪●◦*'’‘\"“”–-]+|[\s*\"“”;:,.–-]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The word for the members of a series, as regular expressions for one and for more of them."""

    one: str
    many: str
    stems: tuple[str, ...]
    """One of these stands in every such word: to look for them first is much cheaper."""
    kort: str = ""
    """A plainer word that counts only with a number or letter behind it, at the head of a line: `Lijn 2. Stoppen`."""

    def announced(self, words: str) -> int | None:
        """How many members the words announce (`vier actielijnen`); None where they give no number."""
        return _announced(self.many, words)

    def occurs(self, words: str) -> bool:
        """Whether the word is used at all, for one or for more, in words in lower case."""
        if self.kort and re.search(rf"{self.kort}(?<!\w{self.kort})\s[\da-h](?!\w)", words):
            return True
        stands = any(stem in words for stem in self.stems)
        return stands and _pattern(f"{self.one}|{self.many}").search(words) is not None

    @property
    def kop(self) -> str:
        """Every word for one that may head a line with its number."""
        return f"{self.one}|{self.kort}" if self.kort else self.one

    def is_national(self, words: str) -> bool:
        """Whether the words speak of the nation's own members (`de landelijke actielijnen`), not of some after them."""
        for match in _pattern(self.many).finditer(words):
            cuts = [cut.start() for cut in CLAUSE.finditer(words)]
            begin = max((cut for cut in cuts if cut < match.start()), default=0)
            end = min((cut for cut in cuts if cut >= match.end()), default=len(words))
            if NATIONAL.search(words, begin, end):
                return True
        return False

    def names(self, words: str) -> bool:
        """Whether the words speak of the members together."""
        return _pattern(self.many).search(words) is not None


@lru_cache(maxsize=8192)
def _announced(many: str, words: str) -> int | None:
    """Kept, since each way of printing a series asks it of the same blocks."""
    for match in _pattern(many).finditer(words):
        before = COUNTING.search(words, max(0, match.start() - FARTHEST_NUMBER), match.start())
        while before:
            value = GROUPS.get(before[1].lower()) or parse_digits(before[1]) or parse_word(before[1])
            if value is not None and 2 <= int(value) <= 20:
                return int(value)
            before = COUNTING.search(words, before.end(1), match.start())
    return None


@cache
def _pattern(many: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{many})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member: its number where the document gives one, its name, and where it is printed."""

    nr: int | None
    naam: str
    plaatsen: tuple[Place, ...]
    blok: int
    is_kop: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The members in order; `nationaal` tells that the announcement speaks of the nation's own series."""

    leden: tuple[Member, ...]
    hoe: str
    nationaal: bool = False


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """What is left of a name when layout and slips do not count."""
    return re.sub(r"[\W_]+", "", name).casefold()


def clean(naam: str) -> str:
    """The name alone: no marks, and no explanation after a colon or in further sentences."""
    naam = MARKS.sub("", re.sub(r"\s+", " ", naam))
    head, colon, rest = naam.partition(": ")
    within = head.count("(") > head.count(")")
    if colon and not within and len(rest) > len(head) and len(head.split()) > 1:
        naam = head
    if (explained := EXPLAINED.match(naam)) and len(explained["rest"].split()) > len(explained["naam"].split()):
        naam = explained["naam"]
    first = re.split(r"(?<=[a-z)”’\"'])[.!?]\s+(?=[A-ZÀ-Ý])", naam)[0]
    return MARKS.sub("", first)
