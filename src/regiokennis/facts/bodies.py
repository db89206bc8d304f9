"""What a text says of the bodies that govern the approach: what they do, who sits in them, how often they meet.

A body is told by its heading (`Stuurgroep`, above what it does) or as the subject of a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Token
from regiokennis.annotate.words import wordset
from regiokennis.facts.holders import HOLDERS, first_holder, holder_from
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import is_body
from regiokennis.facts.soorten import Functie
from regiokennis.text.model import Block, BlockKind

GOVERNMENT = "bestuur"
"""Soort of actors that decide by office: council, college, alderman."""
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
DECIDES = re.compile(
    r"\b(?:besluit(?:en|vorming|vormend\w*)?|stel(?:t|len) .{0,60}\bvast\b|keur(?:t|en)|bewa(?:akt|ken)|"
    r"stuurt .{0,40}aan|aansturing|advise(?:ert|ren)|rapporte(?:ert|ren)|agende(?:ert|ren)|monitor(?:t|en)|bijeen|"
    r"bij elkaar|vergader(?:t|en)|toezicht|(?:heeft|hebben|krijgt|krijgen) de opdracht|zie(?:t|n) toe|voert regie|"
    r"coördine(?:ert|ren)|jaagt .{0,40}aan|brengt .{0,40}verslag|wijst .{0,60}aan|"
    r"leg(?:t|gen) .{0,40}\bverantwoording|advies uit(?:gebracht|brengen)|breng(?:t|en) .{0,40}\badvies uit|"
    r"beslist|bereidt .{0,40} voor|bespreekt|volgt de voortgang|geeft .{0,60}\badvies|doet .{0,60}\bvoorstellen|"
    r"spiegelt|zet .{0,30}koers uit|hakt .{0,30}knopen door|hakken .{0,30}knopen door)\b",
    re.IGNORECASE,
)
SETTLED = re.compile(
    r"\b(?P<deed>vastgesteld|goedgekeurd|bekrachtigd|ingestemd|stel(?:t|len) .{0,60}\bvast)\b", re.IGNORECASE
)
SETTLES = {"vast": "stelt vast", "goed": "keurt goed", "bekr": "bekrachtigt", "inge": "stemt in", "stel": "stelt vast"}
"""The role by how the word for the decision begins."""
PLANNED = re.compile(r"\b(?:zal|zullen|moet|moeten|kan|kunnen|wordt|worden|ter vaststelling)\b")
OFFICES = wordset("wethouder burgemeester gedeputeerde")
GUARDS = re.compile(
    r"\s(?:(?:bewaakt|bewaken|vertegenwoordigt|vertegenwoordigen|onderhoudt|onderhouden)\s|(?:is|zijn)\saanspreekpunt\b)"
)
"""What one holder of an office does for the approach, behind him as subject."""
PANEL = re.compile(
    r"(?:Een\s|Het\s|De\s)?(?P<wie>(?:vast\s|vaste\s)?(?:panel|klankbordgroep|adviesgroep|raad|forum|platform|delegatie|groep)"
    r"\svan\s[a-z-]{6,})\s(?=[^.;]*\b(?P<doet>advis(?:eert|eren)|(?:denkt|denken)\s(?:\w+\s){0,4}mee|meedenkt|meedenken)\b)",
    re.IGNORECASE,
)
"""People who advise together, as subject at the head of a sentence."""
ADVISES = re.compile(r"(?:\s\([^()]{2,12}\))?\s(?P<rol>advise(?:ert|ren)\s(?:(?:de|het)\s)?(?:[a-z]+\s)?)")
"""Between who advises and the body or government that is advised, which the parser may take for the subject."""
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
TOLD = re.compile(
    r"\b(?:krijg(?:t|en)|ontvang(?:t|en))\s(?:\w+\s){0,4}?(?P<wat>\w*(?:bericht|rapportage|brief|verslag|evaluatie|"
    r"verantwoording|monitor))\b"
)
PRONOUN = re.compile(r"(?:Ze|Zij|Het|Deze|Dit overleg|Het overleg|De groep|De leden|De beide|In elke?)\b")
BY_OFFICE = re.compile(
    rf"\b(?P<wat>ondersteuning|advisering|begeleiding|coördinatie|aansturing) door (?:de )?(?:{NUMBER} )?"
)
QUALIFIED = re.compile(r"\b(ambtelijke?|bestuurlijke?|landelijke?)\s", re.IGNORECASE)
ASIDE = re.compile(r"\s*\([^)]*\)")
CUT = re.compile(
    r"[.;:(]|,?\s(?:en|maar)\s(?:ze|zij|hij|wij|we|het)\b|,\s(?:en|maar|waar\w*|die|dat|zij|ze|zodat|om|met)\s"
)
ABBREVIATION = re.compile(r"^\s?\([^()]{2,12}\)")
INTERRUPTED = re.compile(
    r"(?:\s\([^()]{2,12}\))?,\s(?:die|dat|waar\w*|ondersteund|bijgestaan|onder|in dienst|als|een)\b[^,.;]*,"
)
"""An aside between a subject and its verb."""
CHAIRING = frozenset(("zit", "zitten"))
"""Verbs behind which the body is chaired: `zij zit het overleg voor`."""
GOAL = re.compile(
    r"\b(?:doel|taak|opdracht|rol)\svan\s(?:de|het|deze|dit)\s(?P<wie>[^.,;:]{3,40}?)\sis\s(?P<wat>[^.;:]{5,})"
)
STATES = re.compile(r"(?:is|zijn|bestaat|bestaan|was|waren|wordt|worden)\b")
EMPLOYED = re.compile(r"^is\s(?:in dienst|aangesteld|gedetacheerd|werkzaam)\b[^,]*?\sen\s")
ARTICLE = 5
"""Most characters before a subject that opens its sentence."""
OFFICE_NAME = 40
"""Most characters of an office's portfolio and town behind its name."""
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
    """A body, government or office as subject (or agent) of what it decides, watches, pays or is told."""
    text = annotated.block(sentence).text
    place = Place(block=sentence.block, start=sentence.start, end=sentence.end)
    panel = PANEL.match(text, sentence.start, sentence.end)
    if panel is not None:
        yield draft("adviseert", panel["wie"][:1].upper() + panel["wie"][1:], place, 0.65)
        return
    found = [(rol, m) for m in sentence.mentions if (rol := _deed(sentence, m, text)) is not None]
    advice = next(_advice(sentence, text), None)
    if advice is not None:
        adviser, advised, rol = advice
        found = [(other, m) for other, m in found if m not in (adviser, advised)]
        found.append((rol, adviser))
    for rol, mention in found:
        office = holder_from(annotated, sentence, mention.start) if _holds_office(mention) else None
        yield draft(rol, office.wie if office is not None else _named(mention, text), place, 0.7)
    if not found:
        yield from _by_pronoun(annotated, sentence, before, place)


def _advice(sentence: Sentence, text: str) -> Iterator[tuple[Mention, Mention, str]]:
    """Who advises which body or government, and in what words: `De cliëntenraad adviseert de stuurgroep`."""
    holders = [m for m in sentence.mentions if m.type in HOLDERS]
    for adviser in holders:
        between = ADVISES.match(text, adviser.end, sentence.end)
        if between is not None and adviser.start - sentence.start < ARTICLE:
            advised = (m for m in holders if m.start == between.end() and (is_body(m) or m.soort == GOVERNMENT))
            yield from ((adviser, m, f"{between['rol']}{m.text}") for m in advised)


def _deed(sentence: Sentence, mention: Mention, text: str) -> str | None:
    """The role of a holder in what its sentence says, if it governs there."""
    if mention.type not in HOLDERS:
        return None
    token = _token(sentence, mention)
    subject = token is not None and (token.dep.startswith("nsubj") or _misread(sentence, token))
    adopted = ADOPTED.search(text, sentence.start, sentence.end)
    if adopted is not None and adopted.start() < mention.start < adopted.start("deed"):
        return f"{ADOPTS[adopted['deed']]}: {adopted['wat'].strip()}"
    if subject and COFINANCES.search(text, sentence.start, sentence.end):
        return "co-financier"
    guards = _guarding(sentence, mention, text) if subject and _holds_office(mention) else None
    if guards is not None or is_body(mention):
        return guards or _governing(sentence, mention, text, subject=subject)
    leads = mention.soort == "functie" and (subject or _opens(sentence, mention, text))
    leads = leads and _is_office(sentence, mention)
    return _clause(sentence, mention, text) if leads else None


def _opens(sentence: Sentence, mention: Mention, text: str) -> bool:
    """Whether an office opens a clause behind `en`, whatever the parser made of it: `… en de projectleider leidt …`."""
    behind = _past_aside(text, mention.end)
    verb = next((t for t in sentence.tokens if t.start >= behind), None)
    joined = re.search(r",?\sen\s(?:de|het|een)\s$", text[sentence.start : mention.start])
    return joined is not None and verb is not None and verb.is_finite


def _misread(sentence: Sentence, token: Token) -> bool:
    """Whether a subject was read as one of two objects: `in mei heeft de raad de visie vastgesteld`."""
    objects = [t for t in sentence.tokens if t.dep == "obj" and t.head == token.head]
    return (
        token.dep == "obj"
        and len(objects) > 1
        and token.i == objects[0].i
        and not any(t.dep.startswith("nsubj") for t in sentence.tokens)
    )


def _holds_office(mention: Mention) -> bool:
    """Whether it is one person by office, not a body."""
    return mention.naam.split()[0].casefold() in OFFICES


def _guarding(sentence: Sentence, mention: Mention, text: str) -> str | None:
    """What the holder of an office watches over or speaks for."""
    found = GUARDS.search(text, mention.end, sentence.end)
    return _role(sentence, found.start(), text) if found and found.start() - mention.end < OFFICE_NAME else None


def _governing(sentence: Sentence, mention: Mention, text: str, *, subject: bool) -> str | None:
    """What a body or government is involved in, is told, settles or does."""
    involved = INVOLVED.search(text, mention.end, sentence.end)
    if involved is not None and subject:
        return involved["rol"].replace(" geweest", "").strip()
    settled = SETTLED.search(text, sentence.start, sentence.end)
    told_of = settled.end() if settled is not None else sentence.end
    agent = re.search(r"\bdoor\s+(?:de |het |een )?(?:[a-z]+ )?$", text[sentence.start : mention.start])
    told = TOLD.search(text, mention.end, sentence.end) if subject and mention.soort == GOVERNMENT else None
    planned = mention.soort == GOVERNMENT and PLANNED.search(text, sentence.start, told_of)
    if told is not None:
        return f"ontvangt {told['wat']}"
    if settled is not None and (subject or agent) and not planned:
        return SETTLES[settled["deed"][:4].casefold()]
    return _clause(sentence, mention, text) if subject and mention.soort != GOVERNMENT else None


def _clause(sentence: Sentence, mention: Mention, text: str) -> str | None:
    """What a subject does, as a short role, if that is governing."""
    start = _past_aside(text, mention.end)
    end = min((at for sign in ".;" if (at := text.find(sign, start, sentence.end)) >= 0), default=sentence.end)
    meets = OFTEN.search(text, sentence.start, end) and MEETS.search(text, sentence.start, end)
    verb = _verb_before(sentence, mention, text)
    said = f"{verb} {ABBREVIATION.sub('', text[start:end]).strip()}" if verb is not None else text[start:end]
    if DECIDES.search(said) is None and not meets:
        return None
    return _said(CUT.split(said, maxsplit=1)[0]) if verb is not None else _role(sentence, start, text)


def _verb_before(sentence: Sentence, mention: Mention, text: str) -> str | None:
    """The verb right before a subject, where something else opens the sentence: `Ieder kwartaal bespreekt de …`."""
    before = [t for t in sentence.tokens if t.end <= mention.start]
    while before and before[-1].pos in ("DET", "ADJ", "NUM"):
        before.pop()
    verb = before[-1] if len(before) > 1 else None
    if verb is None or verb.pos != "VERB" or verb.text in CHAIRING:
        return None
    finite = verb.is_finite and "Tense=Past" not in verb.morph
    return text[verb.start : verb.end] if finite else None


def _past_aside(text: str, start: int) -> int:
    """Where a subject's clause goes on behind what is said of it in passing: `, die door X wordt betaald,`."""
    aside = INTERRUPTED.match(text, start)
    return aside.end() if aside is not None else start


def _role(sentence: Sentence, start: int, text: str) -> str | None:
    """The words behind a subject up to the end of its clause, from the finite verb on; None where there is no verb."""
    verb = next((t for t in sentence.tokens if t.start >= start and t.is_finite), None)
    if verb is None or re.search(r"[.;:]", text[start : verb.start]):
        return None
    return _said(CUT.split(EMPLOYED.sub("", text[verb.start : sentence.end]), maxsplit=1)[0])


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


def _is_office(sentence: Sentence, mention: Mention) -> bool:
    """Whether it is an office of the approach itself (project leader), not a worker in a case."""
    return any(m.type == "functie" and m.start < mention.end and mention.start < m.end for m in sentence.mentions)


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
    place = Place(block=sentence.block, start=sentence.start, end=sentence.end)
    for found in BY_OFFICE.finditer(annotated.block(sentence).text, sentence.start, sentence.end):
        if (office := offices.get(found.end())) is not None:
            yield draft(found["wat"], office.naam, place, 0.65)


def _named(mention: Mention, text: str) -> str:
    """The holder's name, with the word that tells which of several of its kind it is: `Ambtelijke werkgroep`."""
    if mention.code is None or mention.type != "overleg":
        return mention.naam
    before = QUALIFIED.search(text, max(0, mention.start - 16), mention.end)
    if before is None or before.end() < mention.start or before[1].casefold() in mention.naam.casefold():
        return mention.naam
    return f"{before[1][:1].upper()}{before[1][1:]} {mention.naam[:1].lower()}{mention.naam[1:]}"


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
        places.append(Place(block=sentence.block, start=sentence.start, end=sentence.end))
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


def draft(rol: str, wie: str, place: Place, zekerheid: float) -> Draft:
    """One function, white space in its role collapsed."""
    return Draft(velden=Functie(rol=" ".join(rol.split()), wie=wie), plaatsen=(place,), zekerheid=zekerheid)


def _token(sentence: Sentence, mention: Mention) -> Token | None:
    """The token of a mention on which the others hang."""
    inside = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
    places = {t.i for t in inside}
    return next((t for t in inside if t.head not in places or t.head == t.i), inside[0] if inside else None)
