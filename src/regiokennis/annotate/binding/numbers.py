"""In which number a document names its teams, offices and governments, and how many municipalities it counts."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from regiokennis.annotate.binding.governments import COUNCIL, GOVERNMENT, WRITING
from regiokennis.annotate.words import forms as label_forms
from regiokennis.ontology import Begrip

NUMBERS = (
    r"twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|"
    r"\d{1,2}"
)
COUNTED = re.compile(
    rf"\b(?P<aantal>{NUMBERS})\s(?:\w+\s)?(?:regio|centrum)?(?:gemeenten|colleges|gemeenteraden|raden)\b", re.IGNORECASE
)
COLLEGES = re.compile(
    rf"\b(?P<voor>{NUMBERS})\s(?:\w+\s)?colleges\b|\bcolleges\b[\w\s&]{{0,35}}?\svan\s(?:de|alle)\s(?P<na>{NUMBERS})\s\w*gemeenten\b",
    re.IGNORECASE,
)
"""How many colleges there are, where a text says so of them."""
FEW = frozenset({"twee", "drie", "2", "3"})
"""Numbers that may count some of the municipalities."""
LEAST = 2
"""How often a text must say how many municipalities there are."""
TO_COUNCIL = re.compile(
    r"\b(?:[Uu]w raad|[Gg]eachte (?:leden van de )?(?:gemeente)?raad|[Aa]an de (?:leden van de )?(?:gemeente)?raad)\b"
)
"""What a letter says to the one council that it is written to."""
ALL_COUNCILS, ALL_COLLEGES = "gemeenteraden", "colleges"
"""How several of them are called."""
TEAM, OFFICE = "team", "functie"
LEADING = re.compile(r"^(?:de|het|een|elk|elke|ieder|iedere|alle|onze|hun)\s")


def counted(texts: Iterable[str]) -> str | None:
    """How many municipalities the region has, in the words of its texts; None where they do not say so clearly."""
    found = Counter(match["aantal"].casefold() for text in texts for match in COUNTED.finditer(text))
    best = found.most_common(1)
    sure = best and (best[0][1] >= LEAST or (len(found) == 1 and best[0][0] not in FEW))
    return best[0][0] if sure else None


def colleges(texts: Sequence[str]) -> str | None:
    """How many colleges the texts count, or mean by all of them together; None where they only speak of colleges."""
    found = (match for text in texts if "ollege" in text for match in COLLEGES.finditer(text))
    first = next(found, None)
    if first is None:
        return counted(texts) if any("gezamenlijke colleges" in text for text in texts) else None
    return str(first["voor"] or first["na"]).casefold()


def is_letter(texts: Iterable[str]) -> bool:
    """Whether a document speaks to one council."""
    return any(TO_COUNCIL.search(text) for text in texts)


def numbered(begrip: Begrip, naam: str, forms: Counter[str]) -> str:
    """A kind of team by its plural wherever the document writes that; an office by its singular where only that stands.

    A team of more words keeps the number of its name.
    """
    soort = begrip.kenmerk("soort")
    if soort not in (TEAM, OFFICE) or begrip.scheme != "actor" or (soort == TEAM and " " in naam):
        return naam
    same = frozenset(label_forms(naam.casefold()))
    bare: Counter[str] = Counter()
    for form, count in forms.items():
        word = LEADING.sub("", form.casefold())
        if word in same:
            bare[word] += count
    several = [word for word in bare if _is_plural(word) and f"{word}en" not in same]
    chosen = several if soort == TEAM else [] if several else list(bare)
    if not chosen:
        return naam
    best = max(chosen, key=lambda word: (bare[word], word))
    return naam if best == naam.casefold() else f"{best[:1].upper()}{best[1:]}"


def together(begrip: Begrip, forms: Counter[str], number: str | None) -> str | None:
    """What a document of a region calls the governments of all its municipalities; None where it speaks of one."""
    several = any(form.casefold().split()[0].endswith(("raden", "colleges")) for form in forms)
    if begrip.kenmerk("soort") != GOVERNMENT or begrip.code not in WRITING or not several:
        return None
    if begrip.code == COUNCIL:
        return ALL_COUNCILS.capitalize()
    if number:
        return f"{ALL_COLLEGES} van de {number} gemeenten".capitalize()
    whole = any(" " in form and form.casefold().startswith(ALL_COLLEGES) for form in forms)
    return (f"{ALL_COLLEGES} van burgemeester en wethouders" if whole else ALL_COLLEGES).capitalize()


def _is_plural(word: str) -> bool:
    return word.rsplit(maxsplit=1)[-1].endswith(("s", "en"))
