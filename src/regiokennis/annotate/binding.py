"""What a form stands for in *this* document: regional names, introduced abbreviations, municipalities as actors."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regiokennis.annotate.chunks import extend, is_capital
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.model import Mention
from regiokennis.annotate.names import ABBREVIATED, DASHED, NAMED, Read
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology

REGION = re.compile(r"\b(?:regio|subregio|Regio)\s+(?P<naam>[A-Z][\w’'-]+(?:[ -](?:en |van |van de )?[A-Z][\w’'-]+)*)")
MUNICIPALITY = re.compile(r"\b(?:[Cc]entrum|[Rr]egio|[Bb]uur|G4-|[Gg]astheer)?-?[Gg]emeenten?\s+$")
LISTED = re.compile(r"\b(?:[Cc]entrum|[Rr]egio)?[Gg]emeenten\s+(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:,\s|\sen\s))*$")


def places(ontology: Ontology, reads: Iterable[Read], document: Document) -> frozenset[str]:
    """Names of municipalities, provinces and regions: the vocabulary's and what the text calls a region."""
    found = {label for g in ontology.scheme("gemeente") for label in (g.naam, *g.alt_labels)}
    found |= {value for g in ontology.scheme("gemeente") for value in g.kenmerken.get("provincie", ())}
    if document.regio_naam:
        found |= {document.regio_naam, document.regio_naam.replace("-", " ")}
    for read in reads:
        found |= {" ".join(match["naam"].split()) for match in REGION.finditer(read.block.text)}
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Binding:
    """The canonical names of the vocabulary's concepts in one document."""

    ontology: Ontology
    regio: str | None
    """How the document names its own region behind an organisation (`Haaglanden`)."""
    namen: Mapping[str, str]
    """Canonical name by IRI, where it is not the vocabulary's."""

    def mention(self, match: Match, text: str) -> Mention:
        """The match as a mention, resolved."""
        entry = match.entry
        begrip = entry.begrip
        type_ = entry.type
        naam = entry.naam
        iri = begrip.iri if begrip else self.ontology.mint(type_, naam)
        if begrip is not None and begrip.kenmerk("regionaal") == "true" and type_ in NAMED:
            own = text[match.start : match.end]
            region = _region_behind(begrip, own) or self.regio
            if region:
                naam = f"{begrip.naam} {region}"
                iri = self.ontology.mint(type_, naam)
        elif begrip is not None and begrip.iri in self.namen:
            naam = self.namen[begrip.iri]
        return Mention(
            start=match.start,
            end=match.end,
            text=text[match.start : match.end],
            type=type_,
            naam=naam,
            code=begrip.code if begrip else None,
            iri=iri,
            soort=entry.soort,
        )

    def municipality(self, match: Match, text: str) -> Mention | None:
        """The municipality as an actor (`Gemeente X`), where the text calls it a municipality."""
        before = text[: match.start]
        found = MUNICIPALITY.search(before)
        if found is None and not LISTED.search(before):
            return None
        begrip = match.entry.begrip
        start = found.start() if found else match.start
        naam = f"Gemeente {match.entry.naam}"
        return Mention(
            start=start,
            end=match.end,
            text=text[start : match.end],
            type="actor",
            naam=naam,
            code=None,
            iri=self.ontology.mint("actor", naam),
            soort="gemeente" if begrip is not None else None,
        )


def lengthen(reads: Sequence[Read], known_places: frozenset[str]) -> tuple[Read, ...]:
    """Take the place behind an actor into its name: `Veilig Thuis` + `Noord-Limburg`, `Politie` + `Oost-Nederland`."""
    return tuple(
        Read(read.block, read.words, tuple(_longer(m, read, known_places) for m in read.matches), read.closed)
        for read in reads
    )


def _longer(match: Match, read: Read, known_places: frozenset[str]) -> Match:
    if match.entry.type not in ("actor", "voorziening", "overleg") or match.entry.begrip is None:
        return match
    text = read.block.text
    following = next((i for i, w in enumerate(read.words) if w.start > match.end - 1), None)
    if following is None or text[match.end : read.words[following].start] not in (" ", "\n"):
        return match
    if not is_capital(read.words[following].text):
        return match
    last = extend(read.words, following, text)
    while last >= following:
        name = " ".join(text[read.words[following].start : read.words[last].end].split())
        if name in known_places:
            end = read.words[last].end
            return Match(match.start, end, text[match.start : end], match.entry)
        last -= 1
    return match


def _region_behind(begrip: Begrip, own: str) -> str | None:
    """The region that a form bears itself: `Veilig Thuis Haaglanden` gives Haaglanden."""
    own = " ".join(own.split())
    for label in sorted((begrip.naam, *begrip.alt_labels, *begrip.hidden_labels), key=len, reverse=True):
        if own.startswith(label + " ") and own[len(label) + 1 :][:1].isupper():
            return own[len(label) + 1 :]
    return None


def bind(ontology: Ontology, reads: Sequence[Read], document: Document) -> Binding:
    """The document's own names: its region as its organisations bear it, and abbreviations it introduces."""
    regions: Counter[str] = Counter()
    namen: dict[str, str] = {}
    for read in reads:
        for match in read.matches:
            begrip = match.entry.begrip
            if begrip is None or match.entry.type not in ("actor", "voorziening", "overleg"):
                continue
            text = read.block.text
            if begrip.kenmerk("regionaal") == "true":
                region = _region_behind(begrip, match.text)
                if region:
                    regions[region] += 1
                continue
            found = ABBREVIATED.match(text, match.end) or DASHED.match(text, match.end)
            labels = (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)
            if found and begrip.iri not in namen and found["afk"] in labels and found["afk"] not in begrip.naam.split():
                namen[begrip.iri] = f"{begrip.naam} ({found['afk']})"
    return Binding(ontology=ontology, regio=_own(regions, document), namen=namen)


def _own(regions: Counter[str], document: Document) -> str | None:
    """The region that counts as the document's own: the one it is named after, else the one used most."""
    naam = document.regio_naam
    for region, _ in regions.most_common():
        if naam and region.casefold().replace("-", " ") == naam.casefold().replace("-", " "):
            return region
    if naam is None:
        return None
    if regions and regions.most_common(1)[0][1] >= 3:
        return regions.most_common(1)[0][0]
    return naam
