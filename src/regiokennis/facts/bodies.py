"""What a text says of the bodies that govern the approach: what they do, who sits in them, how often they meet.

A body is told by its heading (`Stuurgroep`, above what it does) or as the subject of a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.holders import HOLDERS, draft, first_holder
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import is_body
from regiokennis.facts.soorten import Functie
from regiokennis.text.model import Block, BlockKind

GROUPED = frozenset(("team", "functie", "verzamelnaam"))
"""Soorten of actors that an organogram shows beside its bodies."""
NUMBER = r"(?:\d+|een|[eé]én|twee|drie|vier|vijf|zes|acht|tien|twaalf)"
OFTEN = re.compile(
    rf"\b(?:{NUMBER}\s?(?:x|keer|maal)\s(?:per|in het|in de)\s\w+|\w*(?:maandelijks|wekelijks|jaarlijks)|"
    r"(?:ieder|elk|per)\s(?:kwartaal|half\s?jaar|maand)|iedere\smaand|elke\smaand)\b",
    re.IGNORECASE,
)
MEETS = re.compile(
    r"\b(?:bijeen|bij elkaar|samen|vergader\w*|overlegt|overleggen|frequentie|ontmoet\w*)\b", re.IGNORECASE
)
PANEL = re.compile(
    r"(?:Een\s|Het\s|De\s)?(?P<wie>(?:vast\s|vaste\s)?(?:panel|klankbordgroep|adviesgroep|raad|forum|platform|delegatie|groep)"
    r"\s(?:van\s)?[a-z-]{6,})\s(?=[^.;]*\b(?P<doet>advis(?:eert|eren)|(?:denkt|denken)\s(?:\w+\s){0,4}mee|meedenkt|meedenken|"
    r"(?:geeft|geven)\s(?:\w+\s){0,4}(?:advies|raad)|betrokken\s(?:geweest\s)?bij\s(?:de|het)\s(?:opstel|totstandkoming|ontwikkel)\w*)\b)",
    re.IGNORECASE,
)
"""People who advise together, as subject at the head of a sentence."""
INVOLVED = re.compile(
    r"\b(?:is|zijn|was|waren|werd|werden)\b(?:\s\w+){0,3}?\s(?P<rol>betrokken\s(?:geweest\s)?bij\s(?:de|het)\s"
    r"(?:opstellen|opstelling|totstandkoming|ontwikkeling|voorbereiding|maken)\svan\s[^.,;:()]{3,60})"
)
ADOPTED = re.compile(
    r"\bdoor\s(?:de\s|het\s)?[^.,;:]{3,60}?\s(?P<deed>vastgestelde|goedgekeurde|ingediende|aangenomen)\s"
    r"(?P<wat>(?:motie|nota|visie|regiovisie|notitie|verordening|agenda|afspraken)\b[^.,;:()]{0,40})"
)
ADOPTS = {
    "vastgestelde": "stelt vast",
    "goedgekeurde": "keurt goed",
    "ingediende": "diende in",
    "aangenomen": "nam aan",
}
COFINANCES = re.compile(r"\b(?:co|mede)-?\s?financier(?:t|en|de|den)\b", re.IGNORECASE)
PRONOUN = re.compile(
    r"(?:Ze|Zij|(?:Het|Deze)(?=\s(?:kom|vergader|overleg|ontmoet))|Dit overleg|Het overleg|De groep|De leden|"
    r"De beide|In elke?)\b"
)
BY_OFFICE = re.compile(
    rf"\b(?P<wat>ondersteuning|advisering|begeleiding|coördinatie|aansturing) door (?:de )?(?:{NUMBER} )?"
)
ASIDE = re.compile(r"\s*\([^)]*\)")
CUT = re.compile(
    r"[.;:(]|,?\s(?:en|maar)\s(?:ze|zij|hij|wij|we|het)\b|,\s(?:en|maar|waar\w*|die|dat|zij|ze|zodat|om|met)\s"
)
GOAL = re.compile(
    r"\b(?:doel|taak|opdracht|rol)\svan\s(?:de|het|deze|dit)\s(?P<wie>[^.,;:]{3,40}?)\sis\s(?P<wat>[^.;:]{5,})"
)
STATES = re.compile(r"(?:is|zijn|bestaat|bestaan|was|waren|wordt|worden)\b")
LONGEST = 12
"""Most words of a role."""
DANGLING = wordset("en of de het een van in op voor bij aan met om te tussen")
"""Words with which no role may end, where it was cut short."""
SHORTEST = 4
"""Words before an `en` at which a long role may end."""
SHORTEST_RUN = 3
"""Headings of bodies in a row that make an organogram."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a heading names: its name here, its last word, and whether it is one beyond doubt."""

    wie: str
    noun: str
    sure: bool


def described(annotated: AnnotatedText) -> Iterator[tuple[Block, Draft]]:
    """The bodies whose heading stands above what they do: an organogram in headings, or one such heading."""
    headings = [block for block in annotated.text.blocks if block.kind is BlockKind.KOP]
    named = [(heading, tuple(_bodies(annotated, heading))) for heading in headings]
    for run in _runs(named):
        organogram = len(run) >= SHORTEST_RUN and sum(any(b.sure for b in bodies) for _, bodies in run) >= 2
        for heading, bodies in run:
            below = _below(annotated, heading)
            for body in bodies:
                if organogram or body.sure:
                    yield from ((heading, one) for one in _under(annotated, body, below, alone=len(bodies) == 1))


def acts(annotated: AnnotatedText, sentence: Sentence, before: Sentence | None) -> Iterator[Draft]:
    """Who took part in making or adopting it, pays along or advises, where the wording alone tells so."""
    text = annotated.block(sentence).text
    place = Place.of(sentence)
    panel = PANEL.match(text, sentence.start, sentence.end)
    if panel is not None:
        yield draft("adviseert", panel["wie"][:1].upper() + panel["wie"][1:], place, 0.65)
        return
    found = [(rol, m) for m in sentence.mentions if (rol := _deed(sentence, m, text)) is not None]
    for rol, mention in found:
        yield draft(rol, mention.naam, place, 0.7)
    if not found:
        yield from _by_pronoun(annotated, sentence, before, place)


def _deed(sentence: Sentence, mention: Mention, text: str) -> str | None:
    """The role of a holder in what its sentence says was made, adopted or paid."""
    if mention.type not in HOLDERS:
        return None
    token = _token(sentence, mention)
    subject = token is not None and token.dep.startswith("nsubj")
    adopted = ADOPTED.search(text, sentence.start, sentence.end)
    if adopted is not None and adopted.start() < mention.start < adopted.start("deed"):
        return f"{ADOPTS[adopted['deed']]}: {adopted['wat'].strip()}"
    if subject and COFINANCES.search(text, sentence.start, sentence.end):
        return "co-financier"
    involved = INVOLVED.search(text, mention.end, sentence.end) if subject and is_body(mention) else None
    return involved["rol"].replace(" geweest", "").strip() if involved is not None else None


def _role(sentence: Sentence, start: int, text: str) -> str | None:
    """The words behind a subject up to the end of its clause, from the finite verb on; None where there is no verb."""
    verb = next((t for t in sentence.tokens if t.start >= start and t.is_finite), None)
    if verb is None or re.search(r"[.;:]", text[start : verb.start]):
        return None
    return _said(CUT.split(text[verb.start : sentence.end], maxsplit=1)[0])


def _said(clause: str) -> str | None:
    """A clause as a role; None where it denies something or is a mere verb."""
    negated = {"niet", "geen", "nog", "onduidelijk"} & set(clause.split())
    rol = _short(clause)
    return rol if " " in rol and not negated else None


def _short(clause: str) -> str:
    """A clause of at most so many words, not cut behind a word that leans on the next."""
    words = clause.split()
    if len(words) > LONGEST:
        joined = max((i for i, word in enumerate(words[:LONGEST]) if word == "en" and i >= SHORTEST), default=LONGEST)
        leans = joined == LONGEST and words[LONGEST].casefold() in DANGLING
        words = words[:joined]
        at = max((i for i, word in enumerate(words) if word.casefold() in DANGLING), default=LONGEST)
        words = words[:at] if leans and at > 2 else words
        while words and words[-1].strip(",").casefold() in DANGLING:
            words.pop()
    return " ".join(words).strip(" ,")


def _by_pronoun(annotated: AnnotatedText, sentence: Sentence, before: Sentence | None, place: Place) -> Iterator[Draft]:
    """`Ze komen twee keer per jaar bij elkaar`: the body of the sentence before."""
    text = annotated.block(sentence).text
    opens = PRONOUN.match(text, sentence.start)
    holder = first_holder(annotated, before) if opens is not None else None
    if opens is None or holder is None or not OFTEN.search(text, sentence.start, sentence.end):
        return
    rol = _role(sentence, opens.end(), text) if MEETS.search(text, sentence.start, sentence.end) else None
    if rol is not None:
        yield draft(rol, holder.wie, place, 0.65)


def supporting(annotated: AnnotatedText, sentence: Sentence) -> Iterator[Draft]:
    """`de ondersteuning door de drie adviseurs`: an office as the agent of a noun."""
    offices = {m.start: m for m in reversed(sentence.mentions) if m.soort == "functie"}
    if not offices:
        return
    place = Place.of(sentence)
    for found in BY_OFFICE.finditer(annotated.block(sentence).text, sentence.start, sentence.end):
        if (office := offices.get(found.end())) is not None:
            yield draft(found["wat"], office.naam, place, 0.65)


def _bodies(annotated: AnnotatedText, heading: Block) -> Iterator[Body]:
    """The bodies that a heading names, one for each part between slashes, if it names nothing else."""
    found = [m for s in annotated.by_block.get(heading.index, ()) for m in s.mentions]
    start = 0
    for part in re.split(r"(\s/\s)", heading.text):
        end = start + len(part)
        bare = ASIDE.sub("", part).rstrip(" :.")
        words = bare.split()
        last = start + part.find(bare) + len(bare)
        held = [m for m in found if start <= m.start and m.end >= last and m.start < last]
        kinds = [m for m in held if m.type == "overleg" or m.soort in GROUPED or m.type == "programma"]
        if kinds and 0 < len(words) <= 5:
            whole = next((m for m in kinds if m.type == "overleg" and m.start == start), None)
            sure = any(m.type == "overleg" for m in kinds)
            yield Body(wie=whole.naam if whole else bare, noun=words[-1].casefold(), sure=sure)
        start = end


def _runs(
    named: Sequence[tuple[Block, tuple[Body, ...]]],
) -> Iterator[tuple[tuple[Block, tuple[Body, ...]], ...]]:
    """Headings of bodies that follow each other at one level."""
    run: list[tuple[Block, tuple[Body, ...]]] = []
    for heading, bodies in named:
        if run and (not bodies or heading.niveau != run[-1][0].niveau):
            yield tuple(run)
            run = []
        if bodies:
            run.append((heading, bodies))
    if run:
        yield tuple(run)


def _below(annotated: AnnotatedText, heading: Block) -> tuple[Sentence, ...]:
    """The sentences of running text under a heading, up to the next one."""
    found: list[Sentence] = []
    for block in annotated.text.blocks[heading.index + 1 :]:
        if block.kind is BlockKind.KOP:
            break
        if block.kind is BlockKind.ALINEA:
            found += annotated.by_block.get(block.index, ())
    return tuple(s for s in found if not annotated.shielded(s.block, s.start, s.end))


def _under(annotated: AnnotatedText, body: Body, below: Iterable[Sentence], *, alone: bool) -> Iterator[Draft]:
    """What the sentences under its heading say of a body, as one draft: its first role, with all places."""
    stem = _stem(body.noun)
    places: list[Place] = []
    does: list[str] = []
    states: list[str] = []
    for sentence in below:
        text = annotated.block(sentence).text
        tokens = [t for t in sentence.tokens if _stem(t.text.casefold()) == stem]
        often = OFTEN.search(text, sentence.start, sentence.end)
        meets = often is not None and MEETS.search(text, sentence.start, sentence.end) is not None
        if not tokens and not (meets and alone):
            continue
        places.append(Place.of(sentence))
        subject = next((t for t in tokens if t.dep.startswith("nsubj")), None)
        goal = GOAL.search(text, sentence.start, sentence.end)
        rol = _role(sentence, subject.end, text) if subject is not None else None
        if goal is not None and _stem(goal["wie"].split()[-1].casefold()) == stem:
            does.insert(0, _short(goal["wat"]))
        elif rol is not None:
            (states if STATES.match(rol) else does).append(rol)
        if often is not None and meets:
            states.insert(0, f"komt {often[0].lower()} bij elkaar")
    if places:
        rol = next(iter((*does, *states)), stem if body.sure else "betrokken bij de aanpak")
        yield Draft(velden=Functie(rol=rol, wie=body.wie), plaatsen=tuple(places), zekerheid=0.7)


def _stem(word: str) -> str:
    """A noun without the ending of its plural: `netwerken` and `netwerk`, `leerkringen` and `leerkring`."""
    return re.sub(r"(?:en|s)$", "", word) if len(word) > 5 else word


def _token(sentence: Sentence, mention: Mention) -> Token | None:
    """The token of a mention on which the others hang."""
    inside = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
    places = {t.i for t in inside}
    return next((t for t in inside if t.head not in places or t.head == t.i), inside[0] if inside else None)
