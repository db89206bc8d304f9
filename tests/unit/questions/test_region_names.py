"""What people call a region beside its name."""

from regiokennis.questions import Knowledge
from regiokennis.questions.interpret import interpret
from regiokennis.questions.region_names import spoken


def test_a_name_has_its_adjective_and_initials() -> None:
    """One word gives an adjective, two words give initials."""
    forms = spoken({"a": "Veenthe", "b": "Groot Merwe"})

    assert {"Veentse", "Veents", "Veenten", "regio Veenthe"} <= set(forms["a"])
    assert "GM" in forms["b"]


def test_a_land_stands_for_its_only_region() -> None:
    """`Elderse` is the region in the south where no other lies in that land."""
    alone = spoken({"a": "Elderland Zuid", "b": "Veenthe"})
    two = spoken({"a": "Elderland Zuid", "b": "Elderland-Midden"})

    assert "Elderse" in alone["a"]
    assert not {"Elderse", "Elderlandse"} & {form for forms in two.values() for form in forms}


def test_the_adjective_of_a_land_names_its_region(knowledge: Knowledge) -> None:
    """Only one region of the corpus lies in Gelderland."""
    assert interpret("Wat kost de Gelderse regioaanpak?", knowledge).regios == ("gelderland-zuid",)


def test_the_surroundings_of_a_town_are_its_region(knowledge: Knowledge) -> None:
    """Then a sentence need not name the town."""
    question = interpret("Wie betaalt het CSG in Nijmegen e.o.?", knowledge)

    assert question.regios == ("gelderland-zuid",)
    assert "Nijmegen" not in {group.text for group in question.content}
