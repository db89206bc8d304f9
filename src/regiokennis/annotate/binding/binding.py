"""What a form stands for in *this* document, once all of it is seen."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regiokennis.annotate.binding.abbreviations import introduced, is_label
from regiokennis.annotate.binding.canonical import agreed_name, document_name
from regiokennis.annotate.binding.governments import GOVERNMENT, of_sender, sender, together_name
from regiokennis.annotate.binding.laws import in_force
from regiokennis.annotate.binding.numbers import colleges, is_letter, numbered, together
from regiokennis.annotate.binding.regions import (
    bears_region,
    is_regional,
    known_regional,
    own_region,
    region_behind,
    region_of,
)
from regiokennis.annotate.candidates import NAMED, Read
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.model import Mention
from regiokennis.annotate.words import key
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology


@dataclass(frozen=True, slots=True)
class Binding:
    """The canonical names of the vocabulary's concepts in one document."""

    ontology: Ontology
    regionaal: Mapping[str, str]
    """By IRI of a concept that every region has its own of (`Veilig Thuis`, `GGD`): the region it bears here.

    Also of one that the document abbreviates with its place, which is meant wherever its name stands without it.
    """
    namen: Mapping[str, str]
    """Canonical name by IRI, where it is not the vocabulary's."""
    geldend: Mapping[str, Begrip]
    """By key of a label that more laws share: the law in force at the document's date."""
    bekend: Mapping[str, Begrip]
    """Concepts of one region's organisation, by the key of their name."""
    eigen: Mapping[str, str]
    """Name by IRI of such a concept, spelled as the document spells its region."""
    afkortingen: Mapping[tuple[str, str], str]
    """By IRI and the place in the name the abbreviation that the document introduces for a name with a place."""
    afzender: str | None = None
    """The municipality that a letter comes from; None for any other document."""

    def mention(self, match: Match, text: str) -> Mention:
        """The match as a mention, resolved."""
        entry = match.entry
        begrip = self.geldend.get(key(match.text).casefold(), entry.begrip) if entry.begrip else None
        naam = begrip.naam if begrip else entry.naam
        iri = begrip.iri if begrip else self.ontology.mint(entry.type, naam)
        if begrip is not None:
            region = match.regio if bears_region(begrip) else None
            if region is None and is_regional(begrip):
                region = region_behind(begrip, match.text)
            if region is None and (is_regional(begrip) or match.text[:1].isupper()):
                region = self.regionaal.get(begrip.iri)
            if region:
                own = match.regio and not is_regional(begrip) and match.text[:1].isupper() and " " in match.text
                naam = " ".join(match.text.split()) if own else f"{begrip.naam} {region}"
                known = self.bekend.get(key(naam).casefold())
                iri = known.iri if known else self.ontology.mint(entry.type, naam)
                short = self.afkortingen.get((begrip.iri, region))
                naam = f"{naam} ({short})" if short else naam
            elif begrip.iri in self.eigen:
                naam = self.eigen[begrip.iri]
            elif begrip.iri in self.namen:
                naam = self.namen[begrip.iri]
            told = together_name(match, text) if entry.soort == GOVERNMENT else None
            if told is None and self.afzender is not None:
                told = of_sender(match, begrip, self.afzender)
            if told is not None:
                naam, iri = told, self.ontology.mint(entry.type, told)
        return Mention(
            start=match.start,
            end=match.end,
            text=text[match.start : match.end],
            type=entry.type,
            naam=naam,
            code=begrip.code if begrip else None,
            iri=iri,
            soort=entry.soort,
        )


def bind(ontology: Ontology, reads: Sequence[Read], document: Document) -> Binding:
    """The document's own names: its region as its organisations bear it, and abbreviations it introduces."""
    regions: Counter[str] = Counter()
    named: dict[str, Counter[str]] = {}
    used: dict[str, Counter[str]] = {}
    short: dict[str, str] = {}
    placed: dict[tuple[str, str], str] = {}
    by_iri: dict[str, Begrip] = {}
    agreed: dict[str, dict[str, None]] = {}
    for read in reads:
        for match in read.matches:
            begrip = match.entry.begrip
            if begrip is None or match.entry.type not in (*NAMED, "doelgroep"):
                continue
            by_iri[begrip.iri] = begrip
            form = match.text if is_regional(begrip) else match.text.removesuffix(match.regio or "")
            used.setdefault(begrip.iri, Counter())[" ".join(form.split())] += 1
            if begrip.scheme == "programma" and (name := agreed_name(match, read)):
                agreed.setdefault(begrip.iri, {})[name] = None
            region = region_behind(begrip, match.text) if is_regional(begrip) else None
            if region:
                regions[region] += 1
                named.setdefault(begrip.iri, Counter())[region] += 1
            found = introduced(match, read.block.text)
            if found and (region := region or match.regio):
                placed.setdefault((begrip.iri, region), found)
            elif found and is_label(begrip, found):
                short.setdefault(begrip.iri, found)
    regio = own_region(regions, ontology, document)
    own = {iri: region_of(counts, regio) for iri, counts in named.items()}
    if regio:
        own |= {
            iri: regio
            for iri in used
            if iri not in own and is_regional(by_iri[iri]) and by_iri[iri].kenmerk("soort") == by_iri[iri].code
        }
    abbreviated = Counter(iri for iri, _ in placed)
    own |= {iri: region for iri, region in placed if iri not in own and abbreviated[iri] == 1}
    namen = {
        iri: naam
        for iri, forms in used.items()
        if iri not in own and (naam := document_name(by_iri[iri], forms, short.get(iri))) != by_iri[iri].naam
    }
    namen |= {
        iri: naam
        for iri, forms in used.items()
        if iri not in own
        and (naam := numbered(by_iri[iri], namen.get(iri, by_iri[iri].naam), forms)) != by_iri[iri].naam
    }
    texts = [read.block.text for read in reads]
    letter = is_letter(texts)
    afzender = sender(reads) if letter else None
    if not letter:
        number = colleges(texts)
        namen |= {iri: several for iri, forms in used.items() if (several := together(by_iri[iri], forms, number))}
    namen |= {iri: next(iter(names)) for iri, names in agreed.items() if len(names) == 1}
    bekend, eigen = known_regional(ontology, regio, by_iri)
    geldend = in_force(ontology, document)
    return Binding(ontology, own, namen, geldend, bekend, eigen, placed, afzender)
