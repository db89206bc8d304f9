"""Functions in the governance of the approach: who commissions, chairs, answers for it, leads it, decides.

A function is told by a label with its holder (contact lists, tables), by a sentence that says that someone
is it, by a turn of phrase after which the holder follows (`in opdracht van …`), or by what a governing body
does. Holders are offices and organisations; names of persons are left out (design, section 8).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.bodies import acts, described, draft, supporting
from regiokennis.facts.duties import duties
from regiokennis.facts.holders import Holder, first_holder, holder_before, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import central_municipality, municipality, posts
from regiokennis.facts.soorten import Functie
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

COPULA = re.compile(r"\b(?:is|zijn|wordt|worden|werd|blijft|fungeert|fungeren|optreedt|treedt op|was)\b")
CHAIRS = re.compile(
    r"\bzit(?:ten)?\s(?P<wat>(?:de|het|dit|deze|dat)\s[^.,;]{3,60}?|het|hem|die|deze|beide(?:\s\w+)?)\svoor\b"
)
EMPLOYED = re.compile(
    r"\b(?:in dienst (?:bij|van)|aangesteld (?:[^.,]{0,40} )?(?:door|bij|vanuit)|gedetacheerd (?:bij|vanuit)|"
    r"werkzaam (?:bij|voor)|benoemd door|aangewezen door)\s+(?:de\s|het\s)?",
    re.IGNORECASE,
)
EMPLOYED_WITH = re.compile(
    r"\b(?:bij|door)\s(?:de\s|het\s)?(?P<wie>[^.,;:]{3,40}?)\s(?:in dienst|aangesteld|gedetacheerd)\b"
)
EVALUATES = re.compile(
    r"\s(?:voert|voerde|voeren)\s(?:(?P<wat>de\s\w*evaluatie|het\s\w*onderzoek)|(?P<die>die|deze|dit))\s(?:[^.;]{0,30}\s)?uit\b"
)
CONTACT = re.compile(r"\s*contact(?:persoon|gegevens)?\b[^:\n]{0,20}:\s*$", re.IGNORECASE)
ADDRESSED = re.compile(r"^\s*[Aa]an\s+(?:de\s+)?(?:leden van\s+)?(?:de\s+|het\s+)?(?=[A-Z]|gemeenteraad|raad|college)")
SIGNED = re.compile(r"\b(?:[Mm]et vriendelijke groet|[Hh]oogachtend)\b")
PARTNER = re.compile(r"(?:In samenwerking|Samen) met (?:de |het )?")
MADE = re.compile(r"\b(?:product|resultaat) van (?:de |een )?(?:\w+ )?samenwerking tussen (?:de |het )?")
ON_BEHALF = re.compile(r"[,\s]*[Nn]amens\s(?:de\s|het\s)?")
EVERYBODY = frozenset(("Gemeenten", "Gemeente"))
"""Who commissions everything in a region, and is no holder of a function but where a text says who made it."""
MAKER = "opsteller"
ITEM_ROLE = "trekker"
"""Behind the text of an item it tells who does that one thing."""
COURT = re.compile(r"rechter|rechtbank|justitie|openbaar ministerie", re.IGNORECASE)
GOVERNED = re.compile(
    r"programma|project|visie|aanpak|groep|overleg|kernteam|tafel|doorontwikkeling|uitvoering", re.IGNORECASE
)
"""What is led where somebody leads the approach."""
IN_A_CASE = re.compile(r"\b(?:gezin|casus|kind|cliënt|slachtoffer|huishouden|eigen)", re.IGNORECASE)
"""What a function in one case is a function of."""
NEAR = 45
"""Most characters between a turn of phrase and the holder that follows it."""
LONGEST_LABEL = 7
"""Most words of a row's heading that names a function; a longer one tells an action."""
OF_WHAT = re.compile(
    r"\s(?:van|voor)\s[^.,;:()\n]{3,60}?(?=[.,;:(\n]|$|\s(?:is|zijn|en|die|dat|in|wordt|voor|totdat)\s)"
)


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """The functions in order of first appearance; one draft for each function and holder, with all its places."""
    found: dict[Functie, Draft] = {}
    for one in _found(annotated, ontology):
        velden = one.velden
        if isinstance(velden, Functie):
            known = found.get(velden, one)
            plaatsen = tuple(dict.fromkeys(known.plaatsen + one.plaatsen))
            found[velden] = replace(known, plaatsen=plaatsen, zekerheid=max(known.zekerheid, one.zekerheid))
    yield from found.values()


def _found(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    turns = {label.casefold(): begrip.naam for begrip in ontology.scheme("functie") for label in begrip.hidden_labels}
    told: set[tuple[int, int]] = set()
    central = central_municipality(annotated)
    heads: set[int] = set()
    for heading, one in described(annotated):
        heads.add(heading.index)
        told |= {(place.block, place.start) for place in one.plaatsen}
        yield one
    before: Sentence | None = None
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        found = list(_labelled(annotated, sentence, block, turns)) if block.index not in heads else []
        if not annotated.shielded(sentence.block, sentence.start, sentence.end):
            found += _stated(annotated, sentence, block, turns)
            found += _chaired(annotated, sentence, block, before)
            found += _together(annotated, sentence, block)
            found += _evaluates(annotated, sentence, block, before)
            found += supporting(annotated, sentence)
            found += posts(annotated, sentence, before)
            found += duties(annotated, sentence, central)
            found += [] if (sentence.block, sentence.start) in told else acts(annotated, sentence, before)
        yield from found
        before = sentence
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
    if block.kind is BlockKind.LIJST and sentence.start > 0 and label.naam == ITEM_ROLE:
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
            yield Draft(velden=Functie(rol=_role(block, label, after), wie=holder.wie), plaatsen=places, zekerheid=0.85)
    elif listed and len(block.text) < 90:
        following = next(iter(annotated.by_block.get(block.index + 1, ())), None)
        holder = holder_from(annotated, following, following.start) if following is not None else None
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
    if not block.rijkop or block.text == block.rijkop or len(block.rijkop.split()) > LONGEST_LABEL:
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
    holder = holder_from(annotated, sentence, sentence.start) if head is not None else None
    if head is not None and holder is not None and holder.start - sentence.start < 25:
        places = _safe(annotated, block, sentence, holder)
        yield Draft(velden=Functie(rol=head.naam, wie=holder.wie), plaatsen=places, zekerheid=0.85)


def _stated(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`X is voorzitter van …`, `Opdrachtgever is X`, `in opdracht van X`, `de projectleider is in dienst bij X`."""
    place = Place(block=block.index, start=sentence.start, end=sentence.end)
    for mention in sentence.mentions:
        if mention.type != "functie":
            continue
        turn = turns.get(mention.text.casefold())
        if turn is not None:
            first = holder_from(annotated, sentence, mention.end)
            near = first is not None and first.start - mention.end < NEAR
            near = near and _governs(turn, block.text[sentence.start : sentence.end], first)
            holders = tuple(joined_holders(annotated, sentence, first)) if first is not None and near else ()
            made = any(m.naam == MAKER for m in sentence.mentions if m.type == "functie")
            named = (one for one in holders if (made or one.wie not in EVERYBODY) and not _same(turn, one.wie))
            yield from (draft(turn, one.wie, place, 0.7) for one in named)
        elif (employer := _employer(annotated, sentence, mention)) is not None:
            yield draft(f"werkgever van de {mention.naam}", employer.wie, place, 0.8)
        elif (holder := _predicated(annotated, sentence, mention)) is not None:
            rol = _role(block, mention, sentence.end)
            none = _same(rol, holder.wie) or IN_A_CASE.search(rol)
            yield from [] if none else [draft(rol, holder.wie, place, 0.85)]


def _governs(turn: str, said: str, holder: Holder | None) -> bool:
    """Whether a turn of phrase is about the approach: no order of a court, no leader of a single talk."""
    if holder is None or COURT.search(holder.wie):
        return False
    return turn != "projectleider" or GOVERNED.search(said) is not None


def _employer(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """By whom the holder of a function is employed or appointed."""
    text = annotated.block(sentence).text
    found = EMPLOYED.search(text, mention.end, sentence.end)
    turned = EMPLOYED_WITH.search(text, mention.end, sentence.end) if found is None else None
    at = found.end() if found is not None else turned.start("wie") if turned is not None else None
    if at is None:
        return None
    town = next((m for m in sentence.mentions if m.type == "gemeente" and m.start == at), None)
    if town is not None:
        return Holder(municipality(town), town.start, town.end)
    holder = holder_from(annotated, sentence, at)
    return holder if holder is not None and holder.start - at < 15 else None


def _predicated(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """The subject of a sentence whose predicate is the function, on either side of the verb."""
    text = annotated.block(sentence).text
    copula = COPULA.search(text, mention.end, sentence.end)
    if copula and copula.start() - mention.end < 45 and "," not in text[mention.end : copula.start()]:
        holder = holder_from(annotated, sentence, copula.end())
        opens = len(text[sentence.start : mention.start].split()) <= 3
        if holder is not None and opens and holder.start - copula.end() < 12:
            return holder
    verbs = list(COPULA.finditer(text, sentence.start, mention.start))
    if not verbs or mention.start - verbs[-1].end() > 40:
        return None
    between = text[verbs[-1].end() : mention.start]
    if re.search(r"\b(?:geen|niet|er|aan|door|met|voor|van|bij)\b", between) or ":" in between:
        return None
    return holder_before(annotated, sentence, verbs[-1].start())


def _chaired(annotated: AnnotatedText, sentence: Sentence, block: Block, before: Sentence | None) -> Iterator[Draft]:
    """`X zit de stuurgroep voor`; of `hij` or `zij` the holder is who the sentence before spoke of."""
    found = CHAIRS.search(block.text, sentence.start, sentence.end)
    if found is None:
        return
    holder = holder_before(annotated, sentence, found.start())
    if holder is None and re.match(r"(?:Hij|Zij|Deze)\b", block.text[sentence.start :]):
        holder = first_holder(annotated, before)
    if holder is not None:
        place = Place(block=block.index, start=sentence.start, end=sentence.end)
        yield draft(f"voorzitter van {found['wat']}", holder.wie, place, 0.75)


def _evaluates(annotated: AnnotatedText, sentence: Sentence, block: Block, before: Sentence | None) -> Iterator[Draft]:
    """`Bureau X voert de eindevaluatie uit`; of `die` the sentence before must speak of an evaluation."""
    may = block.text.find(" voer", sentence.start, sentence.end) >= 0
    found = EVALUATES.search(block.text, sentence.start, sentence.end) if may else None
    if found is None or (found["die"] and (before is None or "evaluatie" not in annotated.sentence_text(before))):
        return
    holder = holder_before(annotated, sentence, found.start())
    if holder is not None:
        place = Place(block=block.index, start=sentence.start, end=sentence.end)
        yield draft("voert de evaluatie uit", holder.wie, place, 0.7)


def _together(annotated: AnnotatedText, sentence: Sentence, block: Block) -> Iterator[Draft]:
    """`In samenwerking met gemeente X …`: another government that the region works with; and who made the text."""
    place = Place(block=block.index, start=sentence.start, end=sentence.end)
    partner = PARTNER.match(block.text, sentence.start)
    holder = holder_from(annotated, sentence, partner.end()) if partner is not None else None
    close = holder if partner is not None and holder is not None and holder.start == partner.end() else None
    if close and any(m.start == close.start and m.soort == "gemeente" and not m.code for m in sentence.mentions):
        yield draft("samenwerkingspartner", close.wie, place, 0.7)
    made = MADE.search(block.text, sentence.start, sentence.end)
    first = holder_from(annotated, sentence, made.end()) if made is not None else None
    if made is not None and first is not None and first.start - made.end() < 6:
        names = [one.wie for one in joined_holders(annotated, sentence, first)]
        lowered = [name if any(c.isupper() for c in name[1:]) else name[:1].lower() + name[1:] for name in names[1:]]
        together = f"{', '.join([names[0], *lowered[:-1]])} en {lowered[-1]}" if lowered else names[0]
        yield draft("samensteller", together, place, 0.7)


def _role(block: Block, label: Mention, end: int) -> str:
    """The function with what it is a function of, as far as the text says so right behind it."""
    behind = OF_WHAT.match(block.text[label.end : end])
    return f"{label.text[:1].lower()}{label.text[1:]}{behind[0].rstrip() if behind else ''}"


def _same(rol: str, wie: str) -> bool:
    """Whether it would say that someone is himself."""
    return rol.casefold() in wie.casefold() or wie.casefold() in rol.casefold()


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


def _safe(
    annotated: AnnotatedText, block: Block, sentence: Sentence, holder: Holder, label: Mention | None = None
) -> tuple[Place, ...]:
    """The sentence; where a person's name stands in it only the label and the holder."""
    if not annotated.shielded(block.index, sentence.start, sentence.end):
        return (Place(block=block.index, start=sentence.start, end=sentence.end),)
    found = (Place(block=block.index, start=holder.start, end=holder.end),)
    return found if label is None else (Place(block=block.index, start=label.start, end=label.end), *found)


def _has_verb(sentence: Sentence) -> bool:
    return any(token.pos in ("VERB", "AUX") and token.is_finite for token in sentence.tokens)
