"""How sure it is that a sentence tells a bottleneck: its wording, what it is about, the heading above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from regiokennis.annotate.model import AnnotatedText, Sentence, Signal, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.approach import is_denied, states_of_approach
from regiokennis.facts.troubles import (
    BOTH,
    CONTRAST,
    ELSEWHERE,
    INTRODUCES,
    MISSING,
    TREATED,
    TROUBLES,
    WELL,
    lacking,
    supposed,
)
from regiokennis.text.model import Block, BlockKind

HEADINGS = (
    "knelpunt",
    "focuspunt",
    "aandachtspunt",
    "bevinding",
    "urgentie",
    "verbeterpunt",
    "opgave",
    "analyse",
    "situatie",
    "problemen",
)
"""Words of headings under which bottlenecks are told."""
BACKGROUND = ("gevolgen", "definitie", "wetgeving", "ervaringsverhaal", "recidive")
PEOPLE = wordset(
    "slachtoffer pleger kind ouder gezin cliënt vrouw man jongere oudere mens inwoner dader gezinslid huishouden"
)
"""Subjects whose troubles are the reason for the approach and no bottleneck of it."""
WITNESS = wordset("vertellen zeggen aangeven melden klagen noemen rapporteren")
"""Verbs with which people tell how the approach does: they are its witnesses then, not its subject."""
OFFER = wordset("hulp aanbod plek plaats behandeling terecht opvang wachten wacht begeleiding bed woning")
"""What people get or do not get: lack of it is a bottleneck of the approach, whoever the subject is."""
WE = frozenset({"wij", "we"})
"""Who write it, so that what goes wrong is with them."""
APPROACHED = wordset(
    "horen herkennen zien signaleren bereiken betrekken spreken begeleiden helpen behandelen verwijzen doorverwijzen "
    "informeren vragen volgen opvangen plaatsen beschermen ondersteunen betrekken benaderen"
)
"""What an approach does to people, or does too little."""
TELLERS = frozenset({"ik", "mij", "mijn"})
"""Words of somebody who tells about himself."""
PLANS = frozenset({"voorgenomen", "aanbevolen", "onderzoek"})
LEAST = 0.52
LONG = 55


def _above(text: AnnotatedText, block: Block) -> str:
    """The heading and the lead-in above a block."""
    lead = text.text.blocks[block.inleiding].text.strip() if block.inleiding is not None else ""
    last = re.split(r"(?<=[.!?])\s", lead)[-1] if lead.endswith(":") else ""
    return " | ".join((*block.sectie[-1:], last))


def _announced(text: AnnotatedText, block: Block) -> bool:
    """Whether the heading or lead-in above says that bottlenecks follow."""
    return _announces(_above(text, block), item=block.kind is BlockKind.LIJST)


@lru_cache(maxsize=1024)
def _announces(above: str, *, item: bool) -> bool:
    """The same of the words; kept, since it is asked of every sentence below them."""
    return bool(TROUBLES.search(above) or (item and MISSING.search(above)))


def weigh(text: AnnotatedText, sentence: Sentence, block: Block, *, beside: bool = False) -> float:
    """How sure it is that a sentence tells a bottleneck; 0 where too little speaks for it.

    Where bottlenecks are announced, each item of the list that states something is likely to be one; an item
    without a verb is what will be done about it. `beside` tells that a bottleneck stands right before or behind
    it: then a plain denial about the approach goes on with the list (`de systemen communiceren niet`).
    """
    signals = [signal for signal in sentence.signals if signal.kind == "knelpunt"]
    lack = lacking(block.text, sentence.start, sentence.end)
    away = [(signal.start, signal.end) for signal in signals if signal.waarde == "niet"]
    if lack is not None or any(signal.waarde in ("sterk", "half") for signal in signals):
        away += supposed(block.text, sentence.start, sentence.end)
    # Wording that begins in a clause of when and ends behind it is stated: `als dat niet lukt, is nergens vastgelegd`.
    valid = [s for s in signals if not (_within(s.start, away) and _within(s.end - 1, away))]
    strong = sum(s.waarde == "sterk" for s in valid)
    strong += (
        lack is not None
        and not _within(lack, away)
        and not any(s.start <= lack < s.end for s in valid if s.waarde == "sterk")
    )
    halves = [s for s in valid if s.waarde == "half"]
    half = len(halves)
    weak = sum(s.waarde == "zwak" for s in valid)
    item = block.kind is BlockKind.LIJST and sentence.start == 0
    may_state = item or (weak > 0 and _is_of_troubles(block))
    if not (strong + half or may_state or (beside and weak)):
        return 0.0
    announced = _announced(text, block)
    if announced and may_state and _states(text, sentence, block):
        half += 1
    plain = not (strong or announced) and _tells_of_approach(text, sentence, halves, beside=beside)
    if plain and not half:
        half = 1
    above = " ".join(block.sectie[-2:]).casefold()
    if not strong + half or any(word in above for word in BACKGROUND):
        return 0.0
    if _is_aside(sentence, block, announced=announced):
        return 0.0
    sure = 0.62 if strong else 0.53 if plain else 0.44
    sure += 0.07 * min(strong + half - 1, 2) + 0.04 * min(weak, 2)
    if announced or any(word in above for word in HEADINGS):
        sure += 0.15
    offered = any(t.lemma.casefold() in OFFER or t.text.casefold() in WE for t in sentence.tokens) or TREATED.search(
        block.text, sentence.start, sentence.end
    )
    if not offered and any(_is_about_people(sentence, i) for i in _subjects(sentence)):
        sure -= 0.3
    if len(sentence.tokens) > LONG:
        sure -= 0.1
    if not strong and ELSEWHERE.search(block.text, sentence.start, sentence.end):
        sure -= 0.1
    planned = (s for s in sentence.signals if s.kind == "status" and s.waarde == "voorgenomen")
    if any(not any(plan.start < s.end and s.start < plan.end for s in valid) for plan in planned):
        sure -= 0.1  # `nog te weinig` is no plan
    return round(min(sure, 0.92), 2) if sure >= LEAST else 0.0


def _is_aside(sentence: Sentence, block: Block, *, announced: bool) -> bool:
    """Whether somebody tells about himself, or a fragment in prose says it of what stands before (`Soms te veel.`)."""
    fragment = block.kind is BlockKind.ALINEA and not any(token.is_finite for token in sentence.tokens)
    tells = (token for token in sentence.tokens if token.text.casefold() in TELLERS)
    return (fragment and not announced) or any(not _quoted(sentence, token, block) for token in tells)


def _tells_of_approach(text: AnnotatedText, sentence: Sentence, halves: Sequence[Signal], *, beside: bool) -> bool:
    """Whether a plain statement about a part of the approach denies its verb or says something doubtful of it.

    Only what depends on the main verb says so, not an adjective (`kwetsbare gezinnen`) or a clause of its own.
    """
    if any(s.kind == "status" and s.waarde in PLANS for s in sentence.signals):
        return False
    tokens = sentence.tokens
    doubted = [token for token in tokens if any(s.start <= token.start < s.end for s in halves)]
    doubtful = any(token.pos != "NOUN" and tokens[token.head].dep == "ROOT" for token in doubted)
    denied = beside and not halves and is_denied(sentence, text.sentence_text(sentence))
    return (doubtful or denied) and states_of_approach(sentence)


def _is_of_troubles(block: Block) -> bool:
    """Whether the heading above says that nothing but bottlenecks follows, in prose too."""
    head = block.sectie[-1] if block.sectie else ""
    return bool(TROUBLES.search(head)) and not BOTH.search(head)


def _states(text: AnnotatedText, sentence: Sentence, block: Block) -> bool:
    """Whether a sentence where bottlenecks are announced states one: not what will be done, goes well or is to follow.

    An item without a verb states one only where it stands below what is missing.
    """
    said = text.sentence_text(sentence)
    if not any(token.is_finite for token in sentence.tokens):
        return block.kind is BlockKind.LIJST and bool(MISSING.search(_above(text, block)))
    planned = any(s.kind == "status" and s.waarde == "voorgenomen" for s in sentence.signals)
    planned = planned or any(sentence.tokens[i].lemma.casefold() == "wij" for i in _subjects(sentence))
    return block.kind is BlockKind.LIJST or not (planned or _turns(said))


def _turns(said: str) -> bool:
    """Whether a sentence only announces something, says what goes well, or denies one thing to state another."""
    return any(pattern.search(said) for pattern in (INTRODUCES, WELL, CONTRAST))


def _quoted(sentence: Sentence, token: Token, block: Block) -> bool:
    """Whether a word stands in what the sentence quotes: there somebody tells about himself as an example."""
    before = block.text[sentence.start : token.start]
    return before.count("“") > before.count("”") and bool(re.search(r"\w.*“", before))


def _within(at: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in ranges)


def _subjects(sentence: Sentence) -> Iterator[int]:
    """Who does or undergoes it; not those to whom an approach does something (`worden te weinig gehoord`)."""
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        undergoes = token.dep == "nsubj:pass" and verb.lemma.casefold() in APPROACHED
        tells = verb.lemma.casefold() in WITNESS and any(t.head == verb.i and t.dep == "ccomp" for t in sentence.tokens)
        if token.dep.startswith("nsubj") and verb.dep in ("ROOT", "ccomp") and not undergoes and not tells:
            yield token.i


def _is_about_people(sentence: Sentence, i: int) -> bool:
    """Whether a subject, or what is joined to it, are the people whom the approach is for."""
    below = [token for token in sentence.tokens if token.head == i and token.dep.startswith("conj")]
    return any(token.lemma.casefold() in PEOPLE for token in (sentence.tokens[i], *below))
