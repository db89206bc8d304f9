"""Aims of a region."""

from typing import Any

from regiokennis.facts.extractors.doel import extract


def test_items_under_a_lead_in_of_aims(draw: Any) -> None:
    """`Wij gaan voor:` announces aims; a list of partners does not."""
    text = (
        "# Visie\n\nWij gaan voor:\n\n- Iedereen is veilig in zijn eigen huis;\n- Kinderen groeien op zonder geweld.\n\n"
        "# Partners\n\nWij werken samen met:\n\n- de politie in onze regio;\n- de scholen in onze regio.\n"
    )

    assert ["Iedereen is veilig in zijn eigen huis", "Kinderen groeien op zonder geweld."] == [
        fact.tekst for fact in draw(extract, text)
    ]


def test_a_sentence_that_states_an_aim(draw: Any) -> None:
    """`Het doel van deze aanpak is …`; a mere mention of aims is none."""
    text = "# Visie\n\nHet doel van deze regiovisie is dat geweld stopt. Later beschrijven wij de doelen.\n"

    assert ["Het doel van deze regiovisie is dat geweld stopt."] == [fact.tekst for fact in draw(extract, text)]
