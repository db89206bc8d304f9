"""Whether a regional document fills in each element of the national Format: ja, deels or nee.

`ja`: somebody has the task, or it is told how it is done; `deels`: it is named, but only as an intention, a
bottleneck or without anyone; `nee`: the document is silent. The elements are the tasks of the vocabulary that carry a
number of the Format's chapter (skos:notation). Evidence are the facts and sentences that decide; silence has none.

An action of a plan that has its holder (`training voor artsen, trekker: GGD`) is more than an intention. And what
nobody has counts for less where the text says in so many words, and for every case, who has the task: then it is a
part of it that is lacking.
"""

import re
from collections.abc import Iterator, Sequence, Set

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.gate import evidence
from regiokennis.facts.model import Bewijs, Draft, Feit, Place
from regiokennis.facts.soorten import Dekking, Entiteit, Gedekt, Knelpunt, Status, Taak, Toewijzing
from regiokennis.ontology import Begrip, Ontology
from regiokennis.text.model import BlockKind

MOST_EVIDENCE = 3
SURE = 0.55
PLAIN = 0.75
"""Certainty of an assignment from which no term of the vocabulary is asked for beside it."""
FIRM = 0.8
"""The same for what is planned."""


GEMEENTEN = "Gemeenten"
"""The region's municipalities together: no name of the document, yet somebody in particular."""
INTENDS = re.compile(
    r"\b(?:zal|zullen|wil|willen|moet|moeten|dient|dienen|streven|streeft|beogen|beoogt|voornemen|voornemens|gaat|gaan|"
    r"bedoeling)\b",
    re.IGNORECASE,
)
"""Words of a text that only wishes or announces."""

ANYBODY = re.compile(
    r"\b(?:\w*(?:partijen|partners?|organisaties?|instanties|instellingen|professionals?|beroepskrachten|medewerkers|"
    r"hulpverlen(?:ers?|ing)|bureau|betrokkenen|mensen|personen))\b",
    re.IGNORECASE,
)
"""Whoever it may be: nobody in particular."""


Term = tuple[Sentence, Set[str]]
"""A sentence that names a task, and the words it does so with."""


def derive(feiten: tuple[Feit, ...], text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One dekking for each element of the Format, for a document of a region; none for a national document."""
    if text.document.regio is None:
        return
    terms = _terms(text)
    for begrip in ontology.scheme("taak"):
        if begrip.notatie is None or "." not in begrip.notatie:
            continue
        yield _cover(begrip, feiten, text, terms.get(begrip.code, ()))


def _cover(begrip: Begrip, feiten: Sequence[Feit], text: AnnotatedText, terms: Sequence[Term]) -> Draft:
    taak = Taak(begrip.code)
    said = [feit for feit in feiten if isinstance(feit.velden, Toewijzing) and feit.velden.taak == taak]
    known = {feit.velden.naam for feit in feiten if isinstance(feit.velden, Entiteit)}
    held = sorted((feit for feit in said if _holds(feit, known)), key=lambda feit: -feit.zekerheid)
    lacking = [feit for feit in said if _lacks(feit)]
    bottlenecks = [feit for feit in feiten if isinstance(feit.velden, Knelpunt) and feit.velden.taak == taak]
    weak = frozenset(begrip.kenmerken.get("zwakLabel", ()))
    named = [_evidence(sentence, text) for sentence, _ in terms]
    firm = [bewijs for bewijs, (_, words) in zip(named, terms, strict=True) if words - weak]
    plain = [feit for feit in held if feit.zekerheid >= (SURE if _says(feit, firm) else PLAIN)]
    if plain and (not lacking or any(_settles(feit, firm) for feit in plain)):
        return _draft(taak, Gedekt.JA, [feit.bewijs[0] for feit in plain], min(0.95, 0.5 + plain[0].zekerheid / 2))
    rest = [feit.bewijs[0] for feit in (*held, *lacking, *said, *bottlenecks) if feit.bewijs]
    if rest or named:
        return _draft(taak, Gedekt.DEELS, [*rest, *named], 0.6)
    return _draft(taak, Gedekt.NEE, [], 0.7)


def _holds(feit: Feit, known: Set[str]) -> bool:
    """Somebody in particular has it: `known` are the names of the document, among which `partijen` is none."""
    velden = feit.velden
    return (
        isinstance(velden, Toewijzing)
        and velden.actor is not None
        and (velden.actor in known or velden.actor == GEMEENTEN or _is_named(velden.actor) or _is_of_kind(feit))
        and bool(feit.bewijs)
        and (velden.status in (Status.BELEGD, Status.AANBEVOLEN) or _is_action(feit))
    )


def _is_named(actor: str) -> bool:
    """Whether an actor bears a name of its own, though the document's list of names has it in another form."""
    return re.search(r"\s[A-ZÀ-Ý]", actor) is not None


def _is_of_kind(feit: Feit) -> bool:
    """Whether a team or post that the document calls by its kind alone surely has it (`het wijkteam`)."""
    velden = feit.velden
    return (
        isinstance(velden, Toewijzing)
        and velden.status is Status.BELEGD
        and feit.zekerheid >= FIRM
        and ANYBODY.search(velden.actor or "") is None
    )


def _is_action(feit: Feit) -> bool:
    """Whether it is planned by who holds it, without a word of wishing."""
    return (
        isinstance(feit.velden, Toewijzing)
        and feit.velden.status is Status.VOORGENOMEN
        and feit.zekerheid >= FIRM
        and not any(INTENDS.search(bewijs.citaat) for bewijs in feit.bewijs)
    )


def _settles(feit: Feit, named: Sequence[Bewijs]) -> bool:
    """Whether the text says of the task itself, without a condition, that somebody has it."""
    velden = feit.velden
    return (
        isinstance(velden, Toewijzing)
        and velden.status is Status.BELEGD
        and velden.voorwaarde is None
        and feit.zekerheid >= PLAIN
        and _says(feit, named)
    )


def _says(feit: Feit, named: Sequence[Bewijs]) -> bool:
    """Whether what the assignment rests on names the task: who works with somebody's network has not mapped it."""
    return any(own.start < term.eind and term.start < own.eind for own in feit.bewijs for term in named)


def _lacks(feit: Feit) -> bool:
    """Somebody should have it and nobody has."""
    velden = feit.velden
    return isinstance(velden, Toewijzing) and velden.status is Status.KNELPUNT and bool(feit.bewijs)


def _terms(text: AnnotatedText) -> dict[str, list[Term]]:
    """By code of a task the sentences of running text in which the vocabulary's terms for it stand."""
    found: dict[str, list[Term]] = {}
    for sentence in text.sentences:
        terms: dict[str, set[str]] = {}
        for mention in sentence.mentions:
            if mention.type == "taak" and mention.code is not None:
                terms.setdefault(mention.code, set()).add(mention.text.casefold())
        if terms and text.block(sentence).kind is not BlockKind.KOP:
            for code, words in terms.items():
                found.setdefault(code, []).append((sentence, words))
    return found


def _evidence(sentence: Sentence, text: AnnotatedText) -> Bewijs:
    return evidence(Place.of(sentence), text)


def _draft(taak: Taak, gedekt: Gedekt, bewijs: list[Bewijs], sure: float) -> Draft:
    return Draft(
        velden=Dekking(taak=taak, gedekt=gedekt),
        bewijs=tuple(dict.fromkeys(bewijs))[:MOST_EVIDENCE],
        zekerheid=round(sure, 2),
        herkomst="afgeleid",
    )
