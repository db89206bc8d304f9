"""The reading of one sentence: its parties, its clauses and what they have to do with each other."""

from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.facts.clauses.context import Reading
from regiokennis.facts.clauses.parties import Parties
from regiokennis.facts.clauses.taak import features, load_model, softmax, split_words
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]


def _related(text: AnnotatedText, ontology: Ontology) -> list[tuple[str | None, str]]:
    reading = Reading(text, Parties(ontology))
    return [
        (relatie.partij.naam, relatie.band)
        for sentence in text.sentences
        for relaties in reading.read(sentence).relaties
        for relatie in relaties
        if relatie.partij.naam
    ]


@pytest.mark.parametrize(
    ("zin", "expected"),
    [
        ("Het wijkteam biedt hulp.", [("Wijkteam", "onderwerp")]),
        ("De hulp wordt geboden door het wijkteam.", [("Wijkteam", "door")]),
        ("De triage ligt bij Stichting De Haven.", [("Stichting De Haven", "bij")]),
        ("De visie is geschreven in opdracht van de stuurgroep.", [("Stuurgroep", "opdrachtgever")]),
        ("Kinderkamers en tafelgesprekken helpen.", []),
    ],
)
def test_place_in_the_clause_gives_the_bond(
    annotate: Read, ontology: Ontology, zin: str, expected: list[tuple[str, str]]
) -> None:
    """Subject, agent and prepositional group each give their own bond; other nouns are no parties."""
    assert _related(annotate(zin), ontology) == expected


@pytest.mark.parametrize("woord", ["ex-partner", "(ex-)partner", "expartner"])
def test_a_partner_in_love_is_no_party(annotate: Read, ontology: Ontology, woord: str) -> None:
    """Partners are organisations, unless they were somebody's own."""
    text = annotate(f"Zij werd bedreigd door een {woord}.", regio="oudheem")

    assert not [p for p in Reading(text, Parties(ontology)).read(text.sentences[0]).parties if p.soort == "soortnaam"]


def test_they_are_never_we(annotate: Read, ontology: Ontology) -> None:
    """`Zij` behind a sentence about us are others, of whom nothing is known."""
    text = annotate(
        "Bij veel ouders zien wij geweld in de jeugd. Zij dragen dat over op hun kinderen.", regio="oudheem"
    )
    reading = Reading(text, Parties(ontology))

    assert {p.naam for p in reading.read(text.sentences[1]).parties} == {None}


def test_pronoun_points_to_the_subject_before(annotate: Read, ontology: Ontology) -> None:
    """`Zij` is who the sentence before was about, `wij` are the municipalities of the region."""
    text = annotate("De stuurgroep neemt besluiten. Zij stelt de visie vast. Wij betalen de opvang.")

    assert _related(text, ontology) == [
        ("Stuurgroep", "onderwerp"),
        ("Stuurgroep", "onderwerp"),
        ("Gemeenten", "onderwerp"),
    ]


@pytest.mark.parametrize(
    ("woorden", "taak"),
    [
        ("stelt een veiligheidsplan op", "veiligheidsplan"),
        ("legt een huisverbod op", "huisverbod"),
        ("de plegertraining", "plegeraanpak"),
        ("betaalt de rekening", "financiering"),
        ("veel gezinnen hebben er last van", "geen"),
    ],
)
def test_task_is_recognised_by_words_and_parts_of_words(woorden: str, taak: str) -> None:
    """The shipped weights know the plain phrases, compounds included."""
    model = load_model()
    chances = softmax(model.scores(split_words(woorden)))

    assert model.classes[int(chances.argmax())] == taak


def test_model_knows_every_task(ontology: Ontology) -> None:
    """The classes of the weights are the codes of the vocabulary, and none."""
    assert set(load_model().classes) == {begrip.code for begrip in ontology.scheme("taak")} | {"geen"}


def test_stop_words_are_no_features() -> None:
    """What says nothing about the subject weighs nothing."""
    assert features(["de", "van", "het"]) == {}


def test_scores_are_those_of_the_features() -> None:
    """What is kept by word adds up to what the features of the whole text give, repeated words and pairs included."""
    model = load_model()
    words = split_words("Het team voert de casusregie; het team bewaakt de veiligheid en de casusregie in het team.")
    counted = features(words)
    length = sum(value * value for value in counted.values()) ** 0.5
    expected = model.bias.astype(float)
    for name, value in counted.items():
        if name in model.rows:
            expected = expected + model.weights[model.rows[name]].astype(float) * (value / length)

    assert model.scores(words) == pytest.approx(expected, abs=1e-4)
