"""From labels of the vocabulary to places in a text: the longest label wins, a nietLabel suppresses.

A label with a capital matches as it is written, a lower-case one in any case and in its regular forms;
hyphens and spaces do not count (`Signs-of-Safety`), and a hyphen may tie a describing tail to a name
(`Signs of Safety-aanpak`). Documents add their own names to a copy (`extended`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.chunks import opens_sentence
from regiokennis.annotate.words import Word, forms, key, split, wordset
from regiokennis.ontology import Begrip

TYPES = ("actor", "voorziening", "wet", "methode", "doelgroep", "programma", "overleg", "gemeente")
"""Schemes whose labels name things; of two that overlap the longer wins, then the earlier in this row."""
THEMES = ("taak", "geweldsvorm", "indicator", "functie", "ghnt", "schaal")
"""Schemes of subjects: found beside names, each for itself."""
TAILS = wordset(
    "aanpak methodiek methode benadering werkwijze principe gedachte model programma traject training trainingen "
    "regio medewerker medewerkers professional professionals taak taken"
)
"""Words that a hyphen may tie to a name without making it another name."""
CASELESS = 3
LINKING = frozenset(("en", "of"))
"""What stands between the halves of `kinder- en jeugdhulp`: the hyphen before it does not tie it to the first."""
LONGEST = 14
"""Most words of a match."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for. `begrip` is None for a name that only the document knows."""

    type: str
    naam: str
    begrip: Begrip | None
    exact: bool
    """Whether case counts."""
    niet: bool = False
    soort: str | None = None
    cased: bool = True
    """Whether case counts in comparing; a name of three words or more is known in any case."""
    ambiguous: bool = False
    """Also an ordinary word: counts only where its capital says something."""


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a text."""

    start: int
    end: int
    text: str
    entry: Entry
    regio: str | None = None
    """The place behind an organisation that was taken into its name."""
    doubtful: bool = False
    """An ambiguous word at the start of a sentence: counts only if the document has it elsewhere too."""


@dataclass(frozen=True, slots=True)
class Seams:
    """Where in its key a form has a space or a hyphen."""

    spaces: frozenset[int]
    hyphens: frozenset[int]

    def fit(self, spaces: set[int], hyphens: set[int], *, exact: bool) -> bool:
        """Whether a text with these seams is the form: a space only where the form has a seam.

        A text may tie what a form writes apart only in a name (`Jansen-Bakkerinstituut`): `ouderenverzorger`
        is no `ouder en verzorger`.
        """
        if not spaces <= self.spaces | self.hyphens:
            return False
        return exact or self.spaces <= spaces | hyphens


class Gazetteer:
    """An index of forms. Lookup is by the words glued together, so spelling variants are one form."""

    def __init__(self, forms_of: Iterable[tuple[str, Entry]] = ()) -> None:
        self._entries: dict[str, list[tuple[str, Entry, Seams]]] = {}
        self._parts: set[str] = set()
        """What stands before a seam of some form: where a text has a space, only such a part can go on."""
        for form, entry in forms_of:
            words = split(form)
            cased = key(form)
            if cased:
                known = self._entries.setdefault(cased.casefold(), [])
                if not any((known_form, other) == (cased, entry) for known_form, other, _ in known):
                    known.append((cased, entry, _seams(form, words)))
                    self._parts.update(key(form[: word.end]).casefold() for word in words[:-1])
        self._sorted = sorted(self._entries)
        self._openers = self._parts | self._entries.keys()

    @classmethod
    def of(cls, begrippen: Iterable[Begrip]) -> "Gazetteer":
        """The forms of all labels of the schemes that are matched."""
        return cls(
            pair for begrip in begrippen if begrip.scheme in TYPES or begrip.scheme in THEMES for pair in _forms(begrip)
        )

    def find(self, words: Sequence[Word], text: str) -> tuple[Match, ...]:
        """The matches in a text, in order; inside a group (names, or one theme) none overlap."""
        if not words:
            return ()
        found: list[Match] = []
        tied = [word.tied for word in words[1:]]
        for first, (word, ties) in enumerate(zip(words, (*tied, False), strict=True)):
            if word.folded in self._openers or (ties and self._goes_on(word.folded)):
                found += self._at(words, first, text)
        return select(found)

    def covers(self, text: str) -> bool:
        """Whether a text as a whole is a form (any entry, case as the entry demands)."""
        return any(match.start == 0 and match.end == len(text) for match in self.find(split(text), text))

    def _at(self, words: Sequence[Word], first: int, text: str) -> list[Match]:
        """The matches that begin at a word: its key grows word by word, as long as some form goes on."""
        found: list[Match] = []
        last, folded = first, words[first].folded
        while True:
            if folded in self._entries:
                found += _whole(self._entries[folded], words, first, last, text)
            last += 1
            if last == len(words) or last == first + LONGEST:
                return found
            word = words[last]
            if word.glue is None or not (folded in self._parts or (word.tied and self._goes_on(folded))):
                return found
            folded += word.glue + word.folded

    def _goes_on(self, folded: str) -> bool:
        """Whether a form goes on behind a hyphen, which may stand where the form has no seam."""
        place = bisect_right(self._sorted, folded)
        return place < len(self._sorted) and self._sorted[place].startswith(folded)


def _whole(
    entries: Iterable[tuple[str, Entry, Seams]], words: Sequence[Word], first: int, last: int, text: str
) -> Iterator[Match]:
    """Of the entries with the key of a run of words those that the run is a form of."""
    start, end = words[first].start, words[last].end
    cased = words[first].text
    spaces: set[int] = set()
    hyphens: set[int] = set()
    for word in words[first + 1 : last + 1]:
        (hyphens if word.tied and word.folded not in LINKING else spaces).add(len(cased))
        cased += (word.glue or "") + word.text
    for form, entry, seams in entries:
        fits = seams.fit(spaces, hyphens, exact=entry.exact) and _is_cased_right(entry, form, cased)
        if fits and not _is_cut(entry, text, end):
            doubtful = entry.ambiguous and opens_sentence(words, first, text)
            stop = _tail(words, last, text) if entry.exact else end
            yield Match(start, stop, text[start:stop], entry, doubtful=doubtful)


def select(matches: Iterable[Match]) -> tuple[Match, ...]:
    """Of matches that overlap inside a group the longest stays; a nietLabel takes away its own concept's."""
    found = list(matches)
    if len(found) < 2:
        return tuple(match for match in found if not match.entry.niet)
    found.sort(key=_rank)
    denied = [match for match in found if match.entry.niet]
    kept: list[Match] = []
    taken: dict[str, list[Match]] = {}
    for match in found:
        others = taken.setdefault(_group(match.entry.type), [])
        if not (match.entry.niet or _overlaps(match, others) or any(_denies(no, match) for no in denied)):
            others.append(match)
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: (match.start, match.end, match.entry.type)))


def _overlaps(match: Match, others: Iterable[Match]) -> bool:
    return any(other.start < match.end and match.start < other.end and not _serves(other, match) for other in others)


def _serves(voorziening: Match, group: Match) -> bool:
    """Whether a provision ends in the group that it is for: `opvang voor ouderen`; then it names both."""
    types = (voorziening.entry.type, group.entry.type)
    return types == ("voorziening", "doelgroep") and voorziening.end == group.end


def _is_cased_right(entry: Entry, form: str, cased: str) -> bool:
    """Whether the capitals are as the form demands; a long name needs only its first."""
    return not entry.exact or form == cased or (not entry.cased and cased[:1].isupper())


def _is_cut(entry: Entry, text: str, end: int) -> bool:
    """Whether a hyphen makes it the first part of another word: `migranten-`, `opvang-instelling`."""
    return text[end : end + 1] in ("-", "‑") and (not entry.exact or text[end + 1 : end + 2] in ("", " ", ","))


def _denies(no: Match, match: Match) -> bool:
    return no.entry.begrip is match.entry.begrip and no.start <= match.start and match.end <= no.end


def _rank(match: Match) -> tuple[int, int, int]:
    order = TYPES.index(match.entry.type) if match.entry.type in TYPES else len(TYPES)
    return (match.start - match.end, match.start, order)


def _group(type_: str) -> str:
    return "naam" if type_ in TYPES else type_


def _seams(form: str, words: Sequence[Word]) -> Seams:
    spaces: set[int] = set()
    hyphens: set[int] = set()
    length = 0
    for i, word in enumerate(words):
        if i:
            gap = form[words[i - 1].end : word.start]
            (hyphens if gap.strip() == "-" else spaces).add(length)
            length += len(word.glue or "")
        length += len(word.text)
    return Seams(frozenset(spaces), frozenset(hyphens))


def _tail(words: Sequence[Word], last: int, text: str) -> int:
    """The end of a name with the describing word that a hyphen ties to it."""
    following = last + 1
    if following < len(words):
        gap = text[words[last].end : words[following].start]
        if gap == "-" and words[following].text in TAILS:
            return words[following].end
    return words[last].end


def _forms(begrip: Begrip) -> Iterable[tuple[str, Entry]]:
    labels = (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)
    for label in labels:
        yield from _label(begrip, label, niet=False)
    for label in begrip.niet_labels:
        yield from _label(begrip, label, niet=True)


def _label(begrip: Begrip, label: str, *, niet: bool) -> Iterable[tuple[str, Entry]]:
    exact = label != label.lower()
    entry = Entry(
        type=begrip.scheme,
        naam=begrip.naam,
        begrip=begrip,
        exact=exact,
        niet=niet,
        soort=begrip.kenmerk("soort"),
        cased=len(label.split()) < CASELESS or label.isupper(),
        ambiguous=exact and begrip.kenmerk("dubbelzinnig") == "true",
    )
    for form in (label,) if exact else forms(label):
        yield form, entry
