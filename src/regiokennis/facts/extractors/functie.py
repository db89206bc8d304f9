"""Functions in the governance of the approach: who commissions, chairs, answers for it, leads it, decides.

A function is told by a label with its holder (contact lists, tables), by a sentence that says that someone
is it, by a turn of phrase after which the holder follows (`in opdracht van …`), or by what a governing body
does. Holders are offices and organisations; names of persons are left out (design, section 8).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Token
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Functie
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

HOLDERS = frozenset(("actor", "overleg"))
GOVERNMENT = "bestuur"
"""Soort of actors that decide by office: council, college, alderman."""
CAPITAL = r"[A-ZÀ-Þ][\w’'-]*"
OFFICE = re.compile(
    r"\b(?:de |het |een |onze |alle |(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien) )*"
    r"(?P<ambt>(?:verantwoordelijk(?:e)? |bestuurlijk |regionaal |regionale |ambtelijk )?"
    r"(?:[Ww]ethouders?|[Bb]urgemeesters?|[Gg]edeputeerden?|[Cc]olleges?(?: van burgemeester en wethouders| van B&W)?|"
    r"[Gg]emeentera(?:ad|den)|[Ss]taatssecretaris|[Mm]inister|[Dd]irecteur(?:en)?|[Bb]estuurders?|[Pp]rojectleiders?|"
    r"[Pp]rogrammamanagers?|[Bb]eleidsadviseurs?|[Bb]eleidsmedewerkers?|[Rr]egiocoördinator)\b"
    rf"(?:\s(?:van\s)?{CAPITAL}(?:(?:,\s|\sen\s|\s){CAPITAL})*)?"
    rf"(?:\svan\s(?:de\s|het\s)?(?:(?:centrum|regio)?gemeenten?\s|provincie\s|regio\s)?{CAPITAL}(?:\s{CAPITAL})*)?)"
)
COPULA = re.compile(r"\b(?:is|zijn|wordt|worden|werd|blijft|fungeert|fungeren|optreedt|treedt op|was)\b")
CHAIRS = re.compile(r"\bzit(?:ten)?\s(?P<wat>(?:de|het|dit|deze|dat)\s[^.,;]{3,60}?)\svoor\b")
EMPLOYED = re.compile(
    r"\b(?:in dienst (?:bij|van)|aangesteld (?:[^.,]{0,40} )?(?:door|bij|vanuit)|gedetacheerd (?:bij|vanuit)|"
    r"werkzaam (?:bij|voor)|benoemd door|aangewezen door)\s+(?:de\s|het\s)?",
    re.IGNORECASE,
)
DECIDES = re.compile(
    r"\b(?:besluit(?:en|vorming)?|stel(?:t|len) .{0,60}\bvast\b|vastgesteld|keur(?:t|en)|goedgekeurd|bewa(?:akt|ken)|"
    r"stuurt .{0,40}aan|aansturing|advise(?:ert|ren)|rapporte(?:ert|ren)|agende(?:ert|ren)|monitor(?:t|en)|bijeen|"
    r"bij elkaar|vergader(?:t|en)|toezicht|(?:heeft|hebben|krijgt|krijgen) de opdracht|zie(?:t|n) toe|voert regie|"
    r"coördine(?:ert|ren)|bereidt .{0,40} voor|bespreekt|volgt de voortgang|is betrokken|zijn betrokken)\b",
    re.IGNORECASE,
)
SETTLED = re.compile(
    r"\b(?:vastgesteld|goedgekeurd|bekrachtigd|ingestemd|stel(?:t|len) .{0,60}\bvast)\b", re.IGNORECASE
)
PLANNED = re.compile(r"\b(?:zal|zullen|moet|moeten|kan|kunnen|wordt|worden|ter vaststelling)\b")
BODIES = re.compile(r"groep|overleg|commissie|tafel|platform|raad|college|bestuur", re.IGNORECASE)
ADDRESSED = re.compile(r"^\s*[Aa]an\s+(?:de\s+)?(?:leden van\s+)?(?:de\s+|het\s+)?(?=[A-Z]|gemeenteraad|raad|college)")
SIGNED = re.compile(r"\b(?:[Mm]et vriendelijke groet|[Hh]oogachtend)\b")
BELONGS = re.compile(r"[^.;]{0,30}?[;,]?\s*(?:van\s)?(?:de\s)?(?=(?:[Cc]entrum|[Rr]egio)?[Gg]emeente\s[A-Z])")
OF_WHAT = re.compile(
    r"\s(?:van|voor)\s[^.,;:()\n]{3,60}?(?=[.,;:(\n]|$|\s(?:is|zijn|en|die|dat|in|wordt|voor|totdat)\s)"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a function, and the range that says so."""

    wie: str
    start: int
    end: int


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """The functions in order of first appearance; one draft for each function and holder, with all its places."""
    found: dict[Functie, Draft] = {}
    for draft in _found(annotated, ontology):
        velden = draft.velden
        if isinstance(velden, Functie):
            known = found.get(velden, draft)
            plaatsen = tuple(dict.fromkeys(known.plaatsen + draft.plaatsen))
            found[velden] = replace(known, plaatsen=plaatsen, zekerheid=max(known.zekerheid, draft.zekerheid))
    yield from found.values()


def _found(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    turns = {label.casefold(): begrip.naam for begrip in ontology.scheme("functie") for label in begrip.hidden_labels}
    last: Holder | None = None
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        found = list(_labelled(annotated, sentence, block, turns))
        if not annotated.shielded(sentence.block, sentence.start, sentence.end):
            found += _stated(annotated, sentence, block, turns)
            found += _chaired(annotated, sentence, block, last)
            found += [] if found else _body(annotated, sentence)
        yield from found
        last = _holder(annotated, sentence, sentence.start)
    yield from _letter(annotated)


def _labelled(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`Bestuurlijk opdrachtgever: wethouder Jeugd, gemeente X`, or the same over two lines or cells."""
    if block.kind == BlockKind.CEL:
        yield from _tabled(annotated, sentence, block)
        return
    label = next((m for m in sentence.mentions if m.type == "functie" and m.text.casefold() not in turns), None)
    before = block.text[sentence.start : label.start] if label is not None else ""
    if label is None or len(re.findall(r"\w+", before)) > 2 or COPULA.search(before):
        return
    separator = re.match(r"[^.:\n]{0,60}?[:\n]\s*", block.text[label.end : sentence.end])
    listed = len(block.text) < 140 and not _has_verb(sentence)
    if separator is not None or (listed and sentence.end > label.end + 3):
        after = label.end + (separator.end() if separator is not None else 0)
        holder = _holder(annotated, sentence, after)
        if holder is None and len(block.text) < 140:
            rest = (s for s in annotated.by_block[block.index] if s.index > sentence.index)
            holder = next((h for s in rest if (h := _holder(annotated, s, s.start)) is not None), None)
        if holder is not None and holder.start - after < 60:
            places = _safe(annotated, block, sentence, holder, label)
            yield Draft(velden=Functie(rol=_role(block, label, after), wie=holder.wie), plaatsen=places, zekerheid=0.85)
    elif listed and len(block.text) < 90:
        following = next(iter(annotated.by_block.get(block.index + 1, ())), None)
        holder = _holder(annotated, following, following.start) if following is not None else None
        if following is None or holder is None or holder.start - following.start > 5 or len(following.tokens) > 20:
            return
        yield Draft(
            velden=Functie(rol=_role(block, label, sentence.end), wie=holder.wie),
            plaatsen=(
                Place(block=block.index, start=sentence.start, end=sentence.end),
                *_safe(annotated, annotated.block(following), following, holder),
            ),
            zekerheid=0.8,
        )


def _tabled(annotated: AnnotatedText, sentence: Sentence, block: Block) -> Iterator[Draft]:
    """A cell whose row begins with a function: `| Voorzitter | wethouder Zorg van X |`."""
    if not block.rijkop or block.text == block.rijkop:
        return
    heads = (
        mention
        for other in annotated.text.blocks
        if other.tabel == block.tabel and other.rij == block.rij and other.text == block.rijkop
        for found in annotated.by_block.get(other.index, ())
        for mention in found.mentions
        if mention.type == "functie"
    )
    head = next(heads, None)
    holder = _holder(annotated, sentence, sentence.start) if head is not None else None
    if head is not None and holder is not None and holder.start - sentence.start < 25:
        places = _safe(annotated, block, sentence, holder)
        yield Draft(velden=Functie(rol=head.naam, wie=holder.wie), plaatsen=places, zekerheid=0.85)


def _stated(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`X is voorzitter van …`, `Opdrachtgever is X`, `in opdracht van X`, `de projectleider is in dienst bij X`."""
    for mention in sentence.mentions:
        if mention.type != "functie":
            continue
        found: tuple[str, Holder | None, float]
        if mention.text.casefold() in turns:
            holder = _holder(annotated, sentence, mention.end)
            near = holder is not None and holder.start - mention.end < 25
            found = (turns[mention.text.casefold()], holder if near else None, 0.8)
        elif (employer := _employer(annotated, sentence, mention)) is not None:
            found = (f"werkgever van de {mention.naam}", employer, 0.8)
        else:
            found = (_role(block, mention, sentence.end), _predicated(annotated, sentence, mention), 0.85)
        rol, holder, certainty = found
        if holder is not None and not _same(rol, holder.wie):
            yield _draft(rol, holder.wie, Place(block=block.index, start=sentence.start, end=sentence.end), certainty)


def _employer(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """By whom the holder of a function is employed or appointed."""
    text = annotated.block(sentence).text
    found = EMPLOYED.search(text, mention.end, sentence.end)
    if found is None:
        return None
    town = next((m for m in sentence.mentions if m.type == "gemeente" and m.start == found.end()), None)
    if town is not None:
        return Holder(f"Gemeente {town.naam}", town.start, town.end)
    holder = _holder(annotated, sentence, found.end())
    return holder if holder is not None and holder.start - found.end() < 15 else None


def _predicated(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """The subject of a sentence whose predicate is the function, on either side of the verb."""
    text = annotated.block(sentence).text
    copula = COPULA.search(text, mention.end, sentence.end)
    if copula and copula.start() - mention.end < 45 and "," not in text[mention.end : copula.start()]:
        holder = _holder(annotated, sentence, copula.end())
        opens = len(text[sentence.start : mention.start].split()) <= 3
        if holder is not None and opens and holder.start - copula.end() < 12:
            return holder
    verbs = list(COPULA.finditer(text, sentence.start, mention.start))
    if not verbs or mention.start - verbs[-1].end() > 40:
        return None
    between = text[verbs[-1].end() : mention.start]
    if re.search(r"\b(?:geen|niet|er|aan|door|met|voor|van|bij)\b", between) or ":" in between:
        return None
    return _holder_before(annotated, sentence, verbs[-1].start())


def _chaired(annotated: AnnotatedText, sentence: Sentence, block: Block, last: Holder | None) -> Iterator[Draft]:
    """`X zit de stuurgroep voor`; of `hij` or `zij` the holder is who the sentence before spoke of."""
    found = CHAIRS.search(block.text, sentence.start, sentence.end)
    if found is None:
        return
    holder = _holder_before(annotated, sentence, found.start())
    if holder is None and re.match(r"(?:Hij|Zij|Deze)\b", block.text[sentence.start :]):
        holder = last
    if holder is not None:
        place = Place(block=block.index, start=sentence.start, end=sentence.end)
        yield _draft(f"voorzitter van {found['wat']}", holder.wie, place, 0.75)


def _holder(annotated: AnnotatedText, sentence: Sentence, start: int) -> Holder | None:
    """The first office, organisation or body that begins at or after `start` in a sentence."""
    office = OFFICE.search(annotated.block(sentence).text, start, sentence.end)
    named = next((m for m in sentence.mentions if m.type in HOLDERS and m.start >= start), None)
    if office is not None and (named is None or office.start("ambt") <= named.start):
        return _office(annotated, sentence, office)
    return Holder(named.naam, named.start, named.end) if named is not None else None


def _holder_before(annotated: AnnotatedText, sentence: Sentence, end: int) -> Holder | None:
    """The office or organisation that stands as subject before the verb at `end`."""
    holder = _holder(annotated, sentence, sentence.start)
    if holder is None or holder.end > end or end - holder.end > 60:
        return None
    return holder if holder.start - sentence.start < 30 else None


def _office(annotated: AnnotatedText, sentence: Sentence, match: re.Match[str]) -> Holder:
    """An office with the portfolio and the government it belongs to, and without the name of who holds it."""
    text = annotated.block(sentence).text
    start, end = match.start("ambt"), match.end()
    after = end
    for shield in annotated.afgeschermd:
        if shield.block == sentence.block and start < shield.start <= end + 1:
            end, after = min(end, shield.start), max(after, shield.end)
    known = next((m for m in sentence.mentions if m.type == "actor" and m.start == start and m.end >= end), None)
    if known is not None and (known.code is None or " " in known.text):
        return Holder(known.naam, start, known.end)
    naam = " ".join(text[start:end].split()).strip(" ,;")
    behind = BELONGS.match(text[after : after + 60])
    near = (m for found in annotated.by_block[sentence.block] for m in found.mentions if m.soort == "gemeente")
    town = next((m for m in near if behind and m.start == after + behind.end()), None)
    if town is not None and town.naam not in naam:
        naam, after = f"{naam} van {town.text[:1].lower()}{town.text[1:]}", town.end
    elif known is not None and known.text == text[start:end]:
        naam = known.naam
    return Holder(naam[:1].upper() + naam[1:], start, after)


def _role(block: Block, label: Mention, end: int) -> str:
    """The function with what it is a function of, as far as the text says so right behind it."""
    behind = OF_WHAT.match(block.text[label.end : end])
    return f"{label.text[:1].lower()}{label.text[1:]}{behind[0].rstrip() if behind else ''}"


def _same(rol: str, wie: str) -> bool:
    """Whether it would say that someone is himself."""
    return wie.casefold().startswith(rol.casefold()) or rol.casefold().startswith(wie.casefold())


def _body(annotated: AnnotatedText, sentence: Sentence) -> Iterator[Draft]:
    """A governing body as subject (or agent) of what it decides, watches or advises on."""
    text = annotated.block(sentence).text
    verb = DECIDES.search(text, sentence.start, sentence.end)
    if verb is None:
        return
    for mention in sentence.mentions:
        governs = mention.type == "overleg" or bool(BODIES.search(mention.soort or ""))
        office = mention.soort == GOVERNMENT and SETTLED.search(text, sentence.start, sentence.end)
        if not (governs or (office and not PLANNED.search(text, sentence.start, sentence.end))):
            continue
        token = _token(sentence, mention)
        before = text[sentence.start : mention.start]
        agent = re.search(r"\bdoor\s+(?:de |het |een )?(?:[a-z]+ )?$", before)
        if token is None or not (token.dep.startswith("nsubj") or agent):
            continue
        settled = SETTLED.search(text, sentence.start, sentence.end)
        begin = mention.end if mention.end <= verb.start() < mention.end + 60 else verb.start()
        rol = "stelt vast" if settled else _clause(text, begin, sentence.end)
        place = Place(block=sentence.block, start=sentence.start, end=sentence.end)
        yield _draft(rol, mention.naam, place, 0.7 if settled else 0.6)
        return


def _clause(text: str, start: int, end: int) -> str:
    """What follows a verb up to the end of its clause."""
    return re.split(r"[.;]|, (?:en|maar|waar|die|dat) ", text[start:end], maxsplit=1)[0].strip()[:120]


def _letter(annotated: AnnotatedText) -> Iterator[Draft]:
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
            holder = _holder(annotated, sentence, at)
            if holder is not None and holder.start > at + 3:
                holder = None
        elif (closing := SIGNED.search(block.text, 0, sentence.end)) is not None or _closes(annotated, block):
            rol = "afzender"
            at = max(sentence.start, closing.end() if closing is not None else 0)
            holder = _holder(annotated, sentence, at)
            if holder is not None and holder.start > at + 12:
                holder = None
        if holder is not None:
            places = _safe(annotated, block, sentence, holder)
            yield Draft(velden=Functie(rol=rol, wie=holder.wie), plaatsen=places, zekerheid=0.75)


def _closes(annotated: AnnotatedText, block: Block) -> bool:
    """Whether the block before is the closing of a letter."""
    before = annotated.text.blocks[block.index - 1].text if block.index else ""
    return len(before) < 60 and bool(SIGNED.search(before))


def _draft(rol: str, wie: str, place: Place, zekerheid: float) -> Draft:
    return Draft(velden=Functie(rol=" ".join(rol.split()), wie=wie), plaatsen=(place,), zekerheid=zekerheid)


def _safe(
    annotated: AnnotatedText, block: Block, sentence: Sentence, holder: Holder, label: Mention | None = None
) -> tuple[Place, ...]:
    """The sentence; where a person's name stands in it only the label and the holder."""
    if not annotated.shielded(block.index, sentence.start, sentence.end):
        return (Place(block=block.index, start=sentence.start, end=sentence.end),)
    found = (Place(block=block.index, start=holder.start, end=holder.end),)
    return found if label is None else (Place(block=block.index, start=label.start, end=label.end), *found)


def _has_verb(sentence: Sentence) -> bool:
    return any(token.pos in ("VERB", "AUX") and "VerbForm=Fin" in token.morph for token in sentence.tokens)


def _token(sentence: Sentence, mention: Mention) -> Token | None:
    """The token of a mention on which the others hang."""
    inside = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
    places = {t.i for t in inside}
    return next((t for t in inside if t.head not in places or t.head == t.i), inside[0] if inside else None)
