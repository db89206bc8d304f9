"""The one Dutch pipeline: blocks in, sentences out. No spaCy object leaves this module."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import add, not_

import spacy
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, MORPH, POS, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc

from regiokennis.annotate.model import Token
from regiokennis.errors import RegiokennisError

BATCH = 64
STAND_IN, STAND_IN_PLURAL = "Nederland", "Nederlanders"
"""What the parser reads in place of a name of more words: a proper noun that it knows, so that it need not guess."""
PLURAL = ("en", "ams", "ers", "ors")
WRITTEN = "written"
RULES, GUESSES = "boundaries", "senter"
"""The components that look for the ends of sentences: by rule, and where no rule settles it."""
INNER_END = re.compile(r"[.!?…:;\n•▪►✓●](?=.*\w)", re.DOTALL)
"""What may end a sentence or open a list item, with more behind it."""
CLOSING = frozenset(".!?…:;)]”’»\"'-–—•▪►✓●")
"""The last character of a word behind which a sentence may begin."""
COLUMNS = [LEMMA, POS, DEP, MORPH, HEAD, IDX, LENGTH, SENT_START, IS_SPACE]
NAMED = 4
"""How many of the columns hold the ids of strings; the others hold numbers, of which the heads may be negative."""


class PipelineError(RegiokennisError):
    """The pipeline that the settings name is not installed or cannot be loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One piece of text for the pipeline, with the ranges that must become single tokens."""

    text: str
    names: tuple[tuple[int, int], ...] = ()


class Pipeline:
    """A loaded spaCy pipeline, used as a function from texts to sentences of frozen tokens."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        if not any(nlp.has_pipe(name) for name in ("parser", "senter", "sentencizer")):
            nlp.add_pipe("sentencizer")

    @classmethod
    def load(cls, name: str) -> "Pipeline":
        """The installed pipeline with this name; PipelineError tells how to install it."""
        try:
            nlp = spacy.load(name, exclude=["ner"])
        except OSError as error:
            command = (
                "make setup" if name.startswith("nl_regiokennis") else f".venv/bin/python -m spacy download {name}"
            )
            raise PipelineError(f"De taalpijplijn {name} is niet geïnstalleerd; doe dat met: {command}") from error
        return cls(nlp)

    @property
    def name(self) -> str:
        """Name and version, as provenance tells it: `nl_regiokennis_sm 1.0.0`."""
        meta = self._nlp.meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"

    def parse(self, texts: Sequence[Text]) -> Iterator[tuple[tuple[Token, ...], ...]]:
        """The sentences of each text, in order; tokens of white space are left out.

        Where sentences end is settled first, by rule, and the network that guesses it (a sixth of the time of the
        pipeline) sees only the texts in which the rules leave something open.
        """
        strings = _Strings(self._nlp.vocab.strings)
        docs = [self._make(text) for text in texts]
        settled = [self._settle(doc) for doc in docs]
        clear = self._nlp.pipe(compress(docs, settled), batch_size=BATCH, disable=[RULES, GUESSES])
        unclear = self._nlp.pipe(compress(docs, map(not_, settled)), batch_size=BATCH, disable=[RULES])
        for sure in settled:
            yield _sentences(next(clear if sure else unclear), strings)

    def _settle(self, doc: Doc) -> bool:
        """Set where sentences begin as far as the rules tell, and whether that is everywhere."""
        if INNER_END.search(doc.text) is not None:
            if not self._nlp.has_pipe(RULES):
                return False
            self._nlp.get_pipe(RULES)(doc)
            unsettled = _open(doc)
            if any(_may_begin(doc, place) for place in unsettled):
                return False
        else:
            unsettled = _open(doc)
        for place in unsettled:
            doc[place].is_sent_start = False
        return True

    def _make(self, text: Text) -> Doc:
        """The tokenized text; every range in `names` is one token, so that the parser cannot split it."""
        doc = self._nlp.make_doc(text.text)
        doc.user_data[WRITTEN] = text.text, None
        if not text.names:
            return doc
        words: list[str] = []
        spaces: list[bool] = []
        spans: list[tuple[int, int]] = []
        names = iter((*text.names, (len(text.text) + 1, len(text.text) + 1)))
        start, end = next(names)
        open_until = -1
        for token in doc:
            while token.idx >= end:
                start, end = next(names)
            inside = start <= token.idx and token.idx + len(token) <= max(end, token.idx + 1) and token.idx < end
            if inside and open_until == start:
                spans[-1] = (spans[-1][0], token.idx + len(token))
                spaces[-1] = bool(token.whitespace_)
                words[-1] = STAND_IN_PLURAL if token.text.endswith(PLURAL) else STAND_IN
            else:
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
                spans.append((token.idx, token.idx + len(token)))
                open_until = start if inside and not token.is_space else -1
        made = Doc(self._nlp.vocab, words=words, spaces=spaces)
        made.user_data[WRITTEN] = text.text, spans
        return made


def _open(doc: Doc) -> list[int]:
    """The tokens behind the first of which nothing tells yet whether a sentence begins there."""
    return [place for place, told in enumerate(doc.to_array(SENT_START).tolist()) if place and not told]


def _may_begin(doc: Doc, place: int) -> bool:
    """Whether a sentence may begin at a token: something that closes stands before it."""
    place -= 1
    while place > 0 and doc[place].is_space:
        place -= 1
    return doc[place].text[-1] in CLOSING


class _Strings(dict[int, str]):
    """The strings behind spaCy's ids, each decoded once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, number: int) -> str:
        found = self[number] = self._store[number]
        return found


def _sentences(doc: Doc, strings: _Strings) -> tuple[tuple[Token, ...], ...]:
    """The one conversion from spaCy to our values: a name comes back as it is written.

    Columns are read at once, which is much faster than token by token. A stand-in is told by its length.
    """
    columns = doc.to_array(COLUMNS)
    lemmas, tags, deps, morphs = (list(map(strings.__getitem__, column)) for column in columns[:, :NAMED].T.tolist())
    heads, starts, lengths, opens, spaces = columns[:, NAMED:].astype("int64").T.tolist()
    written, spans = doc.user_data[WRITTEN]
    spans = spans or list(zip(starts, map(add, starts, lengths), strict=True))
    sentences: list[list[int]] = [[]]
    places: list[int] = []
    for i, space in enumerate(spaces):
        if opens[i] == 1 and sentences[-1]:
            sentences.append([])
        places.append(len(sentences[-1]))
        if not space:
            sentences[-1].append(i)
    found: list[tuple[Token, ...]] = []
    for members in filter(None, sentences):
        first, last = members[0], members[-1]
        tokens: list[Token] = []
        for i in members:
            start, end = spans[i]
            form = written[start:end]
            lemma = lemmas[i] if lengths[i] == end - start else form
            above = i + heads[i]
            head = places[above if first <= above <= last else i]
            told = (places[i], start, end, form, lemma or form, tags[i], deps[i] or "dep", head, morphs[i])
            tokens.append(tuple.__new__(Token, told))  # as Token._make does, in half the time
        found.append(tuple(tokens))
    return tuple(found)
