"""Work done side by side gives what it gives one after the other, and its errors come out as they are."""

import os
from collections.abc import Sequence

import pytest

import regiokennis.beside as module
from regiokennis.beside import WorkerError, beside
from regiokennis.errors import RegiokennisError


def _with_process(given: str) -> tuple[str, int]:
    return given.upper(), os.getpid()


def _refuse(given: str) -> str:
    if given == "c":
        raise RegiokennisError("Dit document is leeg.")
    return given


@pytest.fixture(params=[1, 2, 8])
def cores(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """A machine with so many cores."""
    monkeypatch.setattr(module, "usable_cores", lambda: request.param)
    return int(request.param)


def test_the_order_is_that_of_what_is_given(cores: int) -> None:
    letters = list("abcdefgh")
    made = list(beside(_with_process, letters))
    assert [letter for letter, _ in made] == list("ABCDEFGH")
    assert ({process for _, process in made} == {os.getpid()}) == (cores == 1)


def test_what_is_loaded_here_is_at_hand_there(cores: int) -> None:
    loaded = {letter: object() for letter in "abc"}  # cannot be told apart once sent, and a closure cannot be sent
    assert list(beside(lambda letter: id(loaded[letter]), list("abc"))) == [id(each) for each in loaded.values()]


def test_an_error_comes_out_at_its_place(cores: int) -> None:
    made = beside(_refuse, list("abcd"))
    assert [next(made), next(made)] == ["a", "b"]
    with pytest.raises(RegiokennisError, match="leeg"):
        next(made)


@pytest.mark.parametrize("given", [[], ["a"]])
def test_little_work_is_done_here(given: Sequence[str]) -> None:
    assert [process for _, process in beside(_with_process, given)] == [os.getpid()] * len(given)


def test_a_process_that_is_killed_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "usable_cores", lambda: 2)
    with pytest.raises(WorkerError, match="afgebroken"):
        list(beside(lambda _: os._exit(9), ["a", "b"]))
