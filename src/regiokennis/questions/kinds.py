"""What must stand in a sentence that answers a question for a number, an amount, a date, a duration or a reason."""

import re
from collections.abc import Iterable, Sequence

from regiokennis.questions.tokens import keys, tokens

EXACT = frozenset({"aantal", "bedrag", "wanneer", "frequentie", "duur", "deel", "leeftijd", "waarom", "kleur"})
"""Sorts of question for which nothing may be missing: half an answer is a wrong one."""
NEAR = 8
"""Words between a number and what it counts."""
WORD_NUMBERS = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|dertig|honderd"
)
MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
UNITS = "uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren"
EVERY = "jaarlijks|maandelijks|wekelijks|dagelijks|per kwartaal|eens per"
PARTS = (
    r"artikel|art\.|lid|hoofdstuk|paragraaf|bijlage|uitgangspunt|actielijn|pag\.?|bladzijde|nr\.?|versie|stap|"
    r"figuur|tabel"
)


def _any(*parts: str) -> re.Pattern[str]:
    return re.compile("|".join(parts), re.IGNORECASE)


COUNTED = _any(
    rf"(?<![\w.,/-])(?:\d[\d.]*(?:,\d+)?|{WORD_NUMBERS})(?![\w/]|-\d)",
    r"%|procent|\bhelft\b",
    EVERY,
)
"""A number that counts something."""
NOT_COUNTED = _any(
    rf"(?:{PARTS})\s+\d[\d.]*",
    rf"\b\d{{1,2}}[ -](?:{MONTHS}|\d{{1,2}}-\d{{4}})",
    r"(?<![\d.€])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?!\d|\.\d)",
    r"\b0-\d+",
)
"""Numbers that count nothing: of articles and chapters, dates, years, ranges of age."""
SHOWS = {
    "frequentie": _any(
        rf"(?:\d+|{WORD_NUMBERS}|één|een)\s?(?:x|keer|maal)\b",
        EVERY,
        r"keer per|om de \w+ (?:jaar|maanden|weken)|regelmatig|doorlopend|structureel|per week",
    ),
    "duur": _any(
        rf"(?:\d+|{WORD_NUMBERS}|één|een|half)(?:-\d+)?[ -](?:{UNITS})",
        r"(?:tot|binnen) (?:een|maximaal)|halfjaar|\b(?:19|20)\d\d\b",
    ),
    "leeftijd": _any(rf"(?:\d+|{WORD_NUMBERS})(?:-\d+)? jaar", r"\d+-\d+|meerderjarig|minderjarig|volwassen"),
    "deel": _any(
        r"%|procent|helft|derde|kwart|\bdeel\b",
        rf"\d+ ?(?:op|van) (?:de )?\d+|(?:{WORD_NUMBERS}|één) op de",
    ),
    "bedrag": _any(
        r"[€£]\s?\d|\d[\d.,]*\s?(?:euro|mln|miljoen|miljard)|\b(?:miljoen|miljard|half) euro",
    ),
    "wanneer": _any(
        rf"\b(?:19|20)\d\d\b|\b(?:{MONTHS})\b|\b(?:{UNITS})\b",
        EVERY,
        r"halverwege|per (?:jaar|maand)|voorjaar|najaar|zomer|kwartaal|keer per|helft van",
    ),
    "kleur": _any(r"\b(?:rood|rode|oranje|gele?|groene?|blauwe?|paarse?|grijze?|witte?|zwarte?)\b"),
    "waarom": _any(
        r"\bomdat\b|\bdoordat\b|\bvanwege\b|\bwegens\b|in verband met|\breden|aangezien|\bzodat\b|\bdaarom\b",
        r"\bwant\b|naar aanleiding van|\boorzaak|niet toegestaan|verboden|\bwaardoor\b|gezien de\b|als gevolg van",
    ),
}
"""What must stand in a sentence that answers a question for such a thing."""


def shows(kind: str, text: str) -> bool:
    """Whether a text has what a question of this kind asks for: a number that counts something, an amount, a date."""
    if kind == "aantal":
        return bool(COUNTED.search(NOT_COUNTED.sub(" ", text)))
    pattern = SHOWS.get(kind)
    return pattern is None or bool(pattern.search(text))


LASTS = _any(rf"(?<![\w.,/-])(?:\d[\d.]*|{WORD_NUMBERS}|één|een)\s+(?:{UNITS})\b(?! op)")
"""A number of days or years counts time, whatever stands near it."""
TIMES = frozenset(keys(UNITS.replace("|", " ")))


def counts(text: str, words: Sequence[str], unit: Iterable[frozenset[str]]) -> bool:
    """Whether a number stands near what is counted, if the sentence has it; `words` are the keys of `text`."""
    own = frozenset(words)
    unit = tuple(unit)
    met = [alternative for alternative in unit if alternative <= own]
    if not met or "%" in text:
        return True
    if not any(alternative & TIMES for alternative in unit):
        text = LASTS.sub(lambda found: " x" * len(tokens(found[0])) + " ", text)
    bare = NOT_COUNTED.sub(lambda found: " x" * len(tokens(found[0])) + " ", text)
    numbers = [i for i, token in enumerate(tokens(bare)) if COUNTED.fullmatch(token.text) or token.text == "procent"]
    places = [i for i, word in enumerate(words) if any(word in alternative for alternative in met)]
    return any(-4 <= at - number <= NEAR for at in places for number in numbers)
