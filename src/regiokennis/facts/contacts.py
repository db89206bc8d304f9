"""Functions that a label, a table or the head and close of a letter give: `Voorzitter: wethouder Zorg van X`."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.context import mentions, row_head
from regiokennis.facts.governing_words import GOVERNMENT
from regiokennis.facts.holders import Holder, draft, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.seats import articled
from regiokennis.facts.soorten import Functie
from regiokennis.text.model import Block, BlockKind

CONTACT = re.compile(r"\s*contact(?:persoon|gegevens)?\b[^:\n]{0,20}:\s*$", re.IGNORECASE)
REACHED = re.compile(r"(?P<wie>[A-Z][\w -]{3,50}?(?:commissie|groep|overleg|team|raad))\s[-–]\s")
"""A body that a list of contacts names before the one to whom one writes: `Werkgroep – Contactpersoon`."""
MEMBERS = re.compile(r"deelnemers|leden|samenstelling|bezetting|^wie\b|vertegenwoordig", re.IGNORECASE)
DOES = re.compile(r"taak|taken|doel|rol|functie|opdracht|bevoegdhe", re.IGNORECASE)
"""Heads of the columns of a table of bodies: who is in them, what they do."""
CHAIRS = re.compile(r"(?:vice)?voorzitter|secretaris|opdrachtgever|eigenaar", re.IGNORECASE)
"""Heads of the columns of such a table that name an office."""
ARTICLE = 4
"""Characters of a row's head that are no part of the name of a body."""
ADDRESSED = re.compile(
    r"(?:^\s*[Aa]an|^[^.:]{0,60}\sAan(?=\sde\sleden))\s+(?:de\s+)?(?:leden van\s+)?(?:de\s+|het\s+)?"
    r"(?=[A-Z]|gemeenteraad|raad|college)"
)
SIGNED = re.compile(r"\b(?:[Mm]et vriendelijke groet|[Hh]oogachtend)\b")
ON_BEHALF = re.compile(r"[,\s]*[Nn]amens\s(?:de\s|het\s)?")
LONGEST_LABEL = 7
"""Most words of a row's heading that names a function; a longer one tells an action."""
OF_WHAT = re.compile(
    r"\s(?:van|voor)\s[^.,;:()\n]{3,60}?(?=[.,;:(\n]|$|\s(?:is|zijn|en|die|dat|in|wordt|voor|totdat)\s)"
)
ITEM_ROLE = "trekker"
"""Behind the text of an item it tells who does that one thing."""
COPULA = re.compile(r"\b(?:is|zijn|wordt|worden|werd|blijft|fungeert|fungeren|optreedt|treedt op|was)\b")


def labelled(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`Bestuurlijk opdrachtgever: wethouder Jeugd, gemeente X`, or the same over two lines or cells."""
    if block.kind == BlockKind.CEL:
        yield from _tabled(annotated, sentence, block)
        return
    label = next((m for m in sentence.mentions if m.type == "functie" and m.text.casefold() not in turns), None)
    before = block.text[sentence.start : label.start] if label is not None else ""
    if label is None or len(re.findall(r"\w+", before)) > 2 or COPULA.search(before):
        return
    if block.kind is BlockKind.LIJST and sentence.start > 0 and label.naam == ITEM_ROLE:
        return
    reached = REACHED.fullmatch(before) if label.naam == "contactpersoon" else None
    if reached is not None:
        yield draft(
            "heeft een contactpersoon",
            reached["wie"],
            Place(block=block.index, start=sentence.start, end=label.end),
            0.7,
        )
        return
    if CONTACT.match(before):
        place = Place(block=block.index, start=label.start, end=label.end)
        yield draft("contactpersoon", f"{label.text[:1].upper()}{label.text[1:]}", place, 0.7)
        return
    separator = re.match(r"[^.:\n]{0,60}?[:\n]\s*", block.text[label.end : sentence.end])
    listed = len(block.text) < 140 and not _has_verb(sentence)
    if separator is not None or (listed and sentence.end > label.end + 3):
        after = label.end + (separator.end() if separator is not None else 0)
        holder = holder_from(annotated, sentence, after)
        if holder is None and len(block.text) < 140:
            rest = (s for s in annotated.by_block[block.index] if s.index > sentence.index)
            holder = next((h for s in rest if (h := holder_from(annotated, s, s.start)) is not None), None)
        desk = label.naam == "contactpersoon" and any(
            m.type == "overleg" and holder is not None and m.start == holder.start for m in sentence.mentions
        )
        if holder is not None and holder.start - after < 60 and not desk:
            places = _safe(annotated, block, sentence, holder, label)
            yield Draft(
                velden=Functie(rol=role_of(block, label, after), wie=holder.wie), plaatsen=places, zekerheid=0.85
            )
    elif listed and len(block.text) < 90:
        following = next(iter(annotated.by_block.get(block.index + 1, ())), None)
        holder = holder_from(annotated, following, following.start) if following is not None else None
        if following is None or holder is None or holder.start - following.start > 5 or len(following.tokens) > 20:
            return
        yield Draft(
            velden=Functie(rol=role_of(block, label, sentence.end), wie=holder.wie),
            plaatsen=(
                Place.of(sentence),
                *_safe(annotated, annotated.block(following), following, holder),
            ),
            zekerheid=0.8,
        )


def _tabled(annotated: AnnotatedText, sentence: Sentence, block: Block) -> Iterator[Draft]:
    """A cell whose row begins with a function: `| Voorzitter | wethouder Zorg van X |`."""
    if not block.rijkop or block.text == block.rijkop or len(block.rijkop.split()) > LONGEST_LABEL:
        return
    row = row_head(annotated, block)
    heads = mentions(annotated, row) if row is not None else ()
    yield from _of_body(annotated, sentence, block, heads)
    head = next((mention for mention in heads if mention.type == "functie"), None)
    holder = holder_from(annotated, sentence, sentence.start) if head is not None else None
    if head is not None and holder is not None and holder.start - sentence.start < 25:
        places = _safe(annotated, block, sentence, holder)
        yield Draft(velden=Functie(rol=head.naam, wie=holder.wie), plaatsen=places, zekerheid=0.85)


def _of_body(annotated: AnnotatedText, sentence: Sentence, block: Block, heads: Sequence[Mention]) -> Iterator[Draft]:
    """A cell whose row begins with a body: who is in it, what it does; how often it meets where nothing tells that."""
    whole = [m for m in heads if len(m.text) + ARTICLE >= len(block.rijkop or "")]
    body = next((m for m in whole if m.type == "overleg"), None)
    does = DOES.search(block.kolomkop or "") and not annotated.shielded(block.index, sentence.start, sentence.end)
    place = Place.of(sentence)
    if body is None:
        governor = next((m for m in whole if m.soort in GOVERNMENT), None)
        if governor is not None and does and _has_verb(sentence):
            said = annotated.sentence_text(sentence).strip(" .;")
            several = governor.text.partition(" ")[0].endswith(("s", "raden"))
            wie = f"{governor.text[:1].upper()}{governor.text[1:]}" if several else governor.naam
            yield draft(f"{said[:1].lower()}{said[1:]}", wie, place, 0.7)
        return
    if CHAIRS.fullmatch(block.kolomkop or ""):
        held = holder_from(annotated, sentence, sentence.start)
        if held is not None and held.start - sentence.start < ARTICLE:
            yield draft(f"{(block.kolomkop or '').casefold()} van {articled(body.naam)}", held.wie, place, 0.75)
    elif MEMBERS.search(block.kolomkop or ""):
        first = holder_from(annotated, sentence, sentence.start)
        for holder in joined_holders(annotated, sentence, first) if first is not None else ():
            yield draft(f"lid van {articled(body.naam)}", holder.wie, place, 0.75)
    elif does:
        said = annotated.sentence_text(sentence).strip(" .;")
        yield draft(f"{said[:1].lower()}{said[1:]}", body.naam, place, 0.75)


def letter(annotated: AnnotatedText) -> Iterator[Draft]:
    """Sender and addressee of a council letter."""
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        if len(block.text) > 160 or block.index > 60:
            continue
        addressed = ADDRESSED.match(annotated.sentence_text(sentence))
        holder = None
        rol = "ontvanger"
        if addressed:
            at = sentence.start + addressed.end()
            holder = holder_from(annotated, sentence, at)
            if holder is not None and holder.start > at + 3:
                holder = None
        elif (closing := SIGNED.search(block.text, 0, sentence.end)) is not None or _closes(annotated, block):
            rol = "afzender"
            at = max(sentence.start, closing.end() if closing is not None else 0)
            holder = holder_from(annotated, sentence, at)
            if holder is not None and holder.start > at + 12 and not ON_BEHALF.match(block.text, at):
                holder = None
        if holder is not None:
            places = _safe(annotated, block, sentence, holder)
            yield Draft(velden=Functie(rol=rol, wie=holder.wie), plaatsen=places, zekerheid=0.75)


def _closes(annotated: AnnotatedText, block: Block) -> bool:
    """Whether the block before is the closing of a letter."""
    before = annotated.text.blocks[block.index - 1].text if block.index else ""
    return len(before) < 60 and bool(SIGNED.search(before))


def role_of(block: Block, label: Mention, end: int) -> str:
    """The function with what it is a function of, as far as the text says so right behind it."""
    behind = OF_WHAT.match(block.text[label.end : end])
    return f"{label.text[:1].lower()}{label.text[1:]}{behind[0].rstrip() if behind else ''}"


def _safe(
    annotated: AnnotatedText, block: Block, sentence: Sentence, holder: Holder, label: Mention | None = None
) -> tuple[Place, ...]:
    """The sentence; where a person's name stands in it only the label and the holder."""
    if not annotated.shielded(block.index, sentence.start, sentence.end):
        return (Place.of(sentence),)
    found = (Place(block=block.index, start=holder.start, end=holder.end),)
    return found if label is None else (Place(block=block.index, start=label.start, end=label.end), *found)


def _has_verb(sentence: Sentence) -> bool:
    return any(token.pos in ("VERB", "AUX") and token.is_finite for token in sentence.tokens)
