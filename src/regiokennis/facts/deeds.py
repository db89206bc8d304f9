"""Whether a sentence of a plan says what will be done, read from its parse."""

import re
from collections.abc import Sequence

from regiokennis.annotate.model import AnnotatedText, Sentence, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.actions import INTENT

_STATIVE = """
zijn hebben blijken betekenen houden bestaan vragen gelden horen vallen blijven lijken weten zien vinden
ontstaan kennen voelen ervaren omvatten bevatten inhouden willen hopen verwachten constateren beschikken
spelen
"""
STATIVE = frozenset(_STATIVE.split())
"""Verbs of being, having and knowing: they describe, they do nothing."""
DENIALS = frozenset({"niet", "nooit", "nauwelijks"})
AIMS = wordset(
    "bereiken voorkomen verminderen terugdringen stoppen verlagen verhogen vergroten doorbreken bijdragen realiseren "
    "komen gaan werken toewerken streven uitstralen"
)
"""What is wanted and not done: `wij willen het aantal meldingen verlagen`."""
PROMISES = frozenset({"toezeggen", "beloven", "voornemen", "afspreken", "vragen", "verzoeken"})
"""Verbs that in the perfect tense put ahead what somebody will do: `heeft toegezegd twee lessen te geven`."""
DONE = re.compile(r"(?:ge|ver|be|ont|her|uit|op|aan|in|door|voort|af)\w{2,}(?:d|t|en)")
"""A participle that the tagger may take for an adjective: `wordt verbreed`."""
MODALS_OF_CHOICE = frozenset({"kunnen", "mogen", "hoeven"})
DOERS = frozenset(
    {"we", "wij", "gemeente", "gemeenten", "regio", "team", "teams", "projectleider", "school", "scholen"}
)
PASSIVE = re.compile(r"^(?:er\s)?(?:wordt|worden|komt|komen)\b", re.IGNORECASE)
BEGINS = frozenset({"beginnen", "starten"})
"""What begins was not there before, whatever it is: `na de zomer start een proef met avondspreekuren`."""
POINTERS = frozenset({"dit", "dat", "deze", "die", "het", "ze", "zij", "hij", "hiermee", "daarmee", "zo"})
CONDITION = re.compile(
    r"^(?:als|indien|zodra|hoewel|omdat|wanneer|mocht(?:en)?|denk|zie|voor\s+\w+\s+betekent)\b", re.IGNORECASE
)
ABOUT_THE_PLAN = re.compile(
    r"\b(?:actielijnen|deze\s+acties|(?:acties|maatregelen|activiteiten)\s+(?:hieronder|hierna|zijn|worden)|dit\s+(?:plan|document|hoofdstuk)|het\s+volgende|deze\s+(?:regiovisie|regioaanpak|notitie|brief)|"
    r"(?:deze|de\s+\w+)\s+(?:(?:actie|programma|hoofd)?lijn|pijler)|sluit\w*\s+(?:\w+\s){0,2}aan\s+(?:bij|op)|"
    r"(?:in|zie)\s+(?:hoofdstuk|bijlage|paragraaf|onderstaande|bovenstaande)|geëvalueerd)\b",
    re.IGNORECASE,
)
FUTURE = re.compile(
    r"\b(?:gaan|gaat|zullen|zal|starten|start|onderzoeken|ontwikkelen|ontwikkelt|organiseren|investeren|komende|20[2-4]\d)\b|"
    r"\b(?:zetten|zet)\s(?:we|wij|de\sgemeenten|in\sop)\b",
    re.IGNORECASE,
)
"""Wording that puts a deed ahead, for prose outside the chapters of actions."""
CHANGE = re.compile(
    r"\b(?:vanaf(?!\s(?:de|het)\s(?:start|begin|eerste))|met\singang\svan|per\s1\s|nieuwe?|opnieuw|verken\w*|beproe\w+|verdiep\w*|verbreed\w*|vernieuw\w*|versterk\w*|toegezegd|gevraagd|verzocht|verbeter\w*|breid\w*|"
    r"uitgebreid|uitgewerkt|uitgerold|opgezet|opgestart|opgericht|ingericht|ingevoerd|aangepast|doorontwikkeld|voortgezet|voort|"
    r"bereid\w*|voorbereid|richt\w*\b.*\b(?:in|op)|voer\w*\b.*\bin|stel\w*\b.*\bop|werk\w*\b.*\buit)\b",
    re.IGNORECASE,
)
"""Wording of something that was not there before, for prose that also tells what is."""
FROM_WHEN = re.compile(r"20[2-4]\d|vanaf", re.IGNORECASE)
SHORTEST = 5
ACTORS = frozenset({"actor", "overleg", "gemeente", "voorziening"})


def says_deed(text: AnnotatedText, sentence: Sentence) -> bool:
    """A sentence in the present or future whose doer is a party of the plan, or a passive; no condition, no past."""
    said = text.sentence_text(sentence)
    if (
        len(said.split()) < SHORTEST
        or CONDITION.match(said)
        or ABOUT_THE_PLAN.search(said)
        or said.rstrip().endswith("?")
    ):
        return False
    return INTENT.match(said) is not None or _is_parsed_deed(sentence)


def says_change(text: AnnotatedText, sentence: Sentence) -> bool:
    """A deed that brings something new: put ahead, dated, said with intent or with a word of change."""
    said = text.sentence_text(sentence)
    new = FUTURE.search(said) or CHANGE.search(said) or (INTENT.match(said) and not PASSIVE.match(said))
    return bool(new) and says_deed(text, sentence)


def _is_parsed_deed(sentence: Sentence) -> bool:
    """The same by its parse: the verb, its helpers and its subject."""
    tokens = sentence.tokens
    root = next((token for token in tokens if token.dep == "ROOT"), None)
    if root is None or not (root.pos in {"VERB", "AUX"} or (root.pos == "ADJ" and DONE.fullmatch(root.text))):
        return False
    own = [token for token in tokens if token.head == root.i and token.i != root.i]
    helpers = [token for token in own if token.dep.startswith(("aux", "cop"))]
    lemmas = {token.lemma for token in helpers}
    denied = any(token.dep == "advmod" and token.lemma in DENIALS for token in own)
    wanted = _wanted(root, own, tokens)
    past = _is_past(root, helpers) and not (wanted and root.lemma in PROMISES)
    if denied or past or lemmas & MODALS_OF_CHOICE or (root.lemma in STATIVE and not wanted):
        return False
    subject = next((token for token in own if token.dep.startswith("nsubj")), None)
    if subject is None:
        return _is_party_behind(root, tokens, sentence)
    if subject.text.lower() in POINTERS:
        return False
    passive = "worden" in lemmas or subject.dep == "nsubj:pass"
    return passive or root.lemma in BEGINS or _is_doer(tokens, subject, sentence)


def _wanted(root: Token, own: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether somebody wants or promised to do something: `wil een team vormen`, `willen dat zij vanaf 2022 meedenken`.

    What somebody else should do is a deed only where the sentence says from when; otherwise it is an aim.
    """
    if root.lemma != "willen" and root.lemma not in PROMISES:
        return False
    done = next((token for token in own if token.dep in ("xcomp", "ccomp", "advcl")), None)
    if done is None or done.lemma in STATIVE | AIMS:
        return False
    finite = any(t.is_finite for t in tokens if done.i in (t.i, t.head))
    return not finite or any(FROM_WHEN.fullmatch(token.text) for token in tokens)


def _is_party_behind(verb: Token, tokens: Sequence[Token], sentence: Sentence) -> bool:
    """Whether a party stands right behind the verb of a sentence for which the parser found no subject.

    So stands the subject where something else opens the sentence: `Voor mannen verkent ons college of …`.
    """
    behind = [token for token in tokens if token.i > verb.i]
    first = next((token for token in behind if token.pos not in {"DET", "PRON"}), None)
    if first is None or tokens.index(verb) == 0 or behind.index(first) > 1:
        return False
    return any(mention.type in ACTORS and mention.start <= first.start < mention.end for mention in sentence.mentions)


def _is_past(root: Token, helpers: Sequence[Token]) -> bool:
    """Past tense, or a perfect (`heeft uitgebracht`, `is verrijkt`)."""
    finite = [token for token in (root, *helpers) if token.is_finite]
    if any(token.lemma == "worden" for token in helpers):
        finite = [token for token in finite if token is not root]  # a participle: `wordt verbreed`
    if any("Tense=Past" in token.morph for token in finite):
        return True
    return "VerbForm=Part" in root.morph and any(token.lemma in {"hebben", "zijn"} for token in helpers)


def _is_doer(tokens: Sequence[Token], subject: Token, sentence: Sentence) -> bool:
    if subject.lemma.lower() in DOERS or subject.text.lower() in DOERS:
        return True
    members = [token for token in tokens if subject.i in (token.i, token.head)]
    start, end = min(token.start for token in members), max(token.end for token in members)
    return any(mention.type in ACTORS and mention.start < end and start < mention.end for mention in sentence.mentions)
