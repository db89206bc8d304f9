"""What must stand in a sentence that answers a question for a number, an amount, a date, a duration or a reason."""

import re
from collections.abc import Iterable, Sequence

from regiokennis.questions.tokens import tokens

EXACT = frozenset({"aantal", "bedrag", "wanneer", "frequentie", "duur", "deel", "leeftijd", "waarom"})
"""Sorts of question for which nothing may be missing: half an answer is a wrong one."""
NEAR = 8
"""Words between a number and what it counts."""
WORD_NUMBERS = (
    "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|twintig|dertig|honderd"
)
COUNTED = re.compile(
    rf"(?<![\w.,/-])(?:\d[\d.]*(?:,\d+)?|{WORD_NUMBERS})(?![\w/]|-\d)|%|procent|\bhelft\b|jaarlijks|maandelijks|wekelijks|"
    r"per kwartaal|dagelijks|eens per",
    re.IGNORECASE,
)
NOT_COUNTED = re.compile(
    r"(?:artikel|art\.|lid|hoofdstuk|paragraaf|bijlage|uitgangspunt|actielijn|pag\.?|bladzijde|nr\.?|versie|stap|figuur|tabel)\s+\d[\d.]*"
    r"|\b\d{1,2}[ -](?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|\d{1,2}-\d{4})"
    r"|(?<![\d.€])(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?(?![\d.])|\b0-\d+",
    re.IGNORECASE,
)
MONEY = re.compile(r"[€£]\s?\d|\d[\d.,]*\s?(?:euro|mln|miljoen|miljard)|\b(?:miljoen|miljard|half) euro", re.IGNORECASE)
UNITS = r"(?:uur|uren|dag|dagen|week|weken|maand|maanden|jaar|jaren)"
SHOWS = {
    "frequentie": re.compile(
        rf"(?:\d+|{WORD_NUMBERS}|één|een)\s?(?:x|keer|maal)\b|jaarlijks|maandelijks|wekelijks|dagelijks|eens per|keer per|"
        r"per kwartaal|om de \w+ (?:jaar|maanden|weken)|regelmatig|doorlopend|structureel|per week",
        re.IGNORECASE,
    ),
    "duur": re.compile(
        rf"(?:\d+|{WORD_NUMBERS}|één|een|half)(?:-\d+)?[ -]{UNITS}|(?:tot|binnen) (?:een|maximaal)|halfjaar|\b(?:19|20)\d\d\b",
        re.IGNORECASE,
    ),
    "leeftijd": re.compile(
        rf"(?:\d+|{WORD_NUMBERS})(?:-\d+)? jaar|\d+-\d+|meerderjarig|minderjarig|volwassen", re.IGNORECASE
    ),
    "deel": re.compile(
        rf"%|procent|helft|derde|kwart|\bdeel\b|\d+ ?(?:op|van) (?:de )?\d+|(?:{WORD_NUMBERS}|één) op de", re.IGNORECASE
    ),
    "bedrag": MONEY,
    "wanneer": re.compile(
        r"\b(?:19|20)\d\d\b|\bjanuari|\bfebruari|\bmaart\b|\bapril|\bmei\b|\bjuni|\bjuli|\baugustus|\bseptember|\boktober|"
        r"\bnovember|\bdecember|halverwege|jaarlijks|per (?:jaar|kwartaal|maand)|voorjaar|najaar|zomer|\bjaren?\b|kwartaal|"
        r"\buur\b|\bdagen\b|\bweken\b|\bmaanden\b|eens per|keer per|helft van",
        re.IGNORECASE,
    ),
    "waarom": re.compile(
        r"\bomdat\b|\bdoordat\b|\bvanwege\b|\bwegens\b|in verband met|\breden|aangezien|\bzodat\b|\bdaarom\b|hierdoor|"
        r"daardoor|\bwant\b|naar aanleiding van|\boorzaak|\bwaardoor\b|gezien de\b|\bdoor\b",
        re.IGNORECASE,
    ),
}
"""What must stand in a sentence that answers a question for such a thing."""


def shows(kind: str, text: str) -> bool:
    """Whether a text has what a question of this kind asks for: a number that counts something, an amount, a date."""
    if kind == "aantal":
        return bool(COUNTED.search(NOT_COUNTED.sub(" ", text)))
    pattern = SHOWS.get(kind)
    return pattern is None or bool(pattern.search(text))


def counts(text: str, words: Sequence[str], unit: Iterable[frozenset[str]]) -> bool:
    """Whether a number stands near what is counted, where the sentence itself has it; `words` are the keys of `text`."""
    own = frozenset(words)
    met = [alternative for alternative in unit if alternative <= own]
    if not met or "%" in text:
        return True
    bare = NOT_COUNTED.sub(lambda found: " x" * len(tokens(found[0])) + " ", text)
    numbers = [i for i, token in enumerate(tokens(bare)) if COUNTED.fullmatch(token.text) or token.text == "procent"]
    places = [i for i, word in enumerate(words) if any(word in alternative for alternative in met)]
    return any(-4 <= at - number <= NEAR for at in places for number in numbers)
