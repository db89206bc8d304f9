"""What a form stands for in *this* document: regional names, introduced abbreviations, municipalities as actors."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from regiokennis.annotate.candidates import (
    ABBREVIATED,
    DASHED,
    NAMED,
    Read,
    abbreviates,
    initials,
    lower_words,
)
from regiokennis.annotate.chunks import extend, is_abbreviation, is_capital, paired
from regiokennis.annotate.cues import cued
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.model import Mention
from regiokennis.annotate.words import Word, key
from regiokennis.annotate.words import forms as label_forms
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology

REGION = cued(r"\b(?:[a-z]*regio|Regio)\s+(?P<naam>[A-Z][\w’'-]+(?:[ -](?:en |van |van de )?[A-Z][\w’'-]+)*)", "egio")
MUNICIPALITY = re.compile(r"\b(?:[Cc]entrum|[Rr]egio|[Bb]uur|G4-|[Gg]astheer)?-?[Gg]emeenten?\s+$")
LISTED = re.compile(
    r"\b(?:(?:[Cc]entrum|[Rr]egio)?[Gg]emeenten:?\s+|(?:raden|colleges|wethouders|burgemeesters)\s+van\s+)"
    r"(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:,\s|\sen\s))*$"
)
AGENT = re.compile(r"\bdoor\s(?:[A-Z][\w’'-]+(?:,\s|\sen\s))*$")
CENTRAL = re.compile(
    r"\sals\scentrumgemeente\b|\s(?:is|was|blijft|fungeert|treedt|vervult)\b[^.;:]{0,45}\bcentrumgemeente\b"
)


NUMBERS = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|[1-9][0-9]?"
COUNTED = re.compile(rf"\b(?P<aantal>{NUMBERS})\s$", re.IGNORECASE)
TOGETHER = re.compile(
    rf"(?=\s(?:van|uit|in)\s)(?:\s(?:van|uit)\s(?:de|alle)\s(?P<aantal>{NUMBERS})\s(?:regio)?gemeenten)?"
    r"(?:\s(?:uit|in|van)\s(?:de\s)?(?:sub)?[Rr]egio\s(?P<naam>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*))?"
)
"""What follows governments that act together: how many they are, and of which region."""
GOVERNMENT = "bestuur"


def places(ontology: Ontology, reads: Iterable[Read], document: Document) -> frozenset[str]:
    """Names of municipalities, provinces and regions: the vocabulary's and what the text calls a region."""
    found = {label for g in ontology.scheme("gemeente") for label in (g.naam, *g.alt_labels)}
    found |= {value for g in ontology.scheme("gemeente") for value in g.kenmerken.get("provincie", ())}
    own = [naam.title() for naam in (document.regio_naam, document.regio) if naam]
    found |= {initials(naam) for naam in own if len(initials(naam)) > 1}
    found |= {naam for begrip in ontology.scheme("regio") for naam in (begrip.naam, begrip.naam.replace("-", " "))}
    if document.regio_naam:
        found |= {document.regio_naam, document.regio_naam.replace("-", " ")}
    for read in reads:
        found |= {" ".join(match["naam"].split()) for match in REGION.finditer(read.block.text)}
        found |= {match.text for match in read.matches if match.entry.type == "gemeente"}
    return frozenset(found)


def regional_abbreviations(ontology: Ontology, document: Document) -> dict[str, Begrip]:
    """`VTO` for Veilig Thuis Oudheem: what a region makes of its own organisations' names."""
    return {
        initials(f"{begrip.naam} {naam.title()}"): begrip
        for begrip in ontology.scheme("actor")
        if is_regional(begrip) and len(begrip.naam.split()) > 1
        for naam in (document.regio_naam, document.regio)
        if naam
    }


def introduced_abbreviations(reads: Iterable[Read]) -> dict[str, tuple[Begrip, str | None]]:
    """`ZVHK` for `Zorg- en Veiligheidshuis Kust (ZVHK)`: by the abbreviation the concept, and the place in its name."""
    found: dict[str, tuple[Begrip, str | None]] = {}
    for read in reads:
        for match in read.matches if "(" in read.block.text else ():
            begrip = match.entry.begrip
            if begrip is None or match.regio is None or match.entry.type not in ("actor", "voorziening"):
                continue
            short = ABBREVIATED.match(read.block.text, match.end)
            if short is not None and not is_label(begrip, short["afk"]) and abbreviates(short["afk"], match.text):
                found.setdefault(short["afk"], (begrip, match.regio))
    return found


def is_label(begrip: Begrip, form: str) -> bool:
    """Whether a form is one of the vocabulary's own for a concept."""
    return form in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)


@dataclass(frozen=True, slots=True)
class Binding:
    """The canonical names of the vocabulary's concepts in one document."""

    ontology: Ontology
    regionaal: Mapping[str, str]
    """By IRI of a concept that every region has its own of (`Veilig Thuis`, `GGD`): the region it bears here."""
    namen: Mapping[str, str]
    """Canonical name by IRI, where it is not the vocabulary's."""
    geldend: Mapping[str, Begrip]
    """By key of a label that more laws share: the law in force at the document's date."""
    bekend: Mapping[str, Begrip]
    """Concepts of one region's organisation, by the key of their name."""
    eigen: Mapping[str, str]
    """Name by IRI of such a concept, spelled as the document spells its region."""

    def mention(self, match: Match, text: str) -> Mention:
        """The match as a mention, resolved."""
        entry = match.entry
        begrip = self.geldend.get(key(match.text).casefold(), entry.begrip) if entry.begrip else None
        naam = begrip.naam if begrip else entry.naam
        iri = begrip.iri if begrip else self.ontology.mint(entry.type, naam)
        if begrip is not None:
            region = match.regio if _bears_region(begrip) else None
            if region is None and is_regional(begrip):
                region = _region_behind(begrip, match.text)
            region = region or self.regionaal.get(begrip.iri)
            if region:
                own = match.regio and not is_regional(begrip) and match.text[:1].isupper() and " " in match.text
                naam = " ".join(match.text.split()) if own else f"{begrip.naam} {region}"
                known = self.bekend.get(key(naam).casefold())
                iri = known.iri if known else self.ontology.mint(entry.type, naam)
            elif begrip.iri in self.eigen:
                naam = self.eigen[begrip.iri]
            elif begrip.iri in self.namen:
                naam = self.namen[begrip.iri]
            together = _together(match, text) if entry.soort == GOVERNMENT else None
            if together is not None:
                naam, iri = together, self.ontology.mint(entry.type, together)
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

    def municipality(self, match: Match, text: str) -> Mention | None:
        """The municipality as an actor (`Gemeente X`), where the text calls it a municipality."""
        before = text[: match.start]
        found = MUNICIPALITY.search(before)
        named = LISTED.search(before) or AGENT.search(before) or CENTRAL.match(text, match.end)
        if found is None and not named:
            return None
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
            soort=COLLECTIVE,
        )


def _together(match: Match, text: str) -> str | None:
    """`De negen colleges uit regio X`, `de colleges van de zes gemeenten`: governments as one, by their number."""
    behind = TOGETHER.match(text, match.end)
    before = COUNTED.search(text, max(0, match.start - 14), match.start)
    if not match.text.casefold().endswith(("colleges", "wethouders", "raden")):
        return None
    number = (behind and behind["aantal"]) or (before["aantal"] if before else None)
    region = " ".join(behind["naam"].split()) if behind and behind["naam"] else None
    if number is None:
        return None
    name = match.text.partition(" ")[0]
    return f"{name[:1].upper()}{name[1:]} van de {number.lower()} gemeenten{f' in regio {region}' if region else ''}"


def lengthen(reads: Sequence[Read], known_places: frozenset[str]) -> tuple[Read, ...]:
    """Take the place behind an actor into its name: `Veilig Thuis` + `Noord-Oudheem`, `Politie` + `Oost-Zandkreek`.

    What every region has its own of may bear any name behind it (`GGD Duin en Dal`), if that is no common word.
    """
    lower = lower_words(reads)
    said = [read.words for read in reads]
    towns = {m.entry.naam for read in reads for m in read.matches if m.entry.type == "gemeente"}
    wider = [
        place for place in sorted(known_places) if " " in place and set(place.split()) & towns and place not in towns
    ]
    return tuple(
        Read(
            read.block,
            read.words,
            tuple(_longer(m, read, known_places, lower, said) for m in read.matches if not _is_inside(m, read, wider)),
            read.closed,
        )
        for read in reads
    )


def _is_inside(match: Match, read: Read, wider: Sequence[str]) -> bool:
    """Whether a municipality's name is part of a region's: the city in `Land van Stad`."""
    if match.entry.type != "gemeente":
        return False
    text = read.block.text
    for place in wider:
        at = place.find(match.text)
        if at >= 0 and text[match.start - at : match.start - at + len(place)] == place and match.start >= at:
            return True
    return False


def _longer(
    match: Match,
    read: Read,
    known_places: frozenset[str],
    lower: Container[str],
    blocks: Sequence[Sequence[Word]],
) -> Match:
    """The match with the place or name of its own behind it, if it is an organisation that bears one."""
    begrip = match.entry.begrip
    if match.entry.type not in SHORTENED or begrip is None or begrip.kenmerk("soort") in COLLECTIVES:
        return match
    text, words = read.block.text, read.words
    following = next((i for i, w in enumerate(words) if w.start > match.end - 1), None)
    if following is None or text[match.end : words[following].start] not in (" ", "\n"):
        return match
    if not is_capital(words[following].text):
        return match
    last = extend(words, following, text)
    if is_regional(begrip) and " ".join(text[words[following].start : words[last].end].split()) not in known_places:
        longer = paired(words, last, text, blocks)
        last = last if _holds_name(read, match.end, words[longer].end) else longer
    article = words[following].text in ("De", "Het") and last > following and is_capital(words[following + 1].text)
    first = words[following + 1 if article else following].text
    named = first.casefold() not in lower and not first.isupper() and match.text[:1].isupper()
    if not (is_regional(begrip) and named and not _holds_name(read, match.end, words[last].end)):
        while (
            last >= following and " ".join(text[words[following].start : words[last].end].split()) not in known_places
        ):
            last -= 1
    if last < following:
        return match
    end = words[last].end
    regio = " ".join(text[words[following].start : end].split())
    return replace(match, end=end, text=text[match.start : end], regio=regio)


def _holds_name(read: Read, start: int, end: int) -> bool:
    """Whether a range holds another name of the vocabulary than a municipality's."""
    sure = (m for m in read.matches if (m.entry.exact or m.entry.type == "actor") and m.entry.type != "gemeente")
    return any(start <= m.start < end for m in sure)


def _region_behind(begrip: Begrip, own: str) -> str | None:
    """The region that a form bears itself: `Veilig Thuis Oudheem` gives Oudheem."""
    own = " ".join(own.split())
    for label in sorted((begrip.naam, *begrip.alt_labels, *begrip.hidden_labels), key=len, reverse=True):
        if own.startswith(label + " ") and own[len(label) + 1 :][:1].isupper():
            return own[len(label) + 1 :]
    return None


def is_regional(begrip: Begrip) -> bool:
    """Whether every region has its own (`Veilig Thuis`); a collective such as `gemeenten` is named by itself."""
    return begrip.kenmerk("regionaal") == "true" and begrip.kenmerk("soort") != COLLECTIVE


def _bears_region(begrip: Begrip) -> bool:
    """Whether a place behind the name makes another organisation of it; the police is one everywhere."""
    return is_regional(begrip) or (begrip.scheme == "actor" and begrip.kenmerk("soort") != NATIONAL)


def bind(ontology: Ontology, reads: Sequence[Read], document: Document) -> Binding:
    """The document's own names: its region as its organisations bear it, and abbreviations it introduces."""
    regions: Counter[str] = Counter()
    named: dict[str, Counter[str]] = {}
    used: dict[str, Counter[str]] = {}
    short: dict[str, str] = {}
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
            if begrip.scheme == "programma" and (name := _agreed(match, read)):
                agreed.setdefault(begrip.iri, {})[name] = None
            region = _region_behind(begrip, match.text) if is_regional(begrip) else None
            if region:
                regions[region] += 1
                named.setdefault(begrip.iri, Counter())[region] += 1
            found = ABBREVIATED.match(read.block.text, match.end) or DASHED.match(read.block.text, match.end)
            if found and found["afk"] in (*begrip.alt_labels, *begrip.hidden_labels):
                short.setdefault(begrip.iri, found["afk"])
    regio = _own(regions, document) or _official(ontology, document)
    own = {iri: _region_of(counts, regio) for iri, counts in named.items()}
    if regio:
        own |= {
            iri: regio
            for iri in used
            if iri not in own and is_regional(by_iri[iri]) and by_iri[iri].kenmerk("soort") == by_iri[iri].code
        }
    namen = {
        iri: naam
        for iri, forms in used.items()
        if iri not in own and (naam := _document_name(by_iri[iri], forms, short.get(iri))) != by_iri[iri].naam
    }
    namen |= {iri: next(iter(names)) for iri, names in agreed.items() if len(names) == 1}
    bekend, eigen = _known_regional(ontology, regio, by_iri)
    geldend = _in_force(ontology, document)
    return Binding(ontology=ontology, regionaal=own, namen=namen, geldend=geldend, bekend=bekend, eigen=eigen)


def _agreed(kind: Match, read: Read) -> str | None:
    """`Samenwerkingsafspraken tussen politie en Veilig Thuis`: an agreement by the parties that made it."""
    text, end = read.block.text, kind.end
    for link in (BETWEEN, AND) if kind.text.islower() else ():
        gap = link.match(text, end)
        starts = (gap.end(), gap.end("lid")) if gap else ()
        end = max((m.end for m in read.matches if m.entry.type == "actor" and m.start in starts), default=-1)
        if end < 0:
            return None
    return _capital(" ".join(text[kind.start : end].split())) if end > kind.end else None


def _in_force(ontology: Ontology, document: Document) -> dict[str, Begrip]:
    """Of laws that share a label (`Wmo`) the one in force when the document was made; none where no date is known."""
    date = document.datum or (str(document.periode[0]) if document.periode else None)
    shared: dict[str, list[Begrip]] = {}
    for begrip in ontology.scheme("wet"):
        for label in {key(label).casefold() for label in (begrip.naam, *begrip.alt_labels)}:
            shared.setdefault(label, []).append(begrip)
    found: dict[str, Begrip] = {}
    for label, begrippen in shared.items():
        fitting = [begrip for begrip in begrippen if date is not None and _is_in_force(begrip, date)]
        if len(begrippen) > 1 and fitting:
            found[label] = fitting[0]
    return found


def _is_in_force(begrip: Begrip, date: str) -> bool:
    """Compared as far as the date is known: a document of `2013` falls under the law that held that year."""
    start, end = begrip.kenmerk("geldigVan"), begrip.kenmerk("geldigTot")
    return (start is None or start[: len(date)] <= date) and (end is None or date <= end[: len(date)])


def _region_of(named: Counter[str], regio: str | None) -> str:
    """Whose organisation is meant where the document leaves the region out: its own, else the one it names most."""
    return regio if regio is not None and regio in named else named.most_common(1)[0][0]


def _known_regional(
    ontology: Ontology, regio: str | None, by_iri: Mapping[str, Begrip]
) -> tuple[dict[str, Begrip], dict[str, str]]:
    """Concepts that are one region's own of a regional kind: `GGD X` beside `GGD`."""
    kinds = [begrip for begrip in ontology.scheme("actor") if is_regional(begrip)]
    bekend: dict[str, Begrip] = {}
    eigen: dict[str, str] = {}
    for begrip in ontology.scheme("actor"):
        for kind in kinds:
            if begrip.naam.startswith(f"{kind.naam} ") and begrip is not kind:
                bekend[key(begrip.naam).casefold()] = begrip
                naam = f"{kind.naam} {regio}"
                if begrip.iri in by_iri and key(naam).casefold() == key(begrip.naam).casefold():
                    eigen[begrip.iri] = naam
    return bekend, eigen


def _document_name(begrip: Begrip, forms: Counter[str], short: str | None) -> str:
    """The concept as this document names it: a kind by the noun used most, a name by the part that occurs.

    The vocabulary's own name stays where it occurs, and for laws and governments; `(AFK)` is added if introduced.
    """
    naam = begrip.naam
    full = BRACKETED.sub("", naam)
    keys = {key(form).casefold(): form for form in forms}
    weak = begrip.kenmerken.get("zwakLabel", ())
    if any(_plain(full) in folded.replace("é", "e") for folded in keys):
        pass
    elif begrip.scheme == "doelgroep" and all(form.casefold() in weak for form in forms):
        naam = _capital(max((w for w in weak if naam.casefold().startswith(w)), key=len, default=naam))
    elif begrip.scheme in CALLED and _is_kind(begrip):
        naam = _capital(_noun_here(begrip, full, forms))
    elif begrip.scheme in SHORTENED:
        governs = begrip.kenmerk("soort") in GOVERNING
        single = begrip.scheme == "methode"
        named = (
            form
            for _, form in sorted(keys.items())
            if not (governs and form.islower()) and not (single and " " not in form)
        )
        parts = [form for form in named if _is_part(form, naam)]
        naam = _capital(max(parts, key=len, default=naam))
    naam = QUOTE.sub("", naam) if len(QUOTE.findall(naam)) % 2 else naam
    bears = re.search(rf"\b{re.escape(short)}\b", naam) if short else None
    if short and not bears and begrip.scheme in BRACKETS and key(naam).casefold() == key(full).casefold():
        naam = f"{naam} ({short})"
    return naam


def _plain(form: str) -> str:
    """A form as it is compared, also without the accents that a capital loses: `Eén`, `één`."""
    return key(form).casefold().replace("é", "e")


def _noun_here(begrip: Begrip, full: str, forms: Counter[str]) -> str:
    """What a document calls a kind; a form that differs from the vocabulary's only by inflection leaves it its name."""
    bare: Counter[str] = Counter()
    for form, count in forms.items():
        bare[LEADING.sub("", form)] += count
    inflected = {key(form).casefold() for form in label_forms(full.casefold())}
    same = [form for form in bare if key(form).casefold() in inflected]
    if same and begrip.kenmerk("naamZoalsHier") != "true":
        counted = " " in full or begrip.kenmerk("soort") == TEAM
        numbers = [form for form in same if counted and form.casefold().split()[:-1] == full.casefold().split()[:-1]]
        return max(numbers, key=lambda form: (bare[form], form), default=full)
    weak = begrip.kenmerken.get("zwakLabel", ())
    nouns = [form for form in bare if not is_abbreviation(form) and not SHORT.fullmatch(form)]
    return max(nouns, key=lambda form: (form not in weak, bare[form], len(form), form), default=full)


def _is_kind(begrip: Begrip) -> bool:
    """Whether a concept is a common noun, also written without capitals, that documents name in their own way."""
    fixed = begrip.kenmerk("soort") in GOVERNING or begrip.scheme == "doelgroep"
    own = not fixed or begrip.kenmerk("naamZoalsHier") == "true"
    return own and begrip.naam.lower() in (begrip.naam, *begrip.alt_labels)


def _capital(naam: str) -> str:
    return naam[:1].upper() + naam[1:]


def _is_part(form: str, naam: str) -> bool:
    """Whether a form is words of the full name, in order, and no abbreviation: `Veiligheidshuis`, `reclassering`."""
    words = [w.casefold() for w in re.findall(r"\w+", form)]
    whole = [w.casefold() for w in re.findall(r"\w+", naam)]
    if len(words) >= len(whole) or form.isupper() or len(form) < 6:
        return False
    if form.islower():
        return whole[: len(words)] == words
    return any(
        whole[i : i + len(words)] == words and whole[i - 1 : i] not in (["van"], ["voor"]) for i in range(len(whole))
    )


def _official(ontology: Ontology, document: Document) -> str | None:
    """The region's name as its Veilig Thuis bears it, where the vocabulary knows the region."""
    for begrip in ontology.scheme("regio"):
        official = begrip.kenmerk("veiligThuis")
        if begrip.code == document.regio and official:
            for known in ontology.scheme("actor"):
                if official.startswith(known.naam + " "):
                    return official[len(known.naam) + 1 :]
    return document.regio_naam


def _own(regions: Counter[str], document: Document) -> str | None:
    """The region that counts as the document's own: the one it is named after, else the one used most."""
    wanted = {_folded(naam) for naam in (document.regio_naam, document.regio) if naam}
    for region, _ in regions.most_common():
        if _folded(region) in wanted:
            return region
    if document.regio is not None and regions and regions.most_common(1)[0][1] >= 3:
        return regions.most_common(1)[0][0]
    return None


def _folded(naam: str) -> str:
    return naam.casefold().replace("-", " ").replace("ë", "e")


BETWEEN = re.compile(r"\stussen(?P<lid>\s)(?:de\s|het\s)?")
AND = re.compile(r"\sen(?P<lid>\s)(?:de\s|het\s)?")
"""What stands before the two parties of an agreement; an article may belong to the name of either."""
LEADING = re.compile(r"^(?:de|het|een|alle|onze|eigen|deze)\s", re.IGNORECASE)
"""Words before a noun that are no part of what it is called."""
SHORT = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})\w{2,5}(?:['’]\w{1,2})?|(?i:[bcdfghjklmnpqrstvwxz]{2,4})")
"""A short word with two capitals or without a vowel, that stands for a name too: `RvdK`, `GI's`, `ggz`."""
QUOTE = re.compile(r"[\"“”„]")
BRACKETED = re.compile(r"\s*\([^)]*\)$")
NATIONAL = "justitie"
"""Soort of organisations that are one for the whole country; a place behind the name is only where they work."""
TEAM = "team"
"""Soort of concepts of which a document may have one or many: its own number is the name."""
COLLECTIVE = "gemeente"
"""Soort of concepts that stand for the municipalities themselves."""
COLLECTIVES = frozenset((COLLECTIVE, "verzamelnaam", "team", "bestuur"))
"""Soorten of concepts that are no organisation and take no place into their name."""
GOVERNING = frozenset((COLLECTIVE, "bestuur", "rijksoverheid"))
"""Soorten of concepts that bear one name everywhere."""
CALLED = frozenset(("actor", "voorziening", "overleg", "doelgroep", "programma"))
"""Types whose kinds a document calls in its own way."""
SHORTENED = frozenset(("actor", "voorziening", "overleg", "methode"))
"""Types whose canonical name follows the document where that names a part of the full name."""
BRACKETS = frozenset(("actor", "voorziening", "overleg"))
"""Types whose names bear the abbreviation that the document introduces."""
