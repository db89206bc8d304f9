"""Knelpunten: sentences in which a region says that something does not go well, is lacking, unclear or needs attention.

The wording stands in ontology/signalen/knelpunt.toml. It must be about the approach, not about the people whom it is
for; and a plan to do better is no bottleneck.
"""

import re
from collections.abc import Iterable, Iterator

from regiokennis.annotate.model import AnnotatedText, Sentence, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.taak import GEEN, load_model, softmax, split_words
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Knelpunt, Taak
from regiokennis.facts.troubles import TREATED, TROUBLES, lacking, supposed
from regiokennis.ontology import Ontology
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
OFFER = wordset("hulp aanbod plek plaats behandeling terecht opvang wachten wacht begeleiding bed woning")
"""What people get or do not get: lack of it is a bottleneck of the approach, whoever the subject is."""
TELLERS = frozenset({"ik", "mij", "mijn"})
"""Words of somebody who tells about himself."""
LEAST = 0.52
LONG = 55
LONGEST = 220


def extract(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The bottlenecks of a regional document in reading order."""
    if text.document.regio is None:
        return
    del ontology
    for sentence in text.sentences:
        block = text.block(sentence)
        if block.kind in (BlockKind.KOP, BlockKind.VOETNOOT, BlockKind.CEL):
            continue
        sure = _certainty(text, sentence, block)
        if sure > 0:
            yield Draft(
                velden=Knelpunt(tekst=_compress(text.sentence_text(sentence)), taak=_task(text, sentence)),
                plaatsen=(Place(block=sentence.block, start=sentence.start, end=sentence.end),),
                zekerheid=sure,
            )


def _announced(text: AnnotatedText, block: Block) -> bool:
    """Whether the heading or lead-in above says that bottlenecks follow."""
    lead = text.text.blocks[block.inleiding].text.strip() if block.inleiding is not None else ""
    last = re.split(r"(?<=[.!?])\s", lead)[-1] if lead.endswith(":") else ""
    return bool(TROUBLES.search(" ".join(block.sectie[-1:])) or TROUBLES.search(last))


def _certainty(text: AnnotatedText, sentence: Sentence, block: Block) -> float:
    """How sure it is that a sentence tells a bottleneck; 0 where too little speaks for it.

    Where bottlenecks are announced, each item of the list that states something is likely to be one; an item
    without a verb is what will be done about it.
    """
    signals = [signal for signal in sentence.signals if signal.kind == "knelpunt"]
    lack = lacking(block.text, sentence.start, sentence.end)
    away = [(signal.start, signal.end) for signal in signals if signal.waarde == "niet"]
    if lack is not None or any(signal.waarde in ("sterk", "half") for signal in signals):
        away += supposed(block.text, sentence.start, sentence.end)
    valid = [s for s in signals if not _within(s.start, away)]
    strong = sum(s.waarde == "sterk" for s in valid)
    strong += (
        lack is not None
        and not _within(lack, away)
        and not any(s.start <= lack < s.end for s in valid if s.waarde == "sterk")
    )
    half = sum(s.waarde == "half" for s in valid)
    weak = sum(s.waarde == "zwak" for s in valid)
    may_state = block.kind is BlockKind.LIJST and sentence.start == 0
    if not (strong + half or may_state):
        return 0.0
    announced = _announced(text, block)
    if announced and may_state and any("VerbForm=Fin" in token.morph for token in sentence.tokens):
        half += 1
    above = " ".join(block.sectie[-2:]).casefold()
    if not strong + half or any(word in above for word in BACKGROUND):
        return 0.0
    if any(token.text.casefold() in TELLERS and not _quoted(sentence, token, block) for token in sentence.tokens):
        return 0.0
    sure = 0.62 if strong else 0.44
    sure += 0.07 * min(strong + half - 1, 2) + 0.04 * min(weak, 2)
    if announced or any(word in above for word in HEADINGS):
        sure += 0.15
    offered = any(token.lemma.casefold() in OFFER for token in sentence.tokens) or TREATED.search(
        block.text, sentence.start, sentence.end
    )
    if not offered and any(_is_about_people(sentence, i) for i in _subjects(sentence)):
        sure -= 0.3
    if len(sentence.tokens) > LONG:
        sure -= 0.1
    if any(s.kind == "status" and s.waarde == "voorgenomen" for s in sentence.signals):
        sure -= 0.1
    return round(min(sure, 0.92), 2) if sure >= LEAST else 0.0


def _quoted(sentence: Sentence, token: Token, block: Block) -> bool:
    """Whether a word stands in what the sentence quotes: there somebody tells about himself as an example."""
    before = block.text[sentence.start : token.start]
    return before.count("“") > before.count("”") and bool(re.search(r"\w.*“", before))


def _within(at: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in ranges)


def _subjects(sentence: Sentence) -> Iterator[int]:
    for token in sentence.tokens:
        if token.dep.startswith("nsubj") and sentence.tokens[token.head].dep in ("ROOT", "ccomp"):
            yield token.i


def _is_about_people(sentence: Sentence, i: int) -> bool:
    """Whether a subject, or what is joined to it, are the people whom the approach is for."""
    below = [token for token in sentence.tokens if token.head == i and token.dep.startswith("conj")]
    return any(token.lemma.casefold() in PEOPLE for token in (sentence.tokens[i], *below))


def _task(text: AnnotatedText, sentence: Sentence) -> Taak | None:
    """The task that a bottleneck touches, where the words tell one."""
    model = load_model()
    scores = model.scores(split_words(text.sentence_text(sentence)))
    for mention in sentence.mentions:
        if mention.type == "taak" and mention.code in model.classes:
            scores[model.classes.index(mention.code)] += 1.2
    scores[model.classes.index(GEEN)] = -9.0
    chances = softmax(scores)
    best = int(chances.argmax())
    return Taak(model.classes[best]) if chances[best] >= 0.2 else None


def _compress(sentence: str) -> str:
    """The sentence without list marks and, where long, without its tail after a semicolon or colon."""
    tidy = " ".join(sentence.split()).strip(" -•;,")
    if len(tidy) > LONGEST:
        for mark in (";", ":", " – "):
            head, found, _ = tidy.partition(mark)
            if found and len(head) > 40:
                tidy = head
                break
    return tidy[:1].upper() + tidy[1:]
