"""How a candidate is weighed: by its traits, beside the others of its sentence."""

from collections.abc import Callable

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.traits import STYLE, traits
from regiokennis.facts.clauses.weigh import certainty
from regiokennis.ontology import Ontology

Annotate = Callable[..., AnnotatedText]


def read(annotate: Annotate, ontology: Ontology, text: str) -> tuple[Kandidaat, ...]:
    """The candidates of the first sentence of a text."""
    annotated = annotate(text)
    return tuple(Candidates(annotated, ontology).of_sentence(annotated.sentences[0]))


def test_parties_in_general_are_vague(annotate: Annotate, ontology: Ontology) -> None:
    """Partners in general are spoken of more often than they are given something to do."""
    vague = read(annotate, ontology, "De partners bieden opvang aan vrouwen.")
    proper = read(annotate, ontology, "Stichting De Haven biedt opvang aan vrouwen.")

    assert "vage partij" in traits(vague[0], vague)
    assert "vage partij" not in traits(proper[0], proper)
    assert certainty(vague[0], vague) < certainty(proper[0], proper)


def test_what_a_sentence_says_twice_is_seen(annotate: Annotate, ontology: Ontology) -> None:
    """Two clauses that give a party the same task support each other."""
    beside = read(annotate, ontology, "Stichting De Haven biedt opvang en Stichting De Haven beheert de crisisopvang.")

    assert any("vaker gezegd" in traits(each, beside) for each in beside)
    assert not any("vaker gezegd" in traits(each, (each,)) for each in beside)


def test_long_sentences_are_a_trait_of_the_document(annotate: Annotate, ontology: Ontology) -> None:
    """The same words count for less in a document of long sentences."""
    short = "Stichting De Haven biedt opvang aan vrouwen."
    long = " ".join(["De visie beschrijft", *["hoe het was en"] * 8, "hoe het is."])
    plain = read(annotate, ontology, short)
    among = read(annotate, ontology, f"{short} {' '.join([long] * 4)}")

    assert traits(plain[0], plain)[STYLE] == 0.0
    assert traits(among[0], among)[STYLE] == 1.0
    assert certainty(among[0], among) < certainty(plain[0], plain)
