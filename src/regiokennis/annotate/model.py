"""What the Dutch pipeline and the vocabulary found, as frozen values: no spaCy object leaves this stage."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from regiokennis.documents.model import Document
from regiokennis.text.model import Block, StructuredText

By = TypeVar("By")
Made = TypeVar("Made")


class Token(NamedTuple):
    """One token; `start`/`end` count code points of the block's text, `head` indexes the sentence's tokens.

    There are as many of these as words, and a named tuple is four times as quick to make as a frozen dataclass.
    """

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

    @property
    def is_finite(self) -> bool:
        """Whether it is a verb form that goes with a subject: `biedt`, `werd`; neither infinitive nor participle."""
        return "VerbForm=Fin" in self.morph


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
    """Canonical name *here*: a kind that each region has its own of bears the name of this region."""
    code: str | None
    """Code of the begrip in the scheme; None for a name that is in no vocabulary."""
    iri: str
    soort: str | None = None
    """Kind within the type (`gemeente`, `stichting`, `team`, …), where known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """Wording that sets a field (ontology/signalen): `kind` (`status`, `rol`, `schaal`, …) to `waarde`."""

    start: int
    end: int
    text: str
    kind: str
    waarde: str
    richting: str
    """Where its target stands: `voor`, `na` or `beide`."""
    bereik: str = "zin"
    """How far it reaches, as the row of ontology/signalen says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shield:
    """A stretch of a block that may not be shown: a person, a contact detail or a survivor's story.

    `reden` is `ambt` for the name of someone in public office: such a name is in no mention and no
    field, but a quote around it may be shown (design, section 8).
    """

    block: int
    start: int
    end: int
    reden: str


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
    afgeschermd: tuple[Shield, ...] = ()
    """What may not be shown, in reading order."""

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.text.document

    def block(self, sentence: Sentence) -> Block:
        """The block a sentence stands in."""
        return self.text.blocks[sentence.block]

    def shielded(self, block: int, start: int, end: int) -> bool:
        """Whether a range of a block touches something that may not be quoted."""
        return any(
            shield.start < end and start < shield.end
            for shield in self._shields.get(block, ())
            if shield.reden != "ambt"
        )

    @cached_property
    def _shields(self) -> dict[int, tuple[Shield, ...]]:
        found: dict[int, list[Shield]] = {}
        for shield in self.afgeschermd:
            found.setdefault(shield.block, []).append(shield)
        return {block: tuple(shields) for block, shields in found.items()}

    def sentence_text(self, sentence: Sentence) -> str:
        """The repaired text of a sentence."""
        return self.block(sentence).text[sentence.start : sentence.end]

    @cached_property
    def by_block(self) -> dict[int, tuple[Sentence, ...]]:
        """The sentences of each block that has any."""
        found: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            found.setdefault(sentence.block, []).append(sentence)
        return {block: tuple(sentences) for block, sentences in found.items()}

    def once(self, make: Callable[["AnnotatedText", By], Made], by: By) -> Made:
        """What a later stage makes of this text by something else (the vocabulary): made once, kept with the text."""
        kept = self._kept.get(make)
        if kept is None or kept[0] is not by:
            kept = self._kept[make] = (by, make(self, by))
        made: Made = kept[1]
        return made

    @cached_property
    def _kept(self) -> dict[Callable[..., Any], tuple[Any, Any]]:
        return {}
