"""Whether a sentence of a plan says what will be done, read from its parse."""

import re
from collections.abc import Sequence

from regiokennis.annotate.model import AnnotatedText, Sentence, Token
from regiokennis.facts.actions import INTENT

STATIVE = frozenset(
    "zijn hebben blijken betekenen houden bestaan vragen gelden horen vallen blijven lijken weten zien vinden ontstaan "
    "kennen voelen ervaren omvatten bevatten inhouden willen hopen verwachten constateren beschikken spelen".split()
)
"""Verbs of being, having and knowing: they describe, they do nothing."""
MODALS_OF_CHOICE = frozenset({"kunnen", "mogen", "hoeven"})
DOERS = frozenset(
    {"we", "wij", "gemeente", "gemeenten", "regio", "team", "teams", "projectleider", "school", "scholen"}
)
POINTERS = frozenset({"dit", "dat", "deze", "die", "het", "ze", "zij", "hij", "hiermee", "daarmee", "zo"})
CONDITION = re.compile(
    r"^(?:als|indien|zodra|hoewel|omdat|wanneer|mocht(?:en)?|denk|zie|voor\s+\w+\s+betekent)\b", re.IGNORECASE
)
ABOUT_THE_PLAN = re.compile(
    r"\b(?:actielijnen|deze\s+acties|dit\s+(?:plan|document|hoofdstuk)|deze\s+(?:regiovisie|regioaanpak|notitie|brief)|"
    r"(?:in|zie)\s+(?:hoofdstuk|bijlage|paragraaf|onderstaande|bovenstaande)|geëvalueerd)\b",
    re.IGNORECASE,
)
SHORTEST = 5
ACTORS = frozenset({"actor", "overleg", "gemeente", "voorziening"})


def says_deed(text: AnnotatedText, sentence: Sentence) -> bool:
    """A sentence in the present or future whose doer is a party of the plan, or that is passive; no condition, no past."""
    said = text.sentence_text(sentence)
    if (
        len(said.split()) < SHORTEST
        or CONDITION.match(said)
        or ABOUT_THE_PLAN.search(said)
        or said.rstrip().endswith("?")
    ):
        return False
    if INTENT.match(said):
        return True
    tokens = sentence.tokens
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    if root is None or root.pos not in {"VERB", "AUX"}:
        return False
    helpers = [token for token in tokens if token.head == root.i and token.dep.startswith(("aux", "cop"))]
    lemmas = {token.lemma for token in helpers}
    if _is_past(root, helpers) or lemmas & MODALS_OF_CHOICE or root.lemma in STATIVE:
        return False
    if any(
        token.dep == "advmod" and token.head == root.i and token.lemma in {"niet", "nooit", "nauwelijks"}
        for token in tokens
    ):
        return False
    subject = next((token for token in tokens if token.head == root.i and token.dep.startswith("nsubj")), None)
    if subject is None or subject.text.lower() in POINTERS:
        return False
    passive = "worden" in lemmas or subject.dep == "nsubj:pass"
    return passive or _is_doer(tokens, subject, sentence)


def _is_past(root: Token, helpers: Sequence[Token]) -> bool:
    """Past tense, or a perfect (`heeft uitgebracht`, `is verrijkt`)."""
    finite = [token for token in (root, *helpers) if "VerbForm=Fin" in token.morph]
    if any("Tense=Past" in token.morph for token in finite):
        return True
    return "VerbForm=Part" in root.morph and any(token.lemma in {"hebben", "zijn"} for token in helpers)


def _is_doer(tokens: Sequence[Token], subject: Token, sentence: Sentence) -> bool:
    if subject.lemma.lower() in DOERS or subject.text.lower() in DOERS:
        return True
    members = [token for token in tokens if token.i == subject.i or token.head == subject.i]
    start, end = min(token.start for token in members), max(token.end for token in members)
    return any(mention.type in ACTORS and mention.start < end and start < mention.end for mention in sentence.mentions)
