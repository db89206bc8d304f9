"""What the Dutch pipeline and the vocabulary found, as frozen values: no spaCy object leaves this stage."""

from dataclasses import dataclass
from functools import cached_property

from regiokennis.documents.model import Document
from regiokennis.text.model import Block, StructuredText


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token; `start`/`end` count code points of the block's text, `head` indexes the sentence's tokens."""

    i: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """Universal part of speech (`NOUN`, `AUX`, …)."""
    dep: str
    """Universal dependency label (`nsubj`, `obl:agent`, …); `ROOT` for the root, which is its own head."""
    head: int
    morph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name or term in the text, resolved to what it stands for in this document."""

    start: int
    end: int
    text: str
    type: str
    """`actor`, `voorziening`, `wet`, `methode`, `doelgroep`, `programma`, `overleg`, `gemeente`,
    `geweldsvorm`, `taak`, `indicator`, …: the contract's entity types and the vocabulary's schemes."""
    naam: str
    """Canonical name *here*: Veilig Thuis in Haaglanden is `Veilig Thuis Haaglanden`."""
    code: str | None
    """Code of the begrip in the scheme; None for a name that is in no vocabulary."""
    iri: str
    soort: str | None = None
    """Kind within the type (`gemeente`, `stichting`, `team`, …), where known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Wording that sets a field (ontology/signalen): `kind` says which (`status`, `rol`, `schaal`,
    `negatie`, `voorwaarde`, …), `waarde` to what.
    """

    start: int
    end: int
    text: str
    kind: str
    waarde: str
    richting: str
    """Where its target stands: `voor`, `na` or `beide`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a block, with everything found in it; offsets count code points of the block's text."""

    index: int
    """Position in the document, from 0."""
    block: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    signals: tuple[Signal, ...]


@dataclass(frozen=True, kw_only=True)
class AnnotatedText:
    """A document with its sentences in reading order."""

    text: StructuredText
    sentences: tuple[Sentence, ...]
    pipeline: str
    """Name and version of the spaCy pipeline that made it: `nl_regiokennis_sm 1.0.0`."""

    @property
    def document(self) -> Document:
        return self.text.document

    def block(self, sentence: Sentence) -> Block:
        return self.text.blocks[sentence.block]

    def sentence_text(self, sentence: Sentence) -> str:
        return self.block(sentence).text[sentence.start : sentence.end]

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """The sentences of each block that has any."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.block, []).append(sentence)
        return {block: tuple(sentences) for block, sentences in found.items()}
