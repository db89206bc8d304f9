"""Documents worked on side by side, on as many cores as there are: none needs to know of another."""

import multiprocessing
import os
import platform
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

from regiokennis.errors import RegiokennisError

Given = TypeVar("Given")
Made = TypeVar("Made")

_work: Callable[[Any], Any] = lambda given: given  # noqa: E731 - stands in until a process is told its work


class WorkerError(RegiokennisError):
    """A process that worked on a document was stopped from outside, mostly for want of memory."""


def beside(work: Callable[[Given], Made], given: Sequence[Given]) -> Iterator[Made]:
    """What `work` makes of each, in order; an error in one comes out at its place and the others are given up.

    The processes are forked, so that they share what is loaded and only what they make is sent back; where that
    is not safe (elsewhere than on Linux), or there is one core or one thing to do, it is done here, one by one.
    """
    cores = min(usable_cores(), len(given))
    if cores < 2 or platform.system() != "Linux":
        yield from map(work, given)
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(cores, mp_context=fork, initializer=_take, initargs=(work,)) as pool:
        try:
            yield from pool.map(_do, given)
        except BrokenProcessPool as error:
            raise WorkerError(
                "Het lezen is afgebroken: een deelproces is gestopt, meestal door te weinig geheugen."
            ) from error


def usable_cores() -> int:
    """The cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def _take(work: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the reading stops it in the process that began it
    global _work  # noqa: PLW0603 - a forked process is told its work once, and what is loaded cannot be sent
    _work = work


def _do(given: Any) -> Any:
    return _work(given)
