"""What an approach is made of: the parties, the work and the means of which a statement says that it falters."""

import re

from regiokennis.annotate.model import Sentence
from regiokennis.annotate.words import wordset

PARTS = re.compile(
    r"(?:samenwerking|overdracht|aanpak|afspra(?:ak|ken)|bezetting|kennis|expertise|deskundigheid|gegevens?|syste(?:em|men)|"
    r"werkwijze[ns]?|scholing|training(?:en)?|financiering|bekostiging|subsidies?|budget(?:ten)?|regie|regiefunctie|nazorg|opvang|"
    r"plek(?:ken)?|aanbod|capaciteit|teams?|gemeenten?|scho(?:ol|len)|huisarts(?:en)?|professionals?|medewerkers?|"
    r"hulpverleners?|beroepskrachten|partij(?:en)?|partners?|organisaties?|instelling(?:en)?|convenant(?:en)?|protocol(?:len)?|"
    r"meldcode|evaluatie|registraties?|informatie|contact(?:en)?|overleg(?:gen)?|communicatie|hulp|hulpverlening|"
    r"ondersteuning|begeleiding|behandeling(?:en)?|toegang|rol(?:len)?|ta(?:ak|ken)|verantwoordelijkhe(?:id|den)|functies?|"
    r"termijn(?:en)?|doorlooptijd(?:en)?|continuïteit|kwaliteit|onderwijs|politie|ggz|jeugdhulp|keten|bestuur|projecten|project|"
    r"pilots?|beleid|dossiers?|signalering|preventie|voorlichting|meldingen|uitstroom|doorstroom|instroom|lijn(?:en|tjes)?|"
    r"werkgroep(?:en)?|coördinatie|sturing|inzet|betrokkenheid|bereikbaarheid|beschikbaarheid|aansluiting|afstemming|"
    r"verantwoording|toezicht|monitoring|dashboards?|definities?|verzekeraars?|corporaties?|netwerk(?:en)?|middelen|"
    r"formulier(?:en)?|tarie(?:f|ven)|kosten|website|aandeel|uitvoering|deelname|opkomst|bekendheid|(?:wacht|reis|aanrij)tijden|"
    r"informatievoorziening|toeleiding|verwijzing(?:en)?|bereik|ontwikkeling|invoering|implementatie|inkoop|oprichting|"
    r"vorming|werving|route|dekking|duiding|gebruik)$",
    re.IGNORECASE,
)
"""How the words for them end; Dutch joins nouns (`werkafspraken`, `zorgverzekeraars`)."""
KINDS = frozenset({"actor", "voorziening", "overleg", "methode", "programma"})
DENIALS = frozenset({"niet", "nauwelijks", "weinig", "zelden", "nooit", "amper", "niemand", "nergens"})
MODAL = wordset("mogen moeten zullen willen hoeven kunnen")
WHEN = frozenset({"als", "indien", "wanneer", "tenzij", "zodra", "zolang", "maar"})
NOT_ALL = re.compile(r"\bniet\s(?:alleen|zozeer|slechts|alles|meer\sdan|eerder)\b", re.IGNORECASE)


def states_of_approach(sentence: Sentence) -> bool:
    """Whether a sentence states something, now and without a condition, of a part of the approach."""
    tokens = sentence.tokens
    if not any(
        _is_part(sentence, i) for i, token in enumerate(tokens) if _is_subject(sentence, i) and token.dep != "cop"
    ):
        return False
    if any(token.text.casefold() in WHEN for token in tokens):
        return False
    return not any(token.is_finite and token.lemma.casefold() in MODAL for token in tokens)


def is_denied(sentence: Sentence, said: str) -> bool:
    """Whether the main verb of a sentence is denied: `de systemen communiceren niet`.

    `X is geen Y` only says what X is, and `geldt niet voor Z` what is agreed.
    """
    tokens = sentence.tokens
    roots = {token.i for token in tokens if token.dep == "ROOT"}
    named = any(
        token.dep == "cop" and token.head in roots and tokens[token.head].pos in ("NOUN", "PROPN") for token in tokens
    )
    if named or NOT_ALL.search(said):
        return False
    return any(token.text in DENIALS and (token.head in roots or tokens[token.head].head in roots) for token in tokens)


def _is_subject(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.dep.startswith("nsubj") and sentence.tokens[token.head].dep == "ROOT"


def _is_part(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return bool(PARTS.search(token.text) or PARTS.search(token.lemma)) or any(
        mention.type in KINDS and mention.start <= token.start < mention.end for mention in sentence.mentions
    )
