"""The generated dataclasses follow the shapes."""

from dataclasses import fields

import pytest

from regiokennis.facts import soorten
from regiokennis.ontology import Ontology, generate
from regiokennis.settings import Settings


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    """The project's own ontology."""
    settings = Settings()
    return Ontology.open(settings.ontology, settings.base)


def test_the_committed_file_is_what_the_shapes_say(ontology: Ontology) -> None:
    """Whoever changes a shape renews the file, or this fails."""
    assert generate.TARGET.read_text(encoding="utf-8") == generate.generate(ontology)


def test_each_dataclass_has_the_fields_of_its_soort_in_order(ontology: Ontology) -> None:
    """Name and order of the fields are those of ontology/feiten."""
    made = {cls.soort: [field.name for field in fields(cls)] for cls in soorten.SOORTEN}  # type: ignore[attr-defined]

    assert made == {soort.naam: [veld.naam for veld in soort.velden] for soort in ontology.soorten}


def test_fields_that_may_be_unknown_have_a_default_and_the_others_have_none() -> None:
    """A fact cannot be made without what makes it one."""
    assert soorten.Doel(tekst="Geweld stopt").tekst == "Geweld stopt"
    assert (
        soorten.Toewijzing(taak=soorten.Taak.TRIAGE, rol=soorten.Rol.UITVOEREND, status=soorten.Status.BELEGD).actor
        is None
    )
    with pytest.raises(TypeError):
        soorten.Toewijzing(taak=soorten.Taak.TRIAGE)  # type: ignore[call-arg]


def test_the_check_tells_when_the_file_is_out_of_date(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--check` changes nothing and exits 1; without it the file is written."""
    target = tmp_path_factory.mktemp("facts") / "soorten.py"
    monkeypatch.setattr(generate, "TARGET", target)

    assert generate.main(["--check"]) == 1
    assert "loopt achter" in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
