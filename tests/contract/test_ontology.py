"""What ontology/ promises: the contract's codes and fields, labels and definitions everywhere, no name in the code."""

import itertools
import re
import time
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal

from regiokennis.ontology import Ontology
from regiokennis.ontology.lint import lint
from regiokennis.ontology.mint import slug
from regiokennis.ontology.turtle import read_triples
from regiokennis.settings import PROJECT, Settings

TAKEN = [
    "informatie",
    "advies",
    "deskundigheidsbevordering",
    "preventieve-hulp",
    "tegengaan-seksueel-misbruik",
    "vroegsignalering",
    "procesregie",
    "veiligheidsplan",
    "afstemming-politie-justitie",
    "integrale-analyse",
    "triage",
    "opvang",
    "casusregie",
    "herstelplan",
    "sociaal-netwerk",
    "inzet-hulp",
    "nazorg-contact",
    "monitoring-veiligheid",
    "huisverbod",
    "zorgcoordinatie-mensenhandel",
    "bestuurlijke-sturing",
    "ambtelijke-coordinatie",
    "financiering",
    "data-analyse",
    "plegeraanpak",
    "overig",
]
CODES = {
    "taak": TAKEN,
    "rol": ["verantwoordelijk", "uitvoerend", "wijst-aan", "financiert", "adviseert", "coordineert", "neemt-deel"],
    "status": ["belegd", "voorgenomen", "onderzoek", "knelpunt", "aanbevolen"],
    "schaal": ["lokaal", "subregionaal", "regionaal", "bovenregionaal", "landelijk"],
    "herkomst": ["expliciet", "afgeleid", "beoordeeld"],
    "gedekt": ["ja", "deels", "nee"],
    "entiteittype": ["actor", "voorziening", "wet", "methode", "doelgroep", "programma", "overleg"],
    "gemeenterol": ["centrumgemeente", "regiogemeente"],
}
SOORTEN = {
    "entiteit": "type naam ook iri",
    "gemeente": "naam subregio cbs rol bijzonderheid",
    "toewijzing": "taak actor rol status schaal voorwaarde",
    "actielijn": "nr naam",
    "uitgangspunt": "nr naam",
    "actie": "tekst actielijn schaal",
    "koppeling": "actie ghnt ghntSub alternatieven toelichting",
    "wetsverwijzing": "wet artikel bwb",
    "bedrag": "waarvoor bedrag valuta periode",
    "cijfer": "indicator waarde waardeTot eenheid jaar gebied",
    "knelpunt": "tekst taak",
    "doel": "tekst",
    "functie": "rol wie",
    "evaluatie": "wanneer tekst",
    "dekking": "taak gedekt",
}
REGIOS = ("gelderland-zuid", "drenthe", "haaglanden")


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    """The project's own ontology."""
    settings = Settings()
    return Ontology.open(settings.ontology, settings.base)


@pytest.mark.parametrize("scheme", CODES)
def test_a_code_list_holds_the_codes_of_the_contract_in_its_order(ontology: Ontology, scheme: str) -> None:
    """Section 1 and 2 of the contract, to the letter."""
    assert [begrip.code for begrip in ontology.scheme(scheme)] == CODES[scheme]


def test_the_soorten_have_the_fields_of_the_contract_in_its_order(ontology: Ontology) -> None:
    """The table of section 2."""
    found = {soort.naam: " ".join(veld.naam for veld in soort.velden) for soort in ontology.soorten}

    assert list(found.items()) == list(SOORTEN.items())


def test_the_numbered_tasks_are_the_seventeen_of_the_format(ontology: Ontology) -> None:
    """Chapter 7 of the Format, in its order; the others have no number."""
    assert [begrip.code for begrip in ontology.scheme("taak") if begrip.notatie] == TAKEN[:17]


def test_the_action_lines_are_three_with_eighteen_parts_and_one_for_none(ontology: Ontology) -> None:
    """The lines of Geweld hoort nergens thuis by name, and how many parts each has."""
    lines = [begrip.naam for begrip in ontology.scheme("ghnt") if begrip.breder is None]
    parts = [begrip.breder for begrip in ontology.scheme("ghnt") if begrip.breder]

    assert lines == ["Eerder en beter in beeld", "Stoppen en duurzaam oplossen", "Specifieke groepen", "geen"]
    assert [parts.count(code) for code in dict.fromkeys(parts)] == [7, 5, 6]


def test_the_regions_of_the_contract_are_there_with_a_central_municipality(ontology: Ontology) -> None:
    """Region ids are codes; each central municipality is a municipality of the vocabulary."""
    municipalities = {begrip.code for begrip in ontology.scheme("gemeente")}

    assert {begrip.code for begrip in ontology.scheme("regio")}.issuperset(REGIOS)
    for begrip in ontology.scheme("regio"):
        assert set(begrip.kenmerken["centrumgemeente"]) <= municipalities


def test_a_region_has_the_slug_of_its_name_under_each_of_its_names(ontology: Ontology) -> None:
    """A region that no document of the corpus is about gets the slug of the name it is given (contract, section 1)."""
    for begrip in ontology.scheme("regio"):
        assert begrip.code == slug(begrip.naam)
        own = set(begrip.kenmerken.get("bijvoeglijk", ()))
        names = [
            label.removeprefix("regio ") for label in begrip.alt_labels if label not in own and not label.isupper()
        ]
        assert begrip.code in REGIOS or {slug(name) for name in names} <= {begrip.code}


def test_municipalities_have_the_official_code_and_former_ones_a_successor(ontology: Ontology) -> None:
    """342 in force (CBS, 2026), each with code, TOOI address and province; what ended says what came after."""
    municipalities = {begrip.code: begrip for begrip in ontology.scheme("gemeente")}
    in_force = [begrip for begrip in municipalities.values() if begrip.kenmerk("geldigTot") is None]

    assert len(in_force) == 342
    assert len({begrip.kenmerk("cbs") for begrip in municipalities.values()}) == len(municipalities)
    for begrip in municipalities.values():
        cbs = begrip.kenmerk("cbs") or ""
        assert re.fullmatch(r"GM\d{4}", cbs)
        assert begrip.kenmerk("tooi") == f"https://identifier.overheid.nl/tooi/id/gemeente/{cbs.lower()}"
        assert begrip.kenmerk("provincie")
        if begrip.kenmerk("geldigTot"):
            assert set(begrip.kenmerken["opvolger"]) <= set(municipalities)


def test_laws_that_share_a_name_are_apart_in_time(ontology: Ontology) -> None:
    """Of two laws with one label the periods in which they were in force do not overlap."""
    by_label: dict[str, list[tuple[str, str]]] = {}
    for begrip in ontology.scheme("wet"):
        period = (begrip.kenmerk("geldigVan") or "0000-00-00", begrip.kenmerk("geldigTot") or "9999-99-99")
        for label in {begrip.naam, *begrip.alt_labels}:
            by_label.setdefault(label, []).append(period)
    shared = {label: sorted(periods) for label, periods in by_label.items() if len(periods) > 1}

    assert len(shared) >= 4
    for periods in shared.values():
        assert all(before[1] < after[0] for before, after in itertools.pairwise(periods))


def test_bwb_numbers_look_like_bwb_numbers_and_belong_to_one_law(ontology: Ontology) -> None:
    """Laws have BWBR, treaties BWBV."""
    numbers = [number for begrip in ontology.scheme("wet") if (number := begrip.kenmerk("bwb"))]

    assert len(numbers) >= 30
    assert len(set(numbers)) == len(numbers)
    assert all(re.fullmatch(r"BWB[RV]\d{7}", number) for number in numbers)


def test_the_vocabulary_is_free_of_lint(ontology: Ontology) -> None:
    """No ambiguous or hidden label, no missing text, no signal rows that contradict."""
    assert [f"{issue.plaats}: {issue.melding}" for issue in lint(ontology)] == []


def test_every_scheme_says_what_it_is(ontology: Ontology) -> None:
    """Each file of begrippen/ describes one scheme, and all its concepts stand in it."""
    files = sorted((ontology.path / "begrippen").glob("*.ttl"))
    skos = "http://www.w3.org/2004/02/skos/core#"

    assert [file.stem for file in files] == list(ontology.schemes)
    for file in files:
        triples = list(read_triples(file))
        scheme = f"https://w3id.org/regiokennis/begrip/{file.stem}"
        described = {triple.predicate.value for triple in triples if getattr(triple.subject, "value", "") == scheme}
        members = [triple for triple in triples if triple.predicate.value == f"{skos}inScheme"]
        assert described >= {f"{skos}prefLabel", "http://purl.org/dc/terms/description"}
        assert {getattr(triple.object, "value", "") for triple in members} == {scheme}
        assert len(members) == len(ontology.scheme(file.stem))


def test_no_resource_of_the_ontology_is_nameless(ontology: Ontology) -> None:
    """Blank nodes have no address, so nothing that is published has them."""
    files = sorted(ontology.path.rglob("*.ttl"))

    assert len(files) >= 35
    for file in files:
        assert not [
            t for t in read_triples(file) if isinstance(t.subject, BlankNode) or isinstance(t.object, BlankNode)
        ]


def test_every_class_and_property_in_use_is_labelled_and_defined_in_two_languages(ontology: Ontology) -> None:
    """What the files of ontology/ use of rk: is in regiokennis.ttl or feiten/, with Dutch and English texts."""
    rk = "https://w3id.org/regiokennis/def#"
    label, definition = "http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#definition"
    used: set[str] = set()
    texts: dict[str, set[tuple[str, str | None]]] = {}
    for file in sorted(ontology.path.rglob("*.ttl")):
        for triple in read_triples(file):
            used.add(triple.predicate.value)
            if isinstance(triple.object, Literal) and triple.predicate.value in (label, definition):
                texts.setdefault(triple.subject.value, set()).add((triple.predicate.value, triple.object.language))
    used |= {veld.iri for soort in ontology.soorten for veld in soort.velden}
    used |= {soort.iri for soort in ontology.soorten}
    ours = {iri for iri in used if iri.startswith(rk)}
    whole = {(kind, language) for kind in (label, definition) for language in ("nl", "en")}

    assert len(ours) >= 60
    assert sorted(iri.removeprefix(rk) for iri in ours if not texts.get(iri, set()) >= whole) == []


def test_every_soort_but_dekking_must_have_evidence() -> None:
    """The shape that asks for evidence names each soort, so a new one is not forgotten."""
    target = "http://www.w3.org/ns/shacl#targetClass"
    rk = "https://w3id.org/regiokennis/def#"
    triples = [t for t in read_triples(PROJECT / "ontology" / "regiokennis.ttl") if t.predicate.value == target]
    named = {t.object.value.removeprefix(rk).lower() for t in triples if t.subject.value == f"{rk}FeitMetBewijsVorm"}  # type: ignore[union-attr]

    assert named == set(SOORTEN) - {"dekking"}


def test_it_opens_in_the_time_that_a_command_has() -> None:
    """Every command opens the ontology, so it may not cost more than a second and a half."""
    settings = Settings()
    started = time.perf_counter()
    Ontology.open(settings.ontology, settings.base)

    assert time.perf_counter() - started < 1.5


def test_names_of_regions_and_municipalities_stand_in_no_python_file(ontology: Ontology) -> None:
    """What belongs in begrippen/ is not in the code (docstrings may give an example)."""
    names = {begrip.naam for begrip in ontology.scheme("regio")} | {
        begrip.naam
        for begrip in ontology.scheme("gemeente")
        if not begrip.kenmerk("dubbelzinnig") and len(begrip.naam) > 5
    }
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sorted(names)))})(?!\w)")
    files = sorted(file for folder in ("src", "api") for file in (PROJECT / folder).rglob("*.py"))
    found = [f"{file.name}: {match[0]}" for file in files for match in pattern.finditer(_without_comments(file))]

    assert len(files) > 50
    assert found == []


def _without_comments(file: Path) -> str:
    text = re.sub(r'"""[\s\S]*?"""', "", file.read_text(encoding="utf-8"))
    return re.sub(r"(?m)#.*$", "", text)
