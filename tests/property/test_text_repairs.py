"""Properties of edits and repairs: maps stay monotone through all of them, and sound text is left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regiokennis.text.assemble import repair
from regiokennis.text.inline import find_marks, find_strays
from regiokennis.text.lexicon import Lexicon, lexicon_of
from regiokennis.text.model import Span, TextView
from regiokennis.text.repair import REPAIRS
from regiokennis.text.view import Edit, apply, view_of

SOUP = st.text(alphabet="abcdeilouIOl0159-\n \t.,;:é'’*_[]()<>&|«»ﬁ\u00ad\u200b€£AGPR", max_size=80)


def whole(source: str) -> TextView:
    return view_of(source, [Span(0, len(source))])


def assert_monotone(view: TextView, source: str) -> None:
    starts, ends = view.offsets.starts, view.offsets.ends
    assert len(view.text) == len(starts) == len(ends)
    assert list(starts) == sorted(starts)
    assert list(ends) == sorted(ends)
    assert all(0 <= start <= end <= len(source) for start, end in zip(starts, ends, strict=True))


@pytest.mark.parametrize("rule", REPAIRS, ids=lambda rule: rule.__name__)
@settings(max_examples=150, deadline=None)
@given(source=SOUP)
def test_each_repair_keeps_every_place(rule, source: str) -> None:
    """A repair of any text leaves a monotone map, and what it did not touch maps to itself."""
    view = apply(whole(source), rule(source, lexicon_of(source)))

    assert_monotone(view, source)
    for character, start, end in zip(view.text, view.offsets.starts, view.offsets.ends, strict=True):
        if end - start == 1 and source[start] == character:
            assert view.offsets.source(*_index(view, start)) == Span(start, end)


def _index(view: TextView, start: int) -> tuple[int, int]:
    at = next(
        i
        for i, (s, e) in enumerate(zip(view.offsets.starts, view.offsets.ends, strict=True))
        if s == start and e == s + 1
    )
    return at, at + 1


@settings(max_examples=200, deadline=None)
@given(source=SOUP)
def test_all_marks_and_repairs_together_keep_every_place(source: str) -> None:
    """The chain of marks, strays and repairs keeps the map monotone and inside the source."""
    assert_monotone(repair(whole(source), lexicon_of(source), frozenset({"1", "5"})), source)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["gemeente", "opvang", "Veilig", "regie", "hulp,", "samen.", "2021", "(VT)", "zorg-"]),
        max_size=30,
    )
)
def test_sound_text_is_left_alone(chosen: list[str]) -> None:
    """Text without marks or slips is its own repaired reading, character by character."""
    source = " ".join(chosen)

    view = repair(whole(source), lexicon_of(source))

    assert view.text == source
    assert view.offsets.starts == tuple(range(len(source)))


@settings(max_examples=200, deadline=None)
@given(source=st.text(max_size=30), data=st.data())
def test_edits_apply_where_they_say(source: str, data: st.DataObject) -> None:
    """Edits that do not overlap give the text that splicing by hand gives, with a monotone map."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=6, unique=True)))
    pairs = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    edits = [Edit(a, b, data.draw(st.text(max_size=3))) for a, b in pairs]

    view = apply(whole(source), edits)

    expected, done = "", 0
    for edit in edits:
        expected += source[done : edit.start] + edit.replacement
        done = edit.end
    assert view.text == expected + source[done:]
    assert_monotone(view, source)


@settings(max_examples=100, deadline=None)
@given(SOUP)
def test_marks_only_take_away_or_translate(source: str) -> None:
    """Taking marks out never makes letters that were not there, apart from entities."""
    view = apply(whole(source), [*find_marks(source)])
    strays = apply(view, find_strays(view.text))
    if "&" not in source:
        assert not (set(strays.text) - set(source) - {"\n"})


def test_the_lexicon_does_not_count_halves_of_broken_words() -> None:
    """`codrdi-` and `natie` at a line end are no words of the document."""
    lexicon = lexicon_of("samen-\nwerking en samen-\nwerking en samenwerking")

    assert lexicon == Lexicon({"en": 2, "samenwerking": 1})
