"""Names of regions in running text: which stand where a region's name stands, and how often."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from regiokennis.ontology.mint import slug
from regiokennis.ontology.model import Begrip

# A name: capitalised words, joined by hyphens or by the small words that stand inside Dutch place names.
_WORD = r"(?:['’][st]-|['’]t )?[A-ZÀ-Ý][\wÀ-ÿ]*(?:[-/][A-ZÀ-Ý]?[\wÀ-ÿ]+)*-?"
_JOINT = r"[ \t]+(?:(?:aan|op|in|bij)[ \t]+(?:den?|het|'t)[ \t]+|(?:van|en|der|de|den)[ \t]+(?:de[nr]?[ \t]+)?)?"
_NAME = rf"({_WORD}(?:{_JOINT}{_WORD}){{0,4}})"
_AFTER_REGION = re.compile(
    rf"\b(?i:regio|veiligheidsregio|jeugdhulpregio|jeugdregio|centrumgemeenteregio|regionaal bureau)[ \t]+{_NAME}"
)
_GEMEENTEN_IN = re.compile(rf"\b(?i:gemeenten)[ \t]+(?:in|van|binnen|uit)[ \t]+(?:de[ \t]+regio[ \t]+)?{_NAME}")
# Words of titles, which in a title carry capitals too and are no part of the region's name.
_TITLE_WORDS = frozenset(
    (
        "regiovisie", "regioaanpak", "regioplan", "regio", "regionale", "regionaal", "aanpak", "huiselijk", "geweld",
        "kindermishandeling", "actieplan", "uitvoeringsplan", "uitvoeringsprogramma", "programma", "plan", "beleid",
        "beleidsplan", "visie", "versie", "concept", "definitief", "de", "het", "een", "samen", "veilig", "thuis", "en",
        "in", "van", "voor", "onderwerp", "betreft", "bijlage", "gemeente", "gemeenten", "raadsbrief", "collegebrief",
        "brief", "datum", "inhoud", "inhoudsopgave", "pagina", "evaluatie", "tussenevaluatie", "voortgang", "seksueel",
        "ouderenmishandeling", "afhankelijkheidsrelaties", "format", "hoort", "nergens", "vaststelling", "vastgesteld",
        "colofon", "periode", "voorwoord", "inleiding", "geachte", "college", "raad", "aan", "datum", "wij", "uitgave",
    )
)  # fmt: skip
_VISION_OF = re.compile(
    rf"\b(?i:regiovisie|regioaanpak|regioplan|aanpak|actieplan|uitvoeringsprogramma|geweld|kindermishandeling)[ \t:,-]+"
    rf"(?:(?:in|van|voor)[ \t]+)?(?:de[ \t]+)?(?:regio[ \t]+)?{_NAME}"
)
_DATED = re.compile(rf"^{_NAME}[ \t]+(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d$", re.MULTILINE)
ENOUGH = 8
"""Score from which a name is a region's: a place in a title, or three mentions."""
LEAST_TOWNS = 2
"""Municipalities that the document of a region names at least."""
TITLE_PAGE = 12
"""Lines that a title page may have."""
_ACRONYM = re.compile(r"[A-Z0-9+]{2,6}s?$")


def find_region(
    head: str,
    titles: Sequence[str],
    text: str,
    regios: Sequence[Begrip],
    regional: Sequence[str],
    towns: Collection[str],
) -> str | None:
    """The name of the region that the text is about, as written there, or None where it speaks of none.

    `titles` count most, then `head`, then the rest. `regios` are the known regions; `regional` are names of
    organisations that exist once a region, so that what follows them names one; `towns` are the municipalities in lower
    case. A name needs a place in a title, or three mentions.
    """
    scores: Counter[str] = Counter()
    spelled: dict[str, Counter[str]] = {}
    known = {
        slug(label): regio.code for regio in regios for label in (regio.naam, *regio.alt_labels, *regio.hidden_labels)
    }
    placed = {known.get(slug(name), slug(name)) for name in _candidates(text, regios, regional, titled=False)}
    borne = {known.get(slug(name), slug(name)) for name in _borne(text, regional)}
    for weight, most, part in ((40, 80, "\n".join(titles)), (3, 24, head), (1, 10, text)):
        counts: Counter[str] = Counter()
        for name in _candidates(part, regios, regional, titled=weight == 40):
            key = known.get(slug(name), slug(name))
            # A vision may bear a motto where its region could stand; organisations bear the region's name.
            counts[key] += weight if weight < 40 or key in placed or not borne else 5
            spelled.setdefault(key, Counter())[name] += 1
        for key, count in counts.items():
            scores[key] += min(count, most)
    for key in scores:
        # Mentions anywhere tell apart names that stand in a region's place once; alone they name no region.
        scores[key] += min(sum(text.count(name) for name in spelled[key]), 40) // 5
    ranked = sorted(scores.items(), key=lambda item: (-item[1], text.find(_usual(spelled[item[0]]))))
    if ranked and ranked[0][1] >= ENOUGH:
        return _usual(spelled[ranked[0][0]])
    return _standing_alone(head, titles, text, towns)


def _standing_alone(head: str, titles: Sequence[str], text: str, towns: Collection[str]) -> str | None:
    """The name of a title page that the text uses for a place (`in X`, `uit de X`), the most often used; else None.

    For a title page that names its region without a word beside it: `VEILIG THUIS` / `HEUVELRIJK`. A text that names
    no two municipalities is of the whole country.
    """
    if len({word.casefold() for word in re.findall(_WORD, text)} & set(towns)) < LEAST_TOWNS:
        return None
    told = [match[1] for pattern in (_VISION_OF, _DATED) for match in pattern.finditer(head)]
    lines = (match[0] for part in (*titles, *head.splitlines()[:TITLE_PAGE]) for match in re.finditer(_NAME, part))
    used: Counter[str] = Counter()
    for name in dict.fromkeys(_clean([*told, *lines], capitals=True)):
        if name.casefold() not in towns:
            places = re.finditer(
                rf"\b(?:in|binnen|uit|regio)\s(?:de\s|het\s)?({re.escape(name)})(?![\w-])", text, re.IGNORECASE
            )
            used.update(match[1] for match in places if not match[1].isupper() and match[1][:1].isupper())
    return used.most_common(1)[0][0] if used else None


def _usual(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _candidates(part: str, regios: Iterable[Begrip], regional: Sequence[str], *, titled: bool) -> Iterator[str]:
    for pattern in (_AFTER_REGION, _GEMEENTEN_IN):
        yield from _clean(match[1] for match in pattern.finditer(part))
    if titled:
        for pattern in (_VISION_OF, _DATED):
            yield from _clean(match[1] for match in pattern.finditer(part))
    yield from _borne(part, regional)
    for regio in regios:
        for label in (regio.naam, *regio.alt_labels):
            yield from re.findall(rf"(?<![\w-]){re.escape(label)}(?![\w-]|\s(?:Noord|Oost|Zuid|West|Midden)\b)", part)


def _borne(part: str, regional: Sequence[str]) -> Iterator[str]:
    """The names that organisations of which every region has its own bear behind theirs."""
    for label in regional:
        yield from _clean(match[1] for match in re.finditer(rf"\b{re.escape(label)}[ \t]+{_NAME}", part))


def _clean(names: Iterable[str], *, capitals: bool = False) -> Iterator[str]:
    """Names without the words of titles around them; what is left empty, or is an abbreviation, is none.

    With `capitals` a name may stand in capitals alone.
    """
    for name in names:
        words = name.split()
        while words and (words[0].lower() in _TITLE_WORDS or (_ACRONYM.match(words[0]) and not capitals)):
            words.pop(0)
        stop = next(
            (i for i, word in enumerate(words) if word.lower() in _TITLE_WORDS - {"de", "het", "en", "van", "in"}),
            len(words),
        )
        words = words[:stop]
        while words and words[-1].lower() in _TITLE_WORDS:
            words.pop()
        cleaned = " ".join(words).rstrip("-'’")
        if len(cleaned) >= 3 and (capitals or not cleaned.isupper()):
            yield cleaned
