"""The one Dutch pipeline: blocks in, sentences out. No spaCy object leaves this module."""

from collections.abc import Iterable
from dataclasses import dataclass

import spacy
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, MORPH, POS, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from regiokennis.annotate.model import Token
from regiokennis.errors import RegiokennisError

BATCH = 64
STAND_IN, STAND_IN_PLURAL = "Nederland", "Nederlanders"
"""What the parser reads in place of a name of more words: a proper noun that it knows, so that it need not guess."""
PLURAL = ("en", "ams", "ers", "ors")
SPANS = "spans"
COLUMNS = [HEAD, DEP, LEMMA, POS, MORPH, IDX, LENGTH, SENT_START, IS_SPACE]


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

    def parse(self, texts: Iterable[Text]) -> Iterable[tuple[tuple[Token, ...], ...]]:
        """The sentences of each text, in order; tokens of white space are left out."""
        docs = (self._make(text) for text in texts)
        for doc in self._nlp.pipe(docs, batch_size=BATCH):
            yield _sentences(doc)

    def _make(self, text: Text) -> Doc:
        """The tokenized text; every range in `names` is one token, so that the parser cannot split it."""
        doc = self._nlp.make_doc(text.text)
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
        made.user_data[SPANS] = (text.text, spans)
        return made


def _sentences(doc: Doc) -> tuple[tuple[Token, ...], ...]:
    """The one conversion from spaCy to our values: a name comes back as it is written.

    Columns are read at once, which is much faster than token by token. A stand-in is told by its length.
    """
    if not len(doc):
        return ()
    strings = doc.vocab.strings
    rows = doc.to_array(COLUMNS).astype("uint64").tolist()
    sentences: list[list[int]] = []
    places: list[int] = []
    for i, row in enumerate(rows):
        if not sentences or (row[7] == 1 and sentences[-1]):
            sentences.append([])
        places.append(len(sentences[-1]))
        if not row[8]:
            sentences[-1].append(i)
    written, spans = doc.user_data.get(SPANS) or (doc.text, [(row[5], row[5] + row[6]) for row in rows])
    names = {number: strings[number] for number in set().union(*(row[1:5] for row in rows))}
    found: list[tuple[Token, ...]] = []
    for members in sentences:
        if not members:
            continue
        first, last = members[0], members[-1]
        tokens: list[Token] = []
        for i in members:
            head, dep, lemma, pos, morph, _, length, _, _ = rows[i]
            start, end = spans[i]
            form = written[start:end]
            above = i + (head if head <= LARGEST else head - MODULUS)
            tokens.append(
                Token(
                    i=places[i],
                    start=start,
                    end=end,
                    text=form,
                    lemma=names[lemma] if names[lemma] and length == end - start else form,
                    pos=names[pos],
                    dep=names[dep] or "dep",
                    head=places[above] if first <= above <= last else places[i],
                    morph=names[morph],
                )
            )
        found.append(tuple(tokens))
    return tuple(found)


MODULUS = 1 << 64
LARGEST = 1 << 32
"""Heads are relative and signed, string ids are unsigned; one array of columns holds both."""
