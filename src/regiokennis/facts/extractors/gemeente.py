"""The municipalities that make up the region, as the document lists them, and what is special about some.

A municipality that is merely mentioned is none: the region's own stand together in a list, a table column
or a bracket. Without any such list only a centrumgemeente that is called so counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Gemeente, Gemeenterol
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

SMALLEST = 3
"""Fewest municipalities that make a list."""
BETWEEN = re.compile(
    r"^[\s,;/&•*)(\d¹²³.]*(?:en|alsmede|evenals|de|gemeente|gemeenten|centrumgemeente|of)?[\s(]*(?:de |gemeente )?$"
)
OWN = re.compile(r"gemeenten|regio|deelnem|samenwerk|werkgebied|colleges|bestaat uit|omvat", re.IGNORECASE)
OTHER = re.compile(
    r"buurregio|andere regio|overige regio|aangrenzend|buiten de regio|doe[nt] niet mee|nemen niet deel|"
    r"niet tot de regio",
    re.IGNORECASE,
)
NAME = r"(?P<naam>[A-Z][\w’'-]*(?:[ -](?:van |en |de )?[A-Z][\w’'-]*)*)"
PART = re.compile(rf"\b(?:[Ss]ubregio|[Dd]eelregio|[Rr]egio|[Cc]luster|[Gg]ebied)\s+{NAME}")
INSIDE = re.compile(rf"\b(?:[Bb]innen|[Vv]oor)\s(?:de\s)?(?:(?:sub|deel)?regio\s)?{NAME}")
CENTRAL = re.compile(r"centrumgemeenten?\b[^.;]{0,40}$", re.IGNORECASE)
IS = r"\s(?:is|blijft|fungeert|treedt|vervult)\b[^.;:,]{0,45}?\bcentrumgemeente\b"
CALLED = re.compile(IS, re.IGNORECASE)
SPECIAL = re.compile(
    r"uitzondering|doe[nt] (?:echter |wel |niet )?.{0,40}mee\b|behoort|vallen .{0,30}onder|valt .{0,30}onder|"
    r"sluit.{0,60} aan bij|aangesloten bij|dienstverleningsovereenkomst|rechtstreeks|maakt? (?:geen )?gebruik van|"
    r"niet voor alle onderdelen|afwijk|sinds .{0,30}(?:fusie|herindeling)|sluit zich aan|treedt .{0,30}toe|toegetreden",
    re.IGNORECASE,
)
MOST_SPECIAL = 3
"""A sentence that names more municipalities than this is about all of them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Municipalities that stand together: by name the place of their mention, and what is said around them."""

    members: dict[str, Place]
    context: str
    deel: str | None


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each municipality of the region, in the order in which the document lists them."""
    groups = [g for g in _groups(annotated) if len(g.members) >= SMALLEST and not OTHER.search(g.context)]
    chosen = _choose(groups)
    central = _central(annotated)
    listed: dict[str, tuple[Place, ...]] = {}
    delen: dict[str, str] = {}
    for group in chosen:
        for naam, place in group.members.items():
            listed[naam] = (*listed.get(naam, ()), place)
            if group.deel and len([g for g in chosen if g.deel]) > 1:
                delen.setdefault(naam, group.deel)
    certainty = 0.95 if listed else 0.75
    for naam, place in central.items():
        if not chosen or _is_called(annotated, place, naam):
            listed[naam] = (*listed.get(naam, ()), place)
    codes = {begrip.naam: begrip.kenmerk("cbs") for begrip in ontology.scheme("gemeente")}
    special_by_name = _special(annotated)
    own_central = [naam for naam in listed if naam in central]
    for naam, plaatsen in listed.items():
        special = special_by_name.get(naam, [])
        rol = None
        if own_central:
            rol = Gemeenterol.CENTRUMGEMEENTE if naam in own_central else Gemeenterol.REGIOGEMEENTE
        yield Draft(
            velden=Gemeente(
                naam=naam,
                subregio=delen.get(naam) or _part(annotated, special),
                cbs=codes.get(naam),
                rol=rol,
                bijzonderheid=" ".join(annotated.sentence_text(s) for s in special[:2]) or None,
            ),
            plaatsen=(*plaatsen, *([central[naam]] if naam in own_central else []), *map(Place.of, special[:2])),
            zekerheid=certainty,
        )


def _groups(annotated: AnnotatedText) -> Iterator[Group]:
    """What stands together: in a sentence, in a list under one lead-in, in a column of a table."""
    columns: dict[tuple[object, ...], list[tuple[Sentence, Mention]]] = {}
    contexts: dict[tuple[object, ...], str] = {}
    for sentence in annotated.sentences:
        mentions = [m for m in sentence.mentions if m.type == "gemeente"]
        if not mentions:
            continue
        block = annotated.block(sentence)
        for run in _runs(mentions, block.text):
            yield _group(
                [(sentence, m) for m in run], _context(annotated, sentence, block), _label(annotated, sentence, run[0])
            )
        if block.kind in (BlockKind.LIJST, BlockKind.CEL) and len(mentions) == 1:
            key: tuple[object, ...] = (block.kind, block.tabel, block.kolom, block.inleiding, block.sectie)
            columns.setdefault(key, []).append((sentence, mentions[0]))
            contexts[key] = _lead(annotated, block)
    for key, members in columns.items():
        naming = [(s, m) for s, m in members if len(m.text) >= 0.5 * len(annotated.block(s).text.strip())]
        label = PART.search(contexts[key]) or PART.search(" › ".join(annotated.block(members[0][0]).sectie[-1:]))
        yield _group(naming, contexts[key], label["naam"] if label else None)


def _group(members: Iterable[tuple[Sentence, Mention]], context: str, deel: str | None) -> Group:
    places: dict[str, Place] = {}
    for sentence, mention in members:
        places.setdefault(
            mention.naam, Place(block=sentence.block, start=sentence.start, end=max(sentence.end, mention.end))
        )
    return Group(places, context, deel)


def _runs(mentions: Sequence[Mention], text: str) -> Iterator[list[Mention]]:
    """Mentions with nothing but commas and `en` between them."""
    run = [mentions[0]]
    for before, mention in pairwise(mentions):
        if not BETWEEN.match(text[before.end : mention.start]):
            yield run
            run = []
        run.append(mention)
    yield run


def _context(annotated: AnnotatedText, sentence: Sentence, block: Block) -> str:
    """The sentence, the one before it, and for a footnote or item its heading."""
    near = annotated.by_block.get(block.index, ())
    before = next((s for s in near if s.index == sentence.index - 1), None)
    text = annotated.sentence_text(sentence)
    return f"{annotated.sentence_text(before) if before else ''} {text} {_lead(annotated, block)}"


def _lead(annotated: AnnotatedText, block: Block) -> str:
    lead = annotated.text.blocks[block.inleiding].text if block.inleiding is not None else ""
    return f"{lead} {block.kolomkop or ''} {block.sectie[-1] if block.sectie else ''}"


def _label(annotated: AnnotatedText, sentence: Sentence, first: Mention) -> str | None:
    """The part of the region named right before a list: `Subregio Noord: A, B en C`."""
    block = annotated.block(sentence)
    before = block.text[max(0, first.start - 70) : first.start]
    found = list(PART.finditer(before))
    return found[-1]["naam"] if found else None


def _choose(groups: Sequence[Group]) -> list[Group]:
    """The largest list, what repeats it, and lists of other parts that share no municipality with it.

    Two lists in one sentence are of two parts, whether or not they bear a name: `voor A, B en C, en voor D en E`.
    """
    if not groups:
        return []
    main = max(groups, key=lambda g: (len(g.members), bool(OWN.search(g.context))))
    chosen = []
    for group in groups:
        inside = group.members.keys() & main.members.keys()
        apart = group.deel and main.deel and group.deel != main.deel
        beside = not set(group.members.values()).isdisjoint(main.members.values())
        if len(inside) == len(group.members) or (not inside and (apart or beside)):
            chosen.append(group)
    return chosen


def _central(annotated: AnnotatedText) -> dict[str, Place]:
    """Municipalities that the document calls centrumgemeente."""
    found: dict[str, Place] = {}
    for sentence in annotated.sentences:
        for mention in sentence.mentions:
            if mention.type != "gemeente":
                continue
            text = annotated.block(sentence).text
            before = text[max(sentence.start, mention.start - 60) : mention.start]
            if CENTRAL.search(before) or CALLED.match(text, mention.end, sentence.end):
                found.setdefault(mention.naam, Place.of(sentence))
    return found


def _is_called(annotated: AnnotatedText, place: Place, naam: str) -> bool:
    """Whether the place says `X is centrumgemeente`: said of the region itself, not of a neighbour."""
    text = annotated.text.blocks[place.block].text[place.start : place.end]
    return bool(re.search(rf"\b{re.escape(naam)}{IS}", text))


def _special(annotated: AnnotatedText) -> dict[str, list[Sentence]]:
    """By municipality the sentences that set it apart: it is named before the wording that does so."""
    found: dict[str, list[Sentence]] = {}
    for sentence in annotated.sentences:
        named = [m for m in sentence.mentions if m.type == "gemeente"]
        if not named or len({m.naam for m in named}) > MOST_SPECIAL:
            continue
        wording = SPECIAL.search(annotated.block(sentence).text, sentence.start, sentence.end)
        if wording is not None:
            for naam in dict.fromkeys(m.naam for m in named if m.start < wording.end() - 12):
                found.setdefault(naam, []).append(sentence)
    return found


def _part(annotated: AnnotatedText, special: Iterable[Sentence]) -> str | None:
    for sentence in special:
        found = INSIDE.match(annotated.sentence_text(sentence))
        if found and "uitzondering" in annotated.sentence_text(sentence):
            return found["naam"]
    return None
