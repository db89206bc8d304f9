"""The shipped pipeline, loaded as every user loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.language import Language
from spacy.util import filter_spans

if TYPE_CHECKING:
    from spacy.tokens import Doc


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load("nl_regiokennis_sm")


def sentences(doc: Doc) -> list[str]:
    return [sentence.text.strip() for sentence in doc.sents]


def test_it_loads_with_the_components_of_the_published_pipeline(nlp: Language) -> None:
    """The names are those of `nl_core_news_sm`, so that one can stand in for the other."""
    assert {"tok2vec", "morphologizer", "tagger", "parser", "lemmatizer"} <= set(nlp.pipe_names)


def test_its_meta_names_licence_and_treebanks(nlp: Language) -> None:
    """Weights trained on CC BY-SA data say so wherever they are opened."""
    sources = {source["name"] for source in nlp.meta["sources"]}

    assert nlp.meta["license"] == "CC BY-SA 4.0"
    assert {"UD_Dutch-LassySmall", "UD_Dutch-Alpino"} <= sources


@pytest.mark.parametrize(
    "one",
    [
        "Dit staat in art. 20, lid 6 van de wet.",
        "De regio werkt samen met partners, o.a. Politie en Reclassering.",
        "Paragraaf 2.4.1 beschrijft de opvang.",
        "Het budget is € 1.900.000,- per jaar.",
        "Dhr. Jansen van de gemeente is i.h.k.v. de Wmo aanwezig.",
        "De werkgroep (Zie bijlage 2. Die is nieuw.) komt maandelijks bijeen.",
        "Dit geldt m.b.t. Veilig Thuis en t.a.v. Moviera.",
        "7.3.5 Triage",
        "1. Doelen en resultaten",
        "a. het budget dat de centrumgemeente ontvangt;",
        "- opvang van slachtoffers",
    ],
)
def test_a_sentence_stays_whole(nlp: Language, one: str) -> None:
    """Abbreviations, numbers, brackets and list marks are no ends of sentences."""
    assert sentences(nlp(one)) == [one]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Er is een netwerk van hulp.¹ De regio betaalt de opvang.",
            ["Er is een netwerk van hulp.¹", "De regio betaalt de opvang."],
        ),
        (
            "De partners zijn betrokken⁹. Zij komen samen.",
            ["De partners zijn betrokken⁹.", "Zij komen samen."],
        ),
        ("7.3.5 Triage\n\nDe triage ligt bij Veilig Thuis.", ["7.3.5 Triage", "De triage ligt bij Veilig Thuis."]),
        (
            "We doen het volgende:\n- opvang regelen;\n- nazorg bieden.",
            ["We doen het volgende:", "- opvang regelen;", "- nazorg bieden."],
        ),
        ("Het kost € 1.900.000,-. De gemeente betaalt.", ["Het kost € 1.900.000,-.", "De gemeente betaalt."]),
        ("“Dat is nodig.” De gemeente wil meer.", ["“Dat is nodig.”", "De gemeente wil meer."]),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(nlp: Language, text: str, expected: list[str]) -> None:
    """Footnote marks, headings and lists are kept with their sentence and cut from the next."""
    assert sentences(nlp(text)) == expected


@pytest.mark.parametrize(
    ("form", "sentence", "lemma"),
    [
        ("belegd", "De casusregie wordt belegd bij het wijkteam.", "beleggen"),
        ("ingezet", "Er wordt ingezet op preventie.", "inzetten"),
        ("jeugdgezondheidszorg", "De jeugdgezondheidszorg signaleert geweld.", "jeugdgezondheidszorg"),
        ("veiligheidsplannen", "De professionals maken veiligheidsplannen.", "veiligheidsplan"),
        ("gemeenten", "De gemeenten betalen de opvang.", "gemeente"),
        ("regio’s", "De regio’s maken een plan.", "regio"),
        ("knelpunten", "Er zijn twee knelpunten.", "knelpunt"),
        ("is", "De regio is verantwoordelijk.", "zijn"),
    ],
)
def test_a_lemma_is_a_word(nlp: Language, form: str, sentence: str, lemma: str) -> None:
    """Forms lead to dictionary words, compounds to their own singular."""
    found = [token.lemma_ for token in nlp(sentence) if token.text == form]

    assert found == [lemma]


def test_a_passive_has_subject_auxiliary_and_agent(nlp: Language) -> None:
    """The extraction reads who does what in a passive from these three labels."""
    doc = nlp("De opvang wordt uitgevoerd door de centrumgemeente.")
    labels = {token.text: (token.dep_, token.head.text) for token in doc}

    assert labels["opvang"] == ("nsubj:pass", "uitgevoerd")
    assert labels["wordt"] == ("aux:pass", "uitgevoerd")
    assert labels["centrumgemeente"] == ("obl:agent", "uitgevoerd")


def test_the_tags_are_those_of_the_treebank(nlp: Language) -> None:
    """XPOS, UPOS and features come in the scheme of UD Dutch, `ROOT` as spaCy writes it."""
    doc = nlp("De gemeente betaalt de opvang.")

    assert doc[1].tag_ == "N|soort|ev|basis|zijd|stan"
    assert doc[1].pos_ == "NOUN"
    assert doc[1].morph.get("Number") == ["Sing"]
    assert doc[2].dep_ == "ROOT"


def test_known_names_can_be_merged_before_everything_else() -> None:
    """A component put first may make one token of a name, and the rest of the pipeline follows."""

    @Language.component("test_merge_names")
    def merge_names(doc: Doc) -> Doc:
        start = doc.text.find("Veilig Thuis")
        span = doc.char_span(start, start + len("Veilig Thuis"))
        with doc.retokenize() as retokenizer:
            for found in filter_spans([span] if span else []):
                retokenizer.merge(found)
        return doc

    nlp = spacy.load("nl_regiokennis_sm")
    nlp.add_pipe("test_merge_names", first=True)
    doc = nlp("De centrumgemeente heeft Veilig Thuis aangewezen.")
    name = next(token for token in doc if token.text == "Veilig Thuis")

    assert (name.pos_, name.dep_, name.lemma_) == ("PROPN", "obj", "Veilig Thuis")


def test_offsets_are_those_of_the_text(nlp: Language) -> None:
    """Whatever is split or kept, the tokens spell the text."""
    text = "Zie (ex-)partners, programma’s en de 13e maand;\n\n• punt¹²."
    doc = nlp(text)

    assert "".join(token.text_with_ws for token in doc) == text
    assert [token.text for token in doc if "partner" in token.text] == ["(ex-)partners"]
