"""What must hold of every fact that the gate admits, whatever the text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regiokennis.annotate import AnnotatedText
from regiokennis.annotate.persons import CONTACT, shield
from regiokennis.documents import Document, Source
from regiokennis.facts import Draft, Feit, Place, Rejection, admit, to_json
from regiokennis.facts.gate import collapse
from regiokennis.facts.soorten import Functie
from regiokennis.ontology import Ontology
from regiokennis.text import read

SENTENCES = st.lists(
    st.sampled_from(
        [
            "De stuurgroep besluit hierover.",
            "Veilig  Thuis\tdoet de triage.",
            "Neem contact op met mevr. A. van Zanden.",
            "Bel 06-12345678 of mail post@voorbeeld.nl voor meer.",
            "Dat is ge-\nregeld bij de gemeen-\nten.",
            "De wethouder Jeugd zit het overleg voor.",
        ]
    ),
    min_size=1,
    max_size=6,
)


def _annotated(sentences: list[str], suffix: str) -> AnnotatedText:
    source = Source(path=Path(f"tekst{suffix}"), text="\n\n".join(sentences), sha256="0" * 64, suffix=suffix)
    document = Document(
        id="tekst", titel="Tekst", soort="regiovisie", regio="x", regio_naam="X", periode=None, source=source
    )
    text = read(document)
    return AnnotatedText(text=text, sentences=(), pipeline="geen", afgeschermd=shield(text))


@settings(max_examples=60, deadline=None)
@given(sentences=SENTENCES, suffix=st.sampled_from([".md", ".txt"]), data=st.data())
def test_admitted_evidence_is_a_slice_and_shows_no_person(
    ontology: Ontology, sentences: list[str], suffix: str, data: st.DataObject
) -> None:
    """Any range of any block becomes a quote that equals its slice, or is refused; contact details never pass."""
    text = _annotated(sentences, suffix)
    block = data.draw(st.sampled_from(text.text.blocks))
    start = data.draw(st.integers(0, len(block.text)))
    end = data.draw(st.integers(0, len(block.text) + 3))
    draft = Draft(
        velden=Functie(rol="rol", wie="Stuurgroep"),
        plaatsen=(Place(block=block.index, start=start, end=end),),
        zekerheid=0.5,
    )

    outcome = admit(draft, text, ontology)

    if isinstance(outcome, Rejection):
        assert outcome.reden
        return
    (bewijs,) = outcome.bewijs
    source = text.document.source.text
    assert bewijs.citaat == collapse(source[bewijs.start : bewijs.eind])
    assert bewijs.tekst == collapse(block.text[start:end])
    assert not CONTACT.search(bewijs.citaat)
    assert not text.shielded(block.index, start, end)


@settings(max_examples=60, deadline=None)
@given(
    first=st.tuples(st.text(min_size=1), st.text(min_size=1)),
    second=st.tuples(st.text(min_size=1), st.text(min_size=1)),
)
def test_ids_are_equal_only_for_equal_content(
    ontology: Ontology, first: tuple[str, str], second: tuple[str, str]
) -> None:
    """Parts never run together: other fields give another id, the same fields the same."""
    text = _annotated(["De stuurgroep besluit hierover."], ".md")

    def make(rol: str, wie: str) -> Feit | Rejection:
        place = Place(block=0, start=0, end=5)
        return admit(Draft(velden=Functie(rol=rol, wie=wie), plaatsen=(place,), zekerheid=0.5), text, ontology)

    one, other = make(*first), make(*second)

    if isinstance(one, Feit) and isinstance(other, Feit):
        assert (to_json(one)["id"] == to_json(other)["id"]) == (first == second)


@pytest.mark.parametrize("changed", ["De stuurgroep besluit hierove", "e stuurgroep besluit hierover."])
def test_other_range_is_another_quote(ontology: Ontology, changed: str) -> None:
    """A quote of one letter less is the quote of another range."""
    text = _annotated(["De stuurgroep besluit hierover."], ".md")
    start = text.text.blocks[0].text.index(changed)
    place = Place(block=0, start=start, end=start + len(changed))

    outcome = admit(Draft(velden=Functie(rol="rol"), plaatsen=(place,), zekerheid=0.5), text, ontology)

    assert isinstance(outcome, Feit)
    assert outcome.bewijs[0].citaat == changed
