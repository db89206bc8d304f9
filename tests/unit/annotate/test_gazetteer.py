import pytest

from regiokennis.annotate.gazetteer import Gazetteer
from regiokennis.annotate.words import split
from regiokennis.ontology import Begrip


def _begrip(code: str, naam: str, *labels: str, scheme: str = "actor", niet: tuple[str, ...] = ()) -> Begrip:
    return Begrip(
        iri=f"https://example.org/{scheme}/{code}",
        scheme=scheme,
        code=code,
        naam=naam,
        alt_labels=labels,
        niet_labels=niet,
    )


GAZETTEER = Gazetteer.of(
    [
        _begrip("opvang", "Opvang", "opvang", scheme="voorziening"),
        _begrip("opvanginstellingen", "Opvanginstellingen", "opvanginstelling"),
        _begrip("vt", "Veilig Thuis", "VT", niet=("RegioAanpak Veilig Thuis",)),
        _begrip("instituut", "Verwey-Jonker Instituut"),
        _begrip("sos", "Signs of Safety", scheme="methode"),
        _begrip("ouders", "Ouders", "ouders en verzorgers", scheme="doelgroep"),
        _begrip("migranten", "Migranten", "migranten", scheme="doelgroep"),
        _begrip("kinderen", "Kinderen", "kinderen", scheme="doelgroep"),
        _begrip("geweld", "Huiselijk geweld", "huiselijk geweld", scheme="geweldsvorm"),
        _begrip("slachtoffers", "Slachtoffers", "slachtoffers van huiselijk geweld", scheme="doelgroep"),
    ]
)


def _found(text: str) -> list[tuple[str, str]]:
    return [(match.text, match.entry.naam) for match in GAZETTEER.find(split(text), text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VT doet dat.", [("VT", "Veilig Thuis")]),
        ("vt doet dat.", []),
        ("De Opvang is vol.", [("Opvang", "Opvang")]),
        ("Drie opvanginstellingen.", [("opvanginstellingen", "Opvanginstellingen")]),
        ("Drie opvang-instellingen.", [("opvang-instellingen", "Opvanginstellingen")]),
        ("De opvang en de nazorg.", [("opvang", "Opvang")]),
        ("Het Verwey-Jonkerinstituut.", []),
        ("Het Verwey-Jonker-Instituut.", [("Verwey-Jonker-Instituut", "Verwey-Jonker Instituut")]),
        ("De Signs- of Safety-aanpak.", [("Signs- of Safety-aanpak", "Signs of Safety")]),
        ("Een ouderenverzorger.", []),
        ("De kinder- en jeugdhulp.", []),
        ("De kin- deren thuis.", [("kin- deren", "Kinderen")]),
        ("Vluchtelingen-, migranten- en andere groepen.", []),
        ("Het programma RegioAanpak Veilig Thuis.", []),
    ],
)
def test_labels_match_as_the_vocabulary_says(text: str, expected: list[tuple[str, str]]) -> None:
    """Capital counts, lower case does not; hyphens tie; a nietLabel suppresses; half words do not match."""
    assert _found(text) == expected


def test_longest_name_wins_and_subjects_are_found_beside_it() -> None:
    """A doelgroep covers the geweldsvorm inside it without hiding it."""
    assert _found("Voor slachtoffers van huiselijk geweld.") == [
        ("slachtoffers van huiselijk geweld", "Slachtoffers"),
        ("huiselijk geweld", "Huiselijk geweld"),
    ]


def test_provision_for_a_group_names_the_group_too() -> None:
    """A doelgroep at the end of a voorziening is found beside it; inside any other name it is not."""
    found = Gazetteer.of(
        [
            _begrip("ouderenopvang", "Ouderenopvang", "opvang voor ouderen", scheme="voorziening"),
            _begrip("ouderen", "Ouderen", "ouderen", scheme="doelgroep"),
            _begrip("bond", "Bond", "bond voor ouderen"),
        ]
    )
    provision, body = "Er is opvang voor ouderen.", "De bond voor ouderen belt."

    assert [match.text for match in found.find(split(provision), provision)] == ["opvang voor ouderen", "ouderen"]
    assert [match.text for match in found.find(split(body), body)] == ["bond voor ouderen"]


def test_niet_label_only_takes_away_its_own_concept() -> None:
    """Another concept with the same words stays."""
    other = Gazetteer.of(
        [
            _begrip("politie", "Politie", "politie", niet=("politie en justitie",)),
            _begrip("keten", "Politie en justitie", "politie en justitie"),
        ]
    )
    text = "Dat doen politie en justitie."

    assert [match.entry.naam for match in other.find(split(text), text)] == ["Politie en justitie"]
