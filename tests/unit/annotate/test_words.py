import pytest

from regiokennis.annotate.words import forms, key, split, word_forms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("team", "teams"),
        ("plan", "plannen"),
        ("school", "scholen"),
        ("huis", "huizen"),
        ("functionaris", "functionarissen"),
        ("organisatie", "organisaties"),
        ("kind", "kinderen"),
        ("teams", "team"),
        ("wetten", "wet"),
        ("scholen", "school"),
        ("lokaal", "lokale"),
        ("lokale", "lokaal"),
    ],
)
def test_word_has_its_other_number_and_inflection(word: str, expected: str) -> None:
    """Regular Dutch plurals, singulars and inflected forms are made by rule."""
    assert expected in word_forms(word)


@pytest.mark.parametrize(("word", "other"), [("ouder", "ouderen"), ("oudere", "ouder"), ("jongeren", "jonger")])
def test_words_that_mean_something_else_are_no_forms(word: str, other: str) -> None:
    """Parents are no elderly people, and a comparative is no youth."""
    assert other not in word_forms(word)


def test_adjective_and_noun_vary_together() -> None:
    """A label of two words has the forms in which both change."""
    assert "lokale teams" in forms("lokaal team")


def test_no_form_is_a_function_word() -> None:
    """`naasten` must not make every `naast` a mention."""
    assert "naast" not in forms("naasten")


@pytest.mark.parametrize("text", ["Signs-of-Safety", "Signs- of Safety", "Signs of Safety", "‘Signs of Safety’"])
def test_hyphens_spaces_and_quotes_do_not_count_in_a_key(text: str) -> None:
    """Spelling variants of one name have one key."""
    assert key(text) == "SignsofSafety"


def test_words_keep_their_place() -> None:
    """The offsets of a word are those of its text."""
    text = "Aan tafel: MDA++ en 1G1P1R, 's avonds."

    assert all(text[word.start : word.end] == word.text for word in split(text))
