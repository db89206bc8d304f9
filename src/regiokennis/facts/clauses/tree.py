"""The dependency tree of one sentence, as questions over its frozen tokens (Universal Dependencies v2)."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from functools import cache

from regiokennis.annotate.model import Sentence, Token

BREAKS = frozenset({"acl:relcl", "advcl", "ccomp", "parataxis", "csubj", "acl"})
"""Relations that begin another clause."""

PASSIVE = frozenset({"aux:pass", "nsubj:pass"})


class Tree:
    """The tokens of a sentence with their children; every index counts tokens of the sentence."""

    __slots__ = ("_below", "_children", "_starts", "forms", "lemmas", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens: tuple[Token, ...] = sentence.tokens
        # Asked of every token many times, so made once.
        self.forms = [token.text.casefold() for token in self.tokens]
        self.lemmas = [(token.lemma or token.text).casefold() for token in self.tokens]
        self._starts = [token.start for token in self.tokens]
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i and 0 <= token.head < len(self.tokens):
                self._children[token.head].append(token.i)
        self._below: dict[int, frozenset[str]] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def is_passive(self) -> bool:
        """Whether any clause of the sentence is passive."""
        return any(token.dep in PASSIVE for token in self.tokens)

    def children(self, i: int, *deps: str) -> list[int]:
        """The children of a token, those with one of these relations where any is named (`obl` covers `obl:agent`)."""
        below = self._children[i]
        if not deps or not below:
            return below
        named = self._below.get(i)
        if named is None:
            named = self._below[i] = frozenset(name for c in below for name in _names(self.tokens[c].dep))
        if named.isdisjoint(deps):  # as it mostly is
            return []
        return [c for c in below if matches(self.tokens[c].dep, deps)]

    def lemma(self, i: int) -> str:
        """Lemma in lower case; the form where the pipeline has no lemma."""
        return self.lemmas[i]

    def form(self, i: int) -> str:
        """The word as written, in lower case."""
        return self.forms[i]

    def verb(self, i: int) -> str:
        """Lemma of a predicate with its separable particle in front: `stelt … op` is `opstellen`."""
        lemma = self.lemma(i)
        particle = next((self.forms[c] for c in self._children[i] if self._is_particle(c)), "")
        return lemma if lemma.startswith(particle) else particle + lemma

    def _is_particle(self, i: int) -> bool:
        """Whether a token is part of the verb above it; a verb that the parser takes for one is not."""
        return self.tokens[i].dep == "compound:prt" and self.tokens[i].pos not in ("AUX", "VERB")

    def case(self, i: int) -> str:
        """The preposition of a noun phrase, with what is fixed to it: `door`, `samen met`, `door middel van`."""
        words: list[int] = []
        for c in self._children[i]:
            if self.tokens[c].dep == "case" and c < i:
                words.append(c)
                words += [g for g in self._children[c] if self.tokens[g].dep == "fixed"]
        return " ".join([self.forms[w] for w in sorted(words)])

    def subtree(self, i: int, *, stop: Iterable[str] = ()) -> list[int]:
        """The indices below and at a token in order, without the branches that begin with a relation in `stop`."""
        stops = tuple(stop)
        found = [i]
        queue = [i]
        while queue:
            for c in self._children[queue.pop()]:
                if stops and matches(self.tokens[c].dep, stops):
                    continue
                found.append(c)
                queue.append(c)
        return sorted(found)

    def conjuncts(self, i: int) -> list[int]:
        """The token and everything coordinated with it, in order."""
        found = [i]
        for head in found:
            found += [c for c in self._children[head] if self.tokens[c].dep == "conj" and c not in found]
        return sorted(found)

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above a token, nearest first; ends at the root or where the tree loops."""
        seen = {i}
        while (head := self.tokens[i].head) not in seen:
            yield head
            seen.add(head)
            i = head

    def text(self, indices: Iterable[int]) -> str:
        """The words at these places, with single spaces."""
        return " ".join(self.tokens[i].text for i in sorted(indices))

    def span(self, start: int, end: int) -> list[int]:
        """The tokens that overlap a range of the block's text."""
        last = bisect_left(self._starts, end)
        first = bisect_right(self._starts, start, hi=last)
        while first > 0 and self.tokens[first - 1].end > start:
            first -= 1
        return list(range(first, last))

    def top(self, indices: Iterable[int]) -> int:
        """Of some tokens the one whose head lies outside them."""
        members = sorted(indices)
        inside = set(members)
        for i in members:
            head = self.tokens[i].head
            if head == i or head not in inside:
                return i
        return members[-1]


@cache
def _names(dep: str) -> tuple[str, str]:
    """A relation and the one that it is a subtype of; itself where it is none."""
    return dep, dep.partition(":")[0]


def matches(dep: str, deps: Container[str]) -> bool:
    """Whether a relation is one of these or a subtype of one of these."""
    return dep in deps or (":" in dep and dep.partition(":")[0] in deps)
