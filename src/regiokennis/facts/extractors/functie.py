"""Functions in the governance of the approach: who commissions, chairs, answers for it, leads it, decides.

A function is told by a label with its holder (contact lists, tables), by a sentence that says that someone
is it, by a turn of phrase after which the holder follows (`in opdracht van …`), or by what a governing body
does. Holders are offices and organisations; names of persons are left out (design, section 8).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Token
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Functie
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

HOLDERS = frozenset(("actor", "overleg", "programma"))
OFFICE = re.compile(
    r"\b(?:de |het |een |onze )?(?P<ambt>(?:verantwoordelijk(?:e)? |bestuurlijk |regionaal |regionale |ambtelijk )?"
    r"(?:wethouders?|burgemeesters?|gedeputeerden?|colleges?(?: van burgemeester en wethouders| van B&W)?|gemeentera(?:ad|den)|"
    r"staatssecretaris|minister|directeur(?:en)?|bestuurders?|projectleiders?|programmamanagers?|beleidsadviseurs?|"
    r"beleidsmedewerkers?|ambtenaren|regiocoördinator|coördinator)"
    r"(?:\s(?:van\s)?(?:[A-ZÀ-Þ][\w’'-]*)(?:(?:,\s|\sen\s|\s)[A-ZÀ-Þ][\w’'-]*)*)?"
    r"(?:\svan\s(?:de\s|het\s)?(?:(?:centrum|regio)?gemeenten?|provincie|regio)(?:\s[A-ZÀ-Þ][\w’'-]*)*)?)"
)
COPULA = re.compile(r"\b(?:is|zijn|wordt|worden|werd|blijft|fungeert|fungeren|optreedt|treedt op|was)\b")
SEPARATOR = re.compile(r"^\s*(?:[:–-]|is\b|zijn\b|wordt\b|vanuit\b|namens\b)\s*")
DECIDES = re.compile(
    r"\b(?:besluit|besluiten|besluitvorming|stelt .{0,60}\bvast\b|stellen .{0,60}\bvast\b|vastgesteld|keurt|keuren|goedgekeurd|"
    r"bewaakt|bewaken|stuurt|sturen|aansturing|adviseert|adviseren|rapporteert|rapporteren|agendeert|agenderen|monitort|monitoren|"
    r"bijeen|bij elkaar|vergadert|vergaderen|toezicht|heeft de opdracht|hebben de opdracht|krijgt de opdracht|krijgen de opdracht|"
    r"ziet toe|zien toe|voert regie|coördineert|coördineren|bereidt .{0,40} voor|bespreekt|volgt de voortgang)\b",
    re.IGNORECASE,
)
EMPLOYED = re.compile(
    r"\b(?:in dienst (?:bij|van)|aangesteld (?:door|bij|vanuit)|gedetacheerd (?:bij|vanuit)|werkzaam (?:bij|voor)|"
    r"benoemd door|aangewezen door)\s+",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"^\s*[Aa]an\s+(?:de\s+)?(?:leden van\s+)?(?:de\s+|het\s+)?(?=[A-Z]|gemeenteraad|raad|college)")
SIGNED = re.compile(r"\b(?:[Mm]et vriendelijke groet|[Hh]oogachtend|[Nn]amens)\b")
BODIES = frozenset(
    ("stuurgroep", "werkgroep", "regiegroep", "projectgroep", "kerngroep", "klankbordgroep", "commissie", "overleg")
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a function, and the range that says so."""

    wie: str
    start: int
    end: int


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """The functions in reading order; one draft for each holder and place."""
    turns = {label.casefold(): begrip.naam for begrip in ontology.scheme("functie") for label in begrip.hidden_labels}
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        if annotated.shielded(sentence.block, sentence.start, sentence.end) and block.kind == BlockKind.ALINEA:
            yield from _labelled(annotated, sentence, block, turns)
            continue
        found = [*_labelled(annotated, sentence, block, turns), *_stated(annotated, sentence, block, turns)]
        yield from found
        if not found:
            yield from _body(annotated, sentence)
    yield from _letter(annotated)


def _labelled(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`Bestuurlijk opdrachtgever: wethouder Jeugd, gemeente X`, or the same over two lines or cells."""
    label = next((m for m in sentence.mentions if m.type == "functie" and m.text.casefold() not in turns), None)
    if block.rijkop and block.kind == BlockKind.CEL and block.text != block.rijkop:
        head = next((m for s in _row_head(annotated, block) for m in s.mentions if m.type == "functie"), None)
        holder = _holder(annotated, sentence, sentence.start) if head else None
        if head and holder and holder.start - sentence.start < 25:
            yield _draft(head.naam, holder.wie, Place(block=block.index, start=sentence.start, end=sentence.end), 0.85)
        return
    if label is None or label.start - sentence.start > 30 or COPULA.search(block.text[sentence.start : label.start]):
        return
    text = block.text[label.end : sentence.end]
    separator = re.match(r"[^.:\n]{0,60}?[:\n]\s*", text)
    end_of_label = label.end + separator.end() if separator else None
    if end_of_label is not None:
        holder = _holder(annotated, sentence, end_of_label)
        if holder is not None and holder.start - end_of_label < 60:
            yield _draft(_role(block, label, end_of_label), holder.wie, _safe(annotated, block, sentence, holder), 0.85)
    elif len(block.text) < 90 and sentence.end >= len(block.text.rstrip()) and not _verb(sentence):
        following = _following(annotated, block)
        holder = _holder(annotated, following, following.start) if following else None
        if following is not None and holder is not None and holder.start - following.start < 70:
            place = Place(block=block.index, start=sentence.start, end=sentence.end)
            yield Draft(
                velden=Functie(rol=_role(block, label, sentence.end), wie=holder.wie),
                plaatsen=(place, _safe(annotated, annotated.block(following), following, holder)),
                zekerheid=0.8,
            )


def _stated(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`X is voorzitter van …`, `Opdrachtgever is X`, `in opdracht van X`, `de projectleider is in dienst bij X`."""
    whole = Place(block=block.index, start=sentence.start, end=sentence.end)
    text = block.text
    for mention in sentence.mentions:
        if mention.type != "functie":
            continue
        if mention.text.casefold() in turns:
            holder = _holder(annotated, sentence, mention.end)
            if holder is not None and holder.start - mention.end < 25:
                yield _draft(_turned(mention, turns), holder.wie, whole, 0.8)
            continue
        employer = EMPLOYED.search(text, mention.end, sentence.end)
        if employer is None and "projectleider" in mention.naam:
            employer = EMPLOYED.search(text, sentence.start, sentence.end)
        if employer is not None:
            holder = _holder(annotated, sentence, employer.end())
            if holder is not None and holder.start - employer.end() < 15:
                yield _draft(f"werkgever van de {mention.naam}", holder.wie, whole, 0.8)
            continue
        holder = _predicated(annotated, sentence, mention)
        if holder is not None:
            yield _draft(_role(block, mention, sentence.end), holder.wie, whole, 0.85)


def _predicated(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """The subject of a sentence whose predicate is the function, on either side of the verb."""
    text = annotated.block(sentence).text
    copula = COPULA.search(text, mention.end, sentence.end)
    if copula and copula.start() - mention.end < 45 and "," not in text[mention.end : copula.start()]:
        holder = _holder(annotated, sentence, copula.end())
        if holder is not None and holder.start - copula.end() < 12 and _is_function_first(sentence, mention, text):
            return holder
    before = [m for m in COPULA.finditer(text, sentence.start, mention.start)]
    if not before or mention.start - before[-1].end() > 40:
        return None
    between = text[before[-1].end() : mention.start]
    if re.search(r"\b(?:geen|niet|er|een|aan|door|met|voor|van|bij)\b", between) and not re.search(
        r"\b(?:als|een)\b", between
    ):
        return None
    return _holder_before(annotated, sentence, before[-1].start())


def _is_function_first(sentence: Sentence, mention: Mention, text: str) -> bool:
    return len(text[sentence.start : mention.start].split()) <= 3


def _holder(annotated: AnnotatedText, sentence: Sentence, start: int) -> Holder | None:
    """The first office, organisation or body that begins at or after `start` in a sentence."""
    text = annotated.block(sentence).text
    office = next((m for m in OFFICE.finditer(text, start, sentence.end)), None)
    named = next((m for m in sentence.mentions if m.type in HOLDERS and m.start >= start), None)
    if office is not None and (named is None or office.start() <= named.start):
        return _office(annotated, sentence, office)
    return Holder(named.naam, named.start, named.end) if named is not None else None


def _holder_before(annotated: AnnotatedText, sentence: Sentence, end: int) -> Holder | None:
    """The office or organisation that stands as subject before the verb at `end`."""
    text = annotated.block(sentence).text
    offices = list(OFFICE.finditer(text, sentence.start, end))
    if offices and end - offices[0].end() < 60:
        return _office(annotated, sentence, offices[0])
    named = [m for m in sentence.mentions if m.type in HOLDERS and m.end <= end]
    if named and named[0].start - sentence.start < 30:
        return Holder(named[0].naam, named[0].start, named[0].end)
    return None


def _office(annotated: AnnotatedText, sentence: Sentence, match: re.Match[str]) -> Holder:
    """An office with the portfolio and the government it belongs to, and without the name of who holds it."""
    text = annotated.block(sentence).text
    naam = match["ambt"]
    for shield in annotated.afgeschermd:
        if shield.block == sentence.block and shield.start < match.end() and match.start() < shield.end:
            naam = naam.replace(text[shield.start : shield.end], "")
    known = [m for m in sentence.mentions if m.type == "actor" and m.start == match.start("ambt")]
    if known and known[0].end >= match.end():
        return Holder(known[0].naam, match.start("ambt"), known[0].end)
    naam = " ".join(naam.split()).strip(" ,;")
    rest = text[match.end() : match.end() + 60]
    behind = re.match(r"[^.;]{0,30}?[;,]?\s*(?:van\s)?(?:de\s)?(?=(?:[Cc]entrum|[Rr]egio)?[Gg]emeente\s[A-Z])", rest)
    gemeente = next(
        (m for m in sentence.mentions if m.soort == "gemeente" and behind and m.start == match.end() + behind.end()),
        None,
    )
    if gemeente is not None and gemeente.naam not in naam:
        naam = f"{naam} van {gemeente.text[:1].lower()}{gemeente.text[1:]}"
        return Holder(naam[:1].upper() + naam[1:], match.start("ambt"), gemeente.end)
    return Holder(naam[:1].upper() + naam[1:], match.start("ambt"), match.end())


def _role(block: Block, label: Mention, end: int) -> str:
    """The function with what it is a function of, as far as the text says so right behind it."""
    behind = re.match(
        r"\s(?:van|voor)\s[^.,;:()\n]{3,60}?(?=[.,;:(\n]|$|\s(?:is|zijn|en|die|dat|in|wordt|voor|totdat)\s)",
        block.text[label.end : end],
    )
    return f"{label.text[:1].lower()}{label.text[1:]}{behind[0].rstrip() if behind else ''}"


def _turned(mention: Mention, turns: dict[str, str]) -> str:
    return turns[mention.text.casefold()]


def _body(annotated: AnnotatedText, sentence: Sentence) -> Iterator[Draft]:
    """A governing body as subject of what it decides, watches or advises on."""
    verb = DECIDES.search(annotated.block(sentence).text, sentence.start, sentence.end)
    if verb is None:
        return
    for mention in sentence.mentions:
        if mention.type != "overleg" and (mention.soort or "") not in BODIES:
            continue
        token = _token(sentence, mention)
        if token is None or not (_is_subject(sentence, token) or _is_agent(annotated, sentence, mention)):
            continue
        rol = " ".join(annotated.sentence_text(sentence).split())
        yield _draft(rol[:160], mention.naam, Place(block=sentence.block, start=sentence.start, end=sentence.end), 0.65)
        return


def _letter(annotated: AnnotatedText) -> Iterator[Draft]:
    """Sender and addressee of a council letter."""
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        if len(block.text) > 160 or block.index > 60:
            continue
        text = annotated.sentence_text(sentence)
        addressed = ADDRESSED.match(text)
        if addressed:
            holder = _holder(annotated, sentence, sentence.start + addressed.end())
            if holder is not None and holder.start <= sentence.start + addressed.end() + 3:
                yield _draft(
                    "ontvanger", holder.wie, Place(block=block.index, start=sentence.start, end=sentence.end), 0.7
                )
        elif (
            block.index
            and SIGNED.search(annotated.text.blocks[block.index - 1].text)
            and len(annotated.text.blocks[block.index - 1].text) < 60
        ):
            holder = _holder(annotated, sentence, sentence.start)
            if holder is not None and holder.start - sentence.start < 10:
                yield _draft("afzender", holder.wie, _safe(annotated, block, sentence, holder), 0.8)


def _draft(rol: str, wie: str, place: Place, zekerheid: float) -> Draft:
    return Draft(velden=Functie(rol=" ".join(rol.split()), wie=wie), plaatsen=(place,), zekerheid=zekerheid)


def _safe(annotated: AnnotatedText, block: Block, sentence: Sentence, holder: Holder) -> Place:
    """The sentence, or only the holder where a person's name stands in it."""
    if annotated.shielded(block.index, sentence.start, sentence.end):
        return Place(block=block.index, start=holder.start, end=holder.end)
    return Place(block=block.index, start=sentence.start, end=sentence.end)


def _row_head(annotated: AnnotatedText, block: Block) -> Iterator[Sentence]:
    for other in annotated.text.blocks:
        if other.tabel == block.tabel and other.rij == block.rij and other.text == block.rijkop:
            yield from annotated.by_block.get(other.index, ())


def _following(annotated: AnnotatedText, block: Block) -> Sentence | None:
    sentences = annotated.by_block.get(block.index + 1, ())
    return sentences[0] if sentences else None


def _verb(sentence: Sentence) -> bool:
    return any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in sentence.tokens)


def _token(sentence: Sentence, mention: Mention) -> Token | None:
    """The token of a mention that its sentence hangs on."""
    inside = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
    heads = {t.i for t in inside}
    return next((t for t in inside if t.head not in heads or t.head == t.i), inside[0] if inside else None)


def _is_subject(sentence: Sentence, token: Token) -> bool:
    del sentence
    return token.dep.startswith("nsubj")


def _is_agent(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> bool:
    before = annotated.block(sentence).text[sentence.start : mention.start]
    return bool(re.search(r"\bdoor\s+(?:de |het |een )?(?:[a-z]+ ){0,1}$", before))
