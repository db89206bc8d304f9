"""Entities: every name and term of the contract's seven types, once a document."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.annotate.words import forms as label_forms
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Entiteit, Entiteittype
from regiokennis.ontology import Begrip, Ontology

TYPES = frozenset(type_.value for type_ in Entiteittype)
MOST_PLACES = 5
COLLECTIVE = "gemeente"
"""Soort of municipalities, by name or together."""
PLACE = "voorziening"
"""Type of what a region has one of: the bare name is short for the one with a place behind it."""
GOVERNMENT = "bestuur"
"""Soort of what governs a municipality."""
HOLDER = "burgemeester"
"""Code of an office that every municipality has: a document means all who hold it, and one of them by the town."""
TOGETHER = "gemeenten"
"""Code of the municipalities of a region together."""
LISTED = re.compile(r"\b[Rr]egio\s(?P<naam>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*)\s?[(:]\s?")
"""A region with its municipalities behind it."""
FIELD = re.compile(
    r"\bop het (?:gebied|terrein|vlak) van(?: o\.a\.| onder andere| bijvoorbeeld)?\s(?:[\w’'-]+(?:, | en | of )){0,5}$"
)
"""What stands before a sector that is a field of work."""
QUOTES = re.compile(r"[“”„‘\"]")
VISIONS = frozenset({"regiovisie", "regioaanpak"})
"""Codes and names of the plan that a document of a region mostly is."""
PLAN_TITLE = re.compile(r"(?:[Rr]egio|[Bb]eleids)(?:visie|aanpak|plan)\b.*\b20\d\d")
"""The title of a plan with its period."""
OFTEN = 3
"""Places that make an entity of a concept that is told by weak labels alone."""
KNOWN = 0.95
"""Certainty of a name that the vocabulary holds."""
FOUND = 0.85
"""Certainty of a name that only the document knows and that occurs more than once; once is a bit less."""


@dataclass(slots=True)
class _Seen:
    """All mentions of one entity."""

    code: str | None
    iri: str
    soort: str | None = None
    forms: Counter[str] = field(default_factory=Counter)
    places: list[Place] = field(default_factory=list)


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One draft for each canonical name and type, in order of first appearance."""
    seen: dict[tuple[str, str], _Seen] = {}
    for sentence in annotated.sentences:
        for mention in sentence.mentions:
            if (
                mention.type not in TYPES
                or _is_generic(mention)
                or _is_field(mention, annotated.block(sentence).text[sentence.start : mention.start])
                or annotated.shielded(sentence.block, mention.start, mention.end)
            ):
                continue
            entry = seen.setdefault(
                (mention.type, mention.naam),
                _Seen(code=mention.code, iri=mention.iri, soort=mention.soort),
            )
            entry.forms[" ".join(QUOTES.sub("", mention.text).split())] += 1
            entry.places.append(_place(annotated, sentence, mention))
    _specify(seen, annotated.document.periode, ontology)
    _entitle(seen, annotated.document.titel)
    region = _region(annotated)
    for (type_, called), entry in seen.items():
        together = region is not None and entry.soort == COLLECTIVE and entry.code == TOGETHER
        naam = f"{called} in regio {region}" if together else called
        if entry.code is not None and not _is_someone(ontology.begrip(type_, entry.code), entry.forms):
            continue
        yield Draft(
            velden=Entiteit(
                type=Entiteittype(type_),
                naam=naam,
                ook=tuple(form for form in dict.fromkeys(entry.forms) if form != naam),
                iri=entry.iri,
            ),
            plaatsen=tuple(dict.fromkeys(entry.places))[:MOST_PLACES],
            zekerheid=_certainty(entry),
        )


def _certainty(entry: _Seen) -> float:
    """A name of the vocabulary is surest; a noun that is said once, or a name found once, is less so."""
    once = sum(entry.forms.values()) == 1
    noun = all(form.islower() for form in entry.forms)
    sure = KNOWN if entry.code is not None else FOUND
    return round(sure - (0.15 if once and noun else 0.1 if once and entry.code is None else 0), 2)


def _region(annotated: AnnotatedText) -> str | None:
    """The region whose municipalities are meant: the one with their list behind it, else the document's."""
    for sentence in annotated.sentences:
        towns = [m for m in sentence.mentions if m.type == "gemeente"]
        listed = LISTED.search(annotated.block(sentence).text, sentence.start, sentence.end) if len(towns) > 1 else None
        if listed is not None and any(m.start >= listed.end() and m.start < listed.end() + 2 for m in towns):
            return " ".join(listed["naam"].split())
    return annotated.document.regio_naam


def _is_someone(begrip: Begrip, forms: Counter[str]) -> bool:
    """Whether a concept is something in particular here: no word for everybody, and not told by weak labels alone."""
    if begrip.kenmerk("generiek") == "true":
        return False
    labels = begrip.kenmerken.get("zwakLabel", ())
    weak = {form for label in labels for form in label_forms(label)} - (set(begrip.alt_labels) - set(labels))
    return sum(forms.values()) >= OFTEN or any(form.casefold() not in weak for form in forms)


def _specify(seen: dict[tuple[str, str], _Seen], periode: tuple[int, int] | None, ontology: Ontology) -> None:
    """Take a bare kind (`werkgroep`, `regiovisie`) into the one name of that kind that the document has, if any.

    Of several plans the one of the document's own period is meant.
    """
    years = "-".join(map(str, periode)) if periode else ""
    for type_, naam in list(seen):
        entry = seen[type_, naam]
        bare = {f"{form.casefold()} " for form in (*entry.forms, naam)}
        nouns = {naam, *(form.capitalize() for form in entry.forms if form.islower())}
        if entry.code is None or entry.code == HOLDER or entry.soort == COLLECTIVE:
            continue
        begrip = ontology.begrip(type_, entry.code)
        if begrip.kenmerk("regionaal") == "true" and any(form.casefold() == naam.casefold() for form in entry.forms):
            continue  # one region's own, named in full: not short for another's
        ordinary = all(_is_bare(form, nouns) or form.casefold() in begrip.alt_labels for form in entry.forms)
        longer = [
            other
            for other, found in seen.items()
            if other[0] == type_
            and other[1] != naam
            and found.code in ((None, entry.code) if ordinary or type_ == PLACE else (entry.code,))
            and not (entry.soort == GOVERNMENT and _is_several(other[1]) and not all(map(_is_several, entry.forms)))
            and _opens_with(other[1].casefold(), bare)
        ]
        if len(longer) > 1 and years:
            longer = [other for other in longer if years in other[1]]
        if len(longer) == 1:
            seen[longer[0]].forms.update(entry.forms)
            del seen[type_, naam]


def _entitle(seen: dict[tuple[str, str], _Seen], titel: str) -> None:
    """Call the document's own plan by its title where the text names no plan in full and the title is one's name."""
    bare = next((key for key, entry in seen.items() if key[0] == "programma" and entry.code in VISIONS), None)
    if bare is None or bare[1].casefold() not in VISIONS or titel.isupper() or " " not in titel:
        return
    if PLAN_TITLE.match(titel) and not any(naam.casefold().startswith(titel.casefold()) for _, naam in seen):
        seen["programma", titel] = seen.pop(bare)


def _opens_with(naam: str, openings: Collection[str]) -> bool:
    """Whether a name begins with one of these, or does so behind a word in front."""
    first, _, rest = naam.partition(" ")
    return naam.startswith(tuple(openings)) or (first.replace("_", "a").isalnum() and rest.startswith(tuple(openings)))


def _is_several(naam: str) -> bool:
    """Whether a name is of more governments at once: `Colleges van de zes gemeenten`."""
    return naam.partition(" ")[0].endswith(("s", "en"))


def _is_bare(form: str, nouns: Collection[str]) -> bool:
    """Whether a form is an ordinary noun, at most with the capitals of a heading."""
    return form[:1].islower() or form in nouns or form.isupper()


def _is_generic(mention: Mention) -> bool:
    """Whether it is a municipality or region without a name: only the municipalities together are someone."""
    return mention.soort == COLLECTIVE and mention.code is not None and not mention.naam.endswith("en")


def _is_field(mention: Mention, before: str) -> bool:
    """Whether a sector is only what something is about: `expertise op het gebied van GGZ en jeugdzorg`."""
    sector = mention.type in ("actor", "doelgroep") and mention.code is not None
    return sector and "op het " in before and FIELD.search(before) is not None


def _place(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Place:
    """The sentence, or the mention alone where the rest of the sentence may not be shown."""
    if annotated.shielded(sentence.block, sentence.start, sentence.end):
        return Place(block=sentence.block, start=mention.start, end=mention.end)
    return Place(block=sentence.block, start=sentence.start, end=max(sentence.end, mention.end))
