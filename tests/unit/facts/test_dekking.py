"""Whether a regional document fills in the elements of the Format."""

from collections.abc import Callable

from regiokennis.annotate import AnnotatedText
from regiokennis.facts import Feit, extract
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]


def _coverage(text: AnnotatedText, ontology: Ontology) -> dict[str, Feit]:
    return {feit.velden.taak: feit for feit in extract(text, ontology).feiten if feit.soort == "dekking"}


def test_every_element_is_judged_and_only_silence_has_no_evidence(annotate: Read, ontology: Ontology) -> None:
    """Seventeen elements: held is ja, lacking is deels, unmentioned is nee."""
    text = annotate(
        "Veilig Thuis voert de triage van meldingen uit.\n\nDe casusregie is nog niet belegd.\n", regio="oudheem"
    )

    found = _coverage(text, ontology)

    assert len(found) == 17
    assert [found[taak].velden.gedekt for taak in ("triage", "casusregie", "opvang")] == ["ja", "deels", "nee"]
    assert {taak for taak, feit in found.items() if not feit.bewijs} == {
        taak for taak, feit in found.items() if feit.velden.gedekt == "nee"
    }


def test_inference_says_that_it_is_one(annotate: Read, ontology: Ontology) -> None:
    """Coverage is derived, never literal."""
    found = _coverage(annotate("De politie doet aangifte."), ontology)

    assert {feit.herkomst for feit in found.values()} == {"afgeleid"}


def test_national_document_covers_nothing(annotate: Read, ontology: Ontology) -> None:
    """The Format does not fill in itself."""
    assert _coverage(annotate("De GGD doet de triage.", regio=None, naam=None), ontology) == {}


def test_an_assignment_that_does_not_name_the_element_fills_it_in_partly(annotate: Read, ontology: Ontology) -> None:
    """Who works with a family's network has not mapped it, though the text speaks of social networks elsewhere."""
    text = annotate(
        "Een sociaal netwerk is voor ieder gezin van belang.\n\nPartijen werken samen met het gezin en diens netwerk.\n",
        regio="oudheem",
    )

    assert _coverage(text, ontology)["sociaal-netwerk"].velden.gedekt == "deels"


def test_an_action_with_its_holder_fills_in_and_a_wish_does_not(annotate: Read, ontology: Ontology) -> None:
    """What somebody does by the plan is there; what somebody is wished to do is an intention."""
    head = "## Acties\n\n| Actie | Trekker | Planning |\n| --- | --- | --- |\n"
    done = annotate(f"{head}| Scholing van professionals | GGD | 2024 |\n", regio="oudheem")
    wished = annotate("Wij willen de casusregie onderbrengen bij de GGD.\n", regio="oudheem")

    assert _coverage(done, ontology)["deskundigheidsbevordering"].velden.gedekt == "ja"
    assert _coverage(wished, ontology)["casusregie"].velden.gedekt == "deels"


def test_a_part_that_nobody_has_leaves_the_rest_filled_in(annotate: Read, ontology: Ontology) -> None:
    """Who has it for every case is told; that it lacks for some takes nothing away, a condition on who has it does."""
    lack = "Na een verhuizing is onduidelijk wie de casusregie heeft.\n"
    every = annotate(f"De casusregie is belegd bij de wijkteams.\n\n{lack}", regio="oudheem")
    some = annotate(f"In zaken met kinderen is de casusregie belegd bij de wijkteams.\n\n{lack}", regio="oudheem")

    assert _coverage(every, ontology)["casusregie"].velden.gedekt == "ja"
    assert _coverage(some, ontology)["casusregie"].velden.gedekt == "deels"


def test_the_municipalities_are_somebody_and_parties_are_not(annotate: Read, ontology: Ontology) -> None:
    """Each municipality has the task where the text says so, though none is named; `partijen` is nobody in particular."""
    ours = annotate("Elke gemeente zorgt voor de opvang van slachtoffers.\n", regio="oudheem")
    theirs = annotate("De partijen zorgen voor de opvang van slachtoffers.\n", regio="oudheem")

    assert _coverage(ours, ontology)["opvang"].velden.gedekt == "ja"
    assert _coverage(theirs, ontology)["opvang"].velden.gedekt == "deels"


def test_a_team_called_by_its_kind_fills_in_and_anybody_does_not(annotate: Read, ontology: Ontology) -> None:
    """The family workers surely have the task though they bear no name; professionals are nobody in particular."""
    team = annotate("De gezinswerkers maken met het gezin het veiligheidsplan.\n", regio="oudheem")
    anybody = annotate("De beroepskrachten maken met het gezin het veiligheidsplan.\n", regio="oudheem")

    assert _coverage(team, ontology)["veiligheidsplan"].velden.gedekt == "ja"
    assert _coverage(anybody, ontology)["veiligheidsplan"].velden.gedekt == "deels"
