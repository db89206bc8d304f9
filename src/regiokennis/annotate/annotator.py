"""The stage: a structured text in, the same text with sentences, names and signals out."""

import gc
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from regiokennis.annotate import words as spelling
from regiokennis.annotate.binding import (
    Binding,
    bind,
    governing,
    introduced_abbreviations,
    lengthen,
    municipality,
    places,
    regional_abbreviations,
)
from regiokennis.annotate.candidates import Name, Read
from regiokennis.annotate.chunks import is_abbreviation
from regiokennis.annotate.gazetteer import TYPES, Entry, Gazetteer, Match, select
from regiokennis.annotate.heads import without_secrets
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Shield, Token
from regiokennis.annotate.names import Finder
from regiokennis.annotate.people import everywhere
from regiokennis.annotate.persons import shield
from regiokennis.annotate.pipeline import Pipeline, Text
from regiokennis.annotate.signals import SignalMatcher
from regiokennis.annotate.towns import with_towns
from regiokennis.ontology import Begrip, Ontology
from regiokennis.text.model import Block, StructuredText

ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
"""An address on the web: what it spells is no text."""

OFFERS = re.compile(r"\s(?:biedt|verzorgt|levert|organiseert|behandelt|begeleidt|adviseert|coördineert|traint)\b")
"""What only an organisation does: an ambiguous word that opens its sentence before one of these is a name."""

ONE = re.compile(r"\b[EÉeé]én\s")
GOES_ON = re.compile(r"(?:,|\sen|,\sen)\s(?:één|een)\s[a-z]")
"""What follows where a row of counted things is not at its end."""
GROUP = "doelgroep"
PHRASED = frozenset({"die", "met", "van", "na", "in", "uit", "voor", "zonder"})
"""Words that make a phrase of a group at the head of a sentence (`Ouders die …`), which the parser can read."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """Everything that is the same for all documents, made once."""

    ontology: Ontology
    pipeline: Pipeline
    gazetteer: Gazetteer
    signals: SignalMatcher
    heads: dict[str, Begrip]

    @classmethod
    def load(cls, ontology: Ontology, pipeline: str) -> "Annotator":
        """With the spaCy pipeline of this name; PipelineError where it is not installed."""
        return cls.of(ontology, Pipeline.load(pipeline))

    @classmethod
    def of(cls, ontology: Ontology, pipeline: Pipeline) -> "Annotator":
        """With a loaded pipeline."""
        heads = {
            label.casefold(): begrip
            for begrip in ontology.scheme("kernwoord")
            for label in (begrip.naam, *begrip.alt_labels)
        }
        made = cls(ontology, pipeline, Gazetteer.of(ontology.begrippen), SignalMatcher(ontology.signalen), heads)
        gc.freeze()  # what is loaded stays, and walking through it for garbage took a twentieth of the time of reading
        return made

    def annotate(self, text: StructuredText) -> AnnotatedText:
        """Find names over the whole document, parse block by block, and put each find in its sentence."""
        shields = shield(text)
        reads = with_towns(self._read(text, shields), self.heads)
        known_places = places(self.ontology, reads, text.document)
        reads = lengthen(reads, known_places)
        period = "-".join(map(str, text.document.periode)) if text.document.periode else None
        found = Finder(self.heads, known_places, _marked(text), period).find(reads)
        shields = (*shields, *everywhere(found.people, reads))
        binding = bind(self.ontology, reads, text.document)
        usual = regional_abbreviations(self.ontology, text.document)
        told = introduced_abbreviations(reads)
        short = {**{form: (begrip, None) for form, begrip in usual.items()}, **told}
        matches = _with_names(reads, found.names, short, told)
        mentions = [_mentions(read, held, binding) for read, held in zip(reads, matches, strict=True)]
        return AnnotatedText(
            text=without_secrets(text, shields),
            sentences=self._sentences(text, reads, mentions, shields),
            pipeline=self.pipeline.name,
            afgeschermd=shields,
        )

    def _read(self, text: StructuredText, shields: Sequence[Shield]) -> tuple[Read, ...]:
        closed: dict[int, list[tuple[int, int]]] = {
            block.index: [match.span() for match in ADDRESS.finditer(block.text)] for block in text.blocks
        }
        for found in shields:
            closed.setdefault(found.block, []).append((found.start, found.end))
        reads = []
        for block in text.blocks:
            words = spelling.split(block.text)
            ranges = tuple(closed.get(block.index, ()))
            known = tuple(m for m in self.gazetteer.find(words, block.text) if not _is_motto(m, block.text))
            reads.append(Read(block, words, _outside(ranges, known), ranges))
        sure = {
            m.entry.begrip.iri
            for read in reads
            for m in read.matches
            if m.entry.begrip and (not m.doubtful or OFFERS.match(read.block.text, m.end))
        }
        return tuple(
            replace(read, matches=tuple(m for m in read.matches if _is_sure(m, sure)))
            if any(m.doubtful for m in read.matches)
            else read
            for read in reads
        )

    def _sentences(
        self,
        text: StructuredText,
        reads: Sequence[Read],
        mentions: Sequence[tuple[Mention, ...]],
        shields: Sequence[Shield],
    ) -> tuple[Sentence, ...]:
        stories = {
            s.block
            for s in shields
            if s.reden == "verhaal" and s.start == 0 and s.end >= len(text.blocks[s.block].text)
        }
        shown = [
            (read.block, found)
            for read, found in zip(reads, mentions, strict=True)
            if read.block.text.strip() and read.block.index not in stories
        ]
        texts = [Text(text=block.text, names=_merged(found)) for block, found in shown]
        sentences: list[Sentence] = []
        for (block, found), parsed in zip(shown, self.pipeline.parse(texts), strict=True):
            for tokens in parsed:
                sentences.append(self._sentence(len(sentences), block, tokens, found))
        return tuple(sentences)

    def _sentence(self, index: int, block: Block, tokens: tuple[Token, ...], found: Iterable[Mention]) -> Sentence:
        start, end = tokens[0].start, tokens[-1].end
        mentions = [m for m in found if start <= m.start < end and _is_noun(m, tokens)]
        return Sentence(
            index=index,
            block=block.index,
            start=start,
            end=end,
            tokens=tokens,
            mentions=tuple(sorted([*mentions, *self._acting(mentions, tokens)], key=_order)),
            signals=self.signals.find(tokens, block.text),
        )

    def _acting(self, mentions: Sequence[Mention], tokens: Sequence[Token]) -> Iterator[Mention]:
        """The municipalities that do something in a sentence without being called one: they are actors in it."""
        for row in _rows([m for m in mentions if m.type == "gemeente"], tokens):
            if _is_subject(row, tokens):
                for mention in row:
                    if not any(_covers(m, mention) for m in mentions):
                        naam = f"Gemeente {mention.naam}"
                        iri = self.ontology.mint("actor", naam)
                        yield replace(mention, type="actor", naam=naam, code=None, iri=iri, soort="gemeente")


def _rows(towns: Sequence[Mention], tokens: Sequence[Token]) -> Iterator[list[Mention]]:
    """Municipalities side by side as one: `Aa en Bee`, `Aa, Bee en Cee`."""
    row: list[Mention] = []
    for town in sorted(towns, key=_order):
        between = [t.text for t in tokens if row and row[-1].end <= t.start < town.start]
        if row and between not in (["en"], [","], [",", "en"]):
            yield row
            row = []
        row.append(town)
    if row:
        yield row


def _is_subject(row: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether one of a row is the subject, or more of them begin the sentence with the verb right behind them."""
    if any(t.dep == "nsubj" and t.start == mention.start for t in tokens for mention in row):
        return True
    behind = next((t for t in tokens if t.start >= row[-1].end), None)
    opens = len(row) > 1 and row[0].start == tokens[0].start
    return opens and behind is not None and behind.pos in ("VERB", "AUX")


def _covers(mention: Mention, town: Mention) -> bool:
    return mention.type == "actor" and mention.start < town.end and town.start < mention.end


def _order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.type


def _is_motto(match: Match, text: str) -> bool:
    """Whether a name that counts (`één plan, één loket`) is only how a longer motto begins, which is another's."""
    return len(ONE.findall(match.text)) > 1 and GOES_ON.match(text, match.end) is not None


def _outside(closed: Collection[tuple[int, int]], matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """The matches that touch no range where no name may be found."""
    if not closed:
        return matches
    return tuple(m for m in matches if not any(a < m.end and m.start < b for a, b in closed))


def _is_sure(match: Match, sure: Collection[str]) -> bool:
    """Whether an ambiguous word is known from elsewhere in the document."""
    return not match.doubtful or (match.entry.begrip is not None and match.entry.begrip.iri in sure)


def _is_noun(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a single word in lower case is no verb here (`zorgen`, `melden`)."""
    if " " in mention.text or not mention.text.islower() or mention.type == "doelgroep":
        return True
    place = bisect_left(tokens, mention.start, key=attrgetter("start"))
    return place == len(tokens) or tokens[place].start != mention.start or tokens[place].pos not in ("VERB", "AUX")


def _merged(mentions: Iterable[Mention]) -> tuple[tuple[int, int], ...]:
    """The ranges of names of more words: they become one token, so that the parser sees one noun."""
    ranges: list[tuple[int, int]] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.type not in TYPES or " " not in mention.text or mention.text.islower():
            continue
        if mention.type == GROUP and mention.text[1:].islower() and not PHRASED.isdisjoint(mention.text.split()):
            continue
        if not ranges or mention.start >= ranges[-1][1]:
            ranges.append((mention.start, mention.end))
    return tuple(ranges)


def _marked(text: StructuredText) -> dict[int, str]:
    """Of every block whose source has asterisks in it that source: a Markdown text marks titles so."""
    source = text.document.source.text
    if "*" not in source:
        return {}
    spans = ((block.index, block.view.offsets.source(0, len(block.text))) for block in text.blocks if block.text)
    found = {index: source[max(0, span.start - 1) : span.end + 1] for index, span in spans}
    return {index: part for index, part in found.items() if "*" in part}


def _with_names(
    reads: Sequence[Read],
    names: Sequence[Name],
    short: Mapping[str, tuple[Begrip, str | None]],
    told: Collection[str],
) -> list[tuple[Match, ...]]:
    """The vocabulary's matches together with those of the document's own names; the longest wins.

    What a document itself abbreviates so (of which `told` are known concepts), it means: the vocabulary's reading of
    the same letters is somebody else.
    """
    forms = [
        (form, Entry(type=name.type, naam=name.naam, begrip=None, exact=not form.islower(), soort=name.soort))
        for name in names
        for form in name.vormen
        if form not in short
    ]
    meetings = {form for form, entry in forms if entry.type == "overleg"}
    introduced = {form for form, _ in forms if is_abbreviation(form)} | set(told)
    forms += [
        (form, Entry(type=begrip.scheme, naam=begrip.naam, begrip=begrip, exact=True, soort=begrip.kenmerk("soort")))
        for form, (begrip, _) in short.items()
    ]
    own = Gazetteer(forms)
    found = []
    for read in reads:
        more = _outside(read.closed, own.find(read.words, read.block.text))
        more = tuple(replace(m, regio=short[m.text][1]) if m.text in short else m for m in more)
        kept = (
            m for m in read.matches if not (m.text in introduced or (m.entry.type == "overleg" and m.text in meetings))
        )
        found.append(select([*kept, *more]))
    return found


def _mentions(read: Read, matches: Iterable[Match], binding: Binding) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for match in matches:
        found.append(binding.mention(match, read.block.text))
        if match.entry.type != "gemeente":
            continue
        placed = governing(found[-2], match, read.block.text, binding.ontology) if len(found) > 1 else None
        actor = municipality(match, read.block.text, binding.ontology)
        if placed is not None:
            found[-2] = placed
        elif actor is not None:
            found = [m for m in found if m.type != "actor" or m.end <= actor.start]
            found.append(actor)
    return tuple(sorted(found, key=_order))


def annotate(text: StructuredText, ontology: Ontology, pipeline: str) -> AnnotatedText:
    """One text, for those who have only one; make an Annotator for more."""
    return Annotator.load(ontology, pipeline).annotate(text)
