from collections.abc import Callable

import pytest
import spacy

from regiokennis.annotate import AnnotatedText, Annotator, Pipeline, PipelineError
from regiokennis.annotate.pipeline import Text
from regiokennis.ontology import Ontology
from regiokennis.text import StructuredText

Read = Callable[..., AnnotatedText]
TEXT = """# Wie doet wat

Stichting Welzijn Zandkreek (SWZ) en Veilig Thuis Oudheem verzorgen o.a. de triage (art. 20, lid 6).
Dat kost € 1.900.000,- per jaar.

- het opstellen van een veiligheidsplan;
- nazorg door SWZ.

| Taak | Wie |
| --- | --- |
| Opvang | Stichting De Boei |
"""


def test_offsets_are_those_of_the_block(annotate: Read) -> None:
    """Tokens, sentences, mentions and signals are slices of their block's text."""
    text = annotate(TEXT)

    assert text.sentences
    for sentence in text.sentences:
        block = text.block(sentence).text
        assert sentence.start == sentence.tokens[0].start
        assert all(block[t.start : t.end] == t.text for t in sentence.tokens)
        assert all(block[m.start : m.end] == m.text for m in (*sentence.mentions, *sentence.signals))


def test_head_is_a_token_of_the_sentence(annotate: Read) -> None:
    """The parse is a tree inside each sentence: one root, which is its own head."""
    for sentence in annotate(TEXT).sentences:
        assert [t.i for t in sentence.tokens] == list(range(len(sentence.tokens)))
        assert all(0 <= t.head < len(sentence.tokens) for t in sentence.tokens)
        assert [t.head == t.i for t in sentence.tokens if t.dep == "ROOT"] == [True]


def test_name_of_more_words_is_one_token(annotate: Read) -> None:
    """A name is parsed as one noun."""
    tokens = [t.text for s in annotate(TEXT).sentences for t in s.tokens]

    assert "Stichting Welzijn Zandkreek" in tokens
    assert "Veilig Thuis Oudheem" in tokens


def test_abbreviations_and_amounts_do_not_end_a_sentence(annotate: Read) -> None:
    """`o.a.`, `art. 20` and `€ 1.900.000,-` stay inside their sentence."""
    text = annotate(TEXT)

    said = [text.sentence_text(s) for s in text.sentences if "triage" in text.sentence_text(s)]
    assert len(said) == 1
    assert said[0].endswith("lid 6).")


def test_blocks_are_parsed_apart(annotate: Read) -> None:
    """No sentence runs over the edge of a heading, item or cell."""
    text = annotate(TEXT)

    assert {s.block for s in text.sentences} == {b.index for b in text.text.blocks if b.text.strip()}


def test_story_has_no_sentences(annotate: Read) -> None:
    """A survivor's story is not read at all."""
    story = (
        "Ik was negen toen mijn vader mijn moeder sloeg. Ik durfde niets en ik schaamde me. Mijn broer en ik sliepen "
        "samen. Ik zocht later een partner die mij klein hield, en ik ben weggegaan toen ons kind kwam."
    )

    text = annotate(f"{story}\n\nVeilig Thuis doet de triage.")

    assert [text.sentence_text(s) for s in text.sentences] == ["Veilig Thuis doet de triage."]


def test_pipeline_that_is_not_installed_says_how(ontology: Ontology) -> None:
    """The error is one Dutch line with the command."""
    with pytest.raises(PipelineError, match=r"niet geïnstalleerd; doe dat met: .*nl_onbekend_sm"):
        Annotator.load(ontology, "nl_onbekend_sm")


def test_any_dutch_pipeline_can_stand_in(ontology: Ontology, structured: Callable[..., StructuredText]) -> None:
    """A pipeline without a parser still gives sentences, names and signals."""
    annotator = Annotator.of(ontology, Pipeline(spacy.blank("nl")))

    text = annotator.annotate(structured(TEXT))

    names = {m.naam for s in text.sentences for m in s.mentions}
    assert {"Stichting Welzijn Zandkreek (SWZ)", "Veilig Thuis Oudheem"} <= names


def test_spans_of_merged_names_survive_white_space() -> None:
    """A name broken over lines is one token with the text as it stands."""
    pipeline = Pipeline(spacy.blank("nl"))

    ((sentence,),) = pipeline.parse([Text(text="Het Leger \n des Heils helpt.", names=((4, 21),))])

    assert [t.text for t in sentence] == ["Het", "Leger \n des Heils", "helpt", "."]


def test_group_at_the_head_of_a_sentence_is_read_word_by_word(annotate: Read) -> None:
    """`Ouders die …` is a phrase with a clause in it, not a name that the parser sees as one noun."""
    (sentence,) = annotate("Ouders die na een scheiding ruzie houden, krijgen hulp van Stichting Zeevree.").sentences

    words = [token.text for token in sentence.tokens]

    assert words[:2] == ["Ouders", "die"]
    assert "Stichting Zeevree" in words


def test_a_person_in_a_heading_or_a_head_goes_along_with_nothing_below_it(annotate: Read) -> None:
    """What may not be shown is not shown as the place of a sentence either; an office holder may be."""
    text = annotate(
        "# Inlichtingen: mw. A. Zomer-Tak, tel. 0599 - 00 00 00\n\nHet team werkt samen.\n\n"
        "# Wethouder P. Winter\n\nHij zit voor.\n\n| Wie | Taak |\n| --- | --- |\n| mevr. B. Lente | Opvang |\n"
    )
    places = [place for b in text.text.blocks for place in (*b.sectie, b.kolomkop, b.rijkop) if place]

    assert "Inlichtingen: mw. …, tel. …" in places
    assert "Wethouder P. Winter" in places
    assert not any(secret in place for place in places for secret in ("Zomer", "0599", "Lente"))


def test_what_is_made_of_a_text_is_made_once_for_each_that_it_is_made_by(annotate: Read) -> None:
    """Who asks again by the same gets the same thing; by something else it is made anew."""
    text, first, second = annotate(TEXT), ["eerste"], ["tweede"]

    def make(text: AnnotatedText, by: list[str]) -> list[str]:
        return [*by, text.document.id]

    made = text.once(make, first)

    assert made == ["eerste", "tekst"]
    assert text.once(make, first) is made
    assert text.once(make, second) == ["tweede", "tekst"]
