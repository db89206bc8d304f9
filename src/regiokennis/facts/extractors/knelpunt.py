"""Knelpunten: sentences in which a region says that something does not go well, is lacking, unclear or needs attention.

The wording stands in ontology/signalen/knelpunt.toml. It must be about the approach, not about the people whom it is
for; and a plan to do better is no bottleneck.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.bottlenecks import weigh
from regiokennis.facts.clauses.taak import GEEN, load_model, softmax, split_words
from regiokennis.facts.context import mentions, row_head
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Knelpunt, Taak
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

LACKING_CELL = re.compile(
    r"\W*(?:knelpunt|(?:nog )?(?:niet|nergens) (?:belegd|geregeld|ingericht|ondergebracht|georganiseerd|geborgd)|"
    r"ontbreekt|stagneert|stilgevallen|lacune|witte vlek)\W*",
    re.IGNORECASE,
)
"""A cell that says no more than that something is lacking."""
IN_A_ROW = 0.8
OWN = 0.62
"""Certainty that no turn has without wording that is enough by itself."""
READ = frozenset({BlockKind.ALINEA, BlockKind.LIJST})
JOINT = re.compile(r",\sen\s(?=dat\s(?:de|het)\b)|,\s(?:en|maar)\s(?!(?:dat|dit|die|deze|daar\w*|er)\b)")
LONGEST = 220


def extract(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The bottlenecks of a regional document in reading order."""
    if text.document.regio is None:
        return
    del ontology
    sure = [_sure(text, sentence) for sentence in text.sentences]
    for place, sentence in enumerate(text.sentences):
        block = text.block(sentence)
        if block.kind is BlockKind.CEL:
            yield from _in_row(text, block)
            continue
        certain = sure[place]
        if not certain and _is_beside(text.sentences, sure, place):
            certain = _sure(text, sentence, beside=True)
        for part in _parts(block, sentence) if certain > 0 else ():
            said = block.text[part.start : part.end]
            yield Draft(
                velden=Knelpunt(tekst=_compress(said), taak=_task(said, part.mentions)),
                plaatsen=(Place(block=sentence.block, start=part.start, end=part.end),),
                zekerheid=certain,
            )


def _sure(text: AnnotatedText, sentence: Sentence, *, beside: bool = False) -> float:
    block = text.block(sentence)
    return 0.0 if block.kind not in READ else weigh(text, sentence, block, beside=beside)


def _is_beside(rows: Sequence[Sentence], sure: Sequence[float], place: int) -> bool:
    """Whether the sentence right before or behind it in its block is a bottleneck by its own wording."""
    return any(
        0 <= other < len(rows) and rows[other].block == rows[place].block and sure[other] >= OWN
        for other in (place - 1, place + 1)
    )


def _in_row(text: AnnotatedText, block: Block) -> Iterator[Draft]:
    """What a row of a table says to be nobody's or lacking, in a cell of its own: `… | niet belegd |`."""
    if not block.rijkop or block.rijkop == block.text or not LACKING_CELL.fullmatch(block.text):
        return
    head = row_head(text, block)
    if head is None:
        return
    yield Draft(
        velden=Knelpunt(
            tekst=f"{_compress(head.text)}: {block.text.strip().lower()}",
            taak=_task(head.text, mentions(text, head)),
        ),
        plaatsen=(Place.whole(head), Place.whole(block)),
        zekerheid=IN_A_ROW,
    )


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
    return strong and any(token.is_finite for token in inside)


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
