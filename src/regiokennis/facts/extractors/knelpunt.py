"""Knelpunten: sentences in which a region says that something does not go well, is lacking, unclear or needs attention.

The wording stands in ontology/signalen/knelpunt.toml. It must be about the approach, not about the people whom it is
for; and a plan to do better is no bottleneck.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.taak import GEEN, load_model, softmax, split_words
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Knelpunt, Taak
from regiokennis.facts.troubles import BOTH, INTRODUCES, MISSING, TREATED, TROUBLES, WELL, lacking, supposed
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
APPROACHED = wordset(
    "horen herkennen zien signaleren bereiken betrekken spreken begeleiden helpen behandelen verwijzen doorverwijzen "
    "informeren vragen volgen opvangen plaatsen beschermen ondersteunen betrekken benaderen"
)
"""What an approach does to people, or does too little."""
TELLERS = frozenset({"ik", "mij", "mijn"})
"""Words of somebody who tells about himself."""
LACKING_CELL = re.compile(
    r"\W*(?:knelpunt|(?:nog )?(?:niet|nergens) (?:belegd|geregeld|ingericht|ondergebracht|georganiseerd|geborgd)|"
    r"ontbreekt|stagneert|stilgevallen|lacune|witte vlek)\W*",
    re.IGNORECASE,
)
"""A cell that says no more than that something is lacking."""
WIDEST = 24
IN_A_ROW = 0.8
JOINT = re.compile(r",\s(?:en|maar)\s(?!(?:dat|dit|die|deze|daar\w*|er)\b)")
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
        if block.kind in (BlockKind.KOP, BlockKind.VOETNOOT):
            continue
        if block.kind is BlockKind.CEL:
            yield from _in_row(text, block)
            continue
        sure = _certainty(text, sentence, block)
        for part in _parts(block, sentence) if sure > 0 else ():
            said = block.text[part.start : part.end]
            yield Draft(
                velden=Knelpunt(tekst=_compress(said), taak=_task(said, part.mentions)),
                plaatsen=(Place(block=sentence.block, start=part.start, end=part.end),),
                zekerheid=sure,
            )


def _in_row(text: AnnotatedText, block: Block) -> Iterator[Draft]:
    """What a row of a table says to be nobody's or lacking, in a cell of its own: `… | niet belegd |`."""
    if not block.rijkop or block.rijkop == block.text or not LACKING_CELL.fullmatch(block.text):
        return
    for other in reversed(text.text.blocks[max(0, block.index - WIDEST) : block.index]):
        if other.tabel != block.tabel or other.rij != block.rij:
            return
        if other.text == block.rijkop:
            places = (other, block)
            yield Draft(
                velden=Knelpunt(
                    tekst=f"{_compress(other.text)}: {block.text.strip().lower()}",
                    taak=_task(other.text, [m for row in text.by_block.get(other.index, ()) for m in row.mentions]),
                ),
                plaatsen=tuple(Place(block=cell.index, start=0, end=len(cell.text)) for cell in places),
                zekerheid=IN_A_ROW,
            )
            return


def _parts(block: Block, sentence: Sentence) -> tuple[Sentence, ...]:
    """The sentence, or its two main clauses where each tells a bottleneck with wording that is enough by itself."""
    for joint in JOINT.finditer(block.text, sentence.start, sentence.end):
        halves = (
            replace(sentence, end=joint.start()),
            replace(sentence, start=joint.end()),
        )
        if all(_stands_alone(half) for half in halves):
            return tuple(
                replace(half, mentions=tuple(m for m in sentence.mentions if half.start <= m.start < half.end))
                for half in halves
            )
    return (sentence,)


def _stands_alone(part: Sentence) -> bool:
    inside = [token for token in part.tokens if part.start <= token.start < part.end]
    strong = any(
        s.kind == "knelpunt" and s.waarde == "sterk" and part.start <= s.start < part.end for s in part.signals
    )
    return strong and any("VerbForm=Fin" in token.morph for token in inside)


def _above(text: AnnotatedText, block: Block) -> str:
    """The heading and the lead-in above a block."""
    lead = text.text.blocks[block.inleiding].text.strip() if block.inleiding is not None else ""
    last = re.split(r"(?<=[.!?])\s", lead)[-1] if lead.endswith(":") else ""
    return " | ".join((*block.sectie[-1:], last))


def _announced(text: AnnotatedText, block: Block) -> bool:
    """Whether the heading or lead-in above says that bottlenecks follow."""
    above = _above(text, block)
    return bool(TROUBLES.search(above) or (block.kind is BlockKind.LIJST and MISSING.search(above)))


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
    item = block.kind is BlockKind.LIJST and sentence.start == 0
    may_state = item or (weak > 0 and _is_of_troubles(block))
    if not (strong + half or may_state):
        return 0.0
    announced = _announced(text, block)
    if announced and may_state and _states(text, sentence, block):
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
    planned = (s for s in sentence.signals if s.kind == "status" and s.waarde == "voorgenomen")
    if any(not any(plan.start < s.end and s.start < plan.end for s in valid) for plan in planned):
        sure -= 0.1  # `nog te weinig` is no plan
    return round(min(sure, 0.92), 2) if sure >= LEAST else 0.0


def _is_of_troubles(block: Block) -> bool:
    """Whether the heading above says that nothing but bottlenecks follows, in prose too."""
    head = block.sectie[-1] if block.sectie else ""
    return bool(TROUBLES.search(head)) and not BOTH.search(head)


def _states(text: AnnotatedText, sentence: Sentence, block: Block) -> bool:
    """Whether a sentence where bottlenecks are announced states one: not what will be done, goes well or is to follow.

    An item without a verb states one only where it stands below what is missing.
    """
    said = text.sentence_text(sentence)
    if not any("VerbForm=Fin" in token.morph for token in sentence.tokens):
        return block.kind is BlockKind.LIJST and bool(MISSING.search(_above(text, block)))
    planned = any(s.kind == "status" and s.waarde == "voorgenomen" for s in sentence.signals)
    planned = planned or any(sentence.tokens[i].lemma.casefold() == "wij" for i in _subjects(sentence))
    return block.kind is BlockKind.LIJST or not (planned or INTRODUCES.search(said) or WELL.search(said))


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
        if token.dep.startswith("nsubj") and verb.dep in ("ROOT", "ccomp") and not undergoes:
            yield token.i


def _is_about_people(sentence: Sentence, i: int) -> bool:
    """Whether a subject, or what is joined to it, are the people whom the approach is for."""
    below = [token for token in sentence.tokens if token.head == i and token.dep.startswith("conj")]
    return any(token.lemma.casefold() in PEOPLE for token in (sentence.tokens[i], *below))


def _task(said: str, mentions: Sequence[Mention]) -> Taak | None:
    """The task that a bottleneck touches, where the words tell one."""
    model = load_model()
    scores = model.scores(split_words(said))
    for mention in mentions:
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
