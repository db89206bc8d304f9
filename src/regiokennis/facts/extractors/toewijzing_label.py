"""Toewijzingen in lines with a label: `Trekker: de GGD` below an action, `Veilig Thuis: triage`, `Nazorg: wijkteam`.

What stands before the colon is read as the head of a column (ontology/signalen/kolom.toml), a party or a task.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.cells import CLEAR, Onderwerp, covered, names_party, parties, surely, tasks, terms
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.extractors.actie import in_action_part
from regiokennis.facts.extractors.toewijzing_slot import SOURCE, at_end
from regiokennis.facts.model import Draft
from regiokennis.facts.row_drafts import row_draft, row_status
from regiokennis.facts.soorten import Status
from regiokennis.facts.table_words import Kop, TableWords
from regiokennis.text.model import Block, BlockKind

LABEL = re.compile(r"(?P<key>[^\W\d_][^:;.!?\n]{1,60}?)\s*(?P<mark>:|\s[–—-])\s+(?=\S)")
LONGEST_LABEL, LONGEST_VALUE, LONGEST_LEAD = 4, 14, 25
"""Words of a label, of what it labels where that is a party, and of the line above that names the action."""
SURELY, ABBREVIATED = 0.65, 0.4
"""Part of the letters of a value that must name parties; of one behind a party, that makes it its full name."""
ROLE = re.compile(r"\b(?:kar)?trekkers?\b|\beigenaar\b|\bportefeuillehouders?\b|\bcoördinator(?:en)?\b", re.IGNORECASE)
ASIDE = re.compile(r",\s(?:in opdracht van|namens|met|onder|via|vanuit|voor|op|per|sinds|vanaf|in)\s.*$", re.DOTALL)
"""What follows the party that has the task: on whose behalf, with whom, since when."""
FIGURE = re.compile(r"^\W*\d|€")


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """A line with a label."""

    block: Block
    kop: Kop
    start: int
    """Where its value begins."""

    @property
    def waarde(self) -> str:
        """What stands behind the label."""
        return self.block.text[self.start :]


def in_labels(candidates: Candidates) -> Iterator[Draft]:
    """The drafts of all labelled lines of a document that tell who has which task."""
    words = candidates.ontology.once(TableWords)
    blocks = candidates.text.text.blocks
    form: list[Regel] = []
    for block in blocks:
        ends = tuple(at_end(candidates, words, block))
        yield from ends
        label = None if ends else _label(block)
        kop = _kop(words, label["key"]) if label is not None and label["mark"] == ":" else Kop()
        whole = label is not None and _says_more(candidates, words, block, label, kop)
        if label is None or not kop.soort or whole:
            yield from _form(candidates, words, form, blocks)
            form = []
            if label is not None:
                yield from _defined(candidates, words, block, label, kop)
            continue
        if kop.soort == "taak" and form:
            yield from _form(candidates, words, form, blocks)
            form = []
        form.append(Regel(block=block, kop=kop, start=label.end()))
    yield from _form(candidates, words, form, blocks)


def told_labels(drafts: Iterable[Draft], text: AnnotatedText) -> frozenset[int]:
    """The blocks whose label was read; what stands behind it is no running text."""
    last = {draft.plaatsen[-1].block for draft in drafts if draft.plaatsen}
    return frozenset(index for index in last if _label(text.text.blocks[index]) is not None)


def _label(block: Block) -> re.Match[str] | None:
    """The label at the start of an item or paragraph; brackets that open in it belong to what they explain."""
    label = LABEL.match(block.text) if block.kind in (BlockKind.LIJST, BlockKind.ALINEA) else None
    return label if label is not None and label["key"].count("(") == label["key"].count(")") else None


def _kop(words: TableWords, key: str) -> Kop:
    return words.head(key) if len(key.split()) <= LONGEST_LABEL else Kop()


def _form(candidates: Candidates, words: TableWords, form: Sequence[Regel], blocks: Sequence[Block]) -> Iterator[Draft]:
    """The drafts of lines that stand together: one tells the action, or the line or heading above does."""
    about = [regel for regel in form if regel.kop.soort == "taak"]
    whose = [regel for regel in form if regel.kop.soort == "partij" and len(regel.waarde.split()) <= LONGEST_VALUE]
    if not whose or (len(form) < 2 and not whose[0].kop.meer):
        return
    told = {regel.kop.soort: regel.waarde for regel in reversed(form)}
    source = about[0].block if about else _above(form[0].block, blocks)
    if source is None:
        return
    start = about[0].start if about else 0
    planned = not about or about[0].kop.meer == "voorgenomen"
    for regel in whose:
        named = parties(candidates, words, regel.block, regel.start)
        nobody = words.is_nobody(regel.waarde) and not any(genoemd.bekend for genoemd in named)
        status = row_status(words, told, planned=planned, nobody=nobody)
        found = tasks(candidates, source, start, listed=False)
        for onderwerp in surely(found) if about or in_action_part(source, ()) else found:
            for genoemd in [None] if nobody else named:
                cells = (source, regel.block)
                yield row_draft(
                    onderwerp, genoemd, regel.kop.meer, status, words.scale(told.get("schaal", "")), None, cells
                )


def _above(block: Block, blocks: Sequence[Block]) -> Block | None:
    """The item, line or heading right above a form, which names the action it is about."""
    before = next((other for other in reversed(blocks[: block.index]) if other.kind is not BlockKind.VOETNOOT), None)
    if before is None or before.kind is BlockKind.CEL or len(before.text.split()) > LONGEST_LEAD:
        return None
    return before


def _says_more(candidates: Candidates, words: TableWords, block: Block, label: re.Match[str], kop: Kop) -> bool:
    """Whether a label names whose tasks follow, or who has which task: `Taken van het wijkteam`."""
    if kop.soort == "partij":
        return bool(terms(candidates, block, 0, label.end("key")))
    named = parties(candidates, words, block, 0, label.end("key"), loose=False) if kop.soort == "taak" else []
    return any(not words.head(genoemd.naam).soort for genoemd in named)


def _defined(
    candidates: Candidates, words: TableWords, block: Block, label: re.Match[str], kop: Kop
) -> Iterator[Draft]:
    """The drafts of a party with its tasks behind it, or of a task with its parties."""
    if FIGURE.search(block.text[label.end() :]) or SOURCE.match(label["key"]):
        return
    if not kop.soort and words.head(label["key"]).soort:
        return
    if kop.soort == "taak" or (not kop.soort and names_party(candidates, block, 0, label.end("key"))):
        yield from _party(candidates, words, block, label)
    elif len(label["key"].split()) <= LONGEST_LABEL:
        rol = kop.meer or _role_above(candidates, words, block)
        if rol or terms(candidates, block, 0, label.end("key")):
            yield from _task(candidates, words, block, label, rol)


def _role_above(candidates: Candidates, words: TableWords, block: Block) -> str:
    """The role that the lead-in of a list gives to whom its items name: `Per thema is een trekker benoemd:`."""
    if block.kind is not BlockKind.LIJST or block.inleiding is None:
        return ""
    lead = candidates.text.text.blocks[block.inleiding].text
    role = ROLE.search(lead) if lead.rstrip().endswith(":") else None
    return words.head(role[0]).meer if role is not None else ""


def _party(candidates: Candidates, words: TableWords, block: Block, label: re.Match[str]) -> Iterator[Draft]:
    if covered(candidates, block, label.end(), proper=True) >= ABBREVIATED:
        return  # an abbreviation and what it stands for
    for onderwerp in _clear(tasks(candidates, block, label.end())):
        for genoemd in parties(candidates, words, block, 0, label.end("key"), loose=False):
            yield row_draft(onderwerp, genoemd, "", Status.BELEGD, None, None, (block,), geraden=True)


def _task(candidates: Candidates, words: TableWords, block: Block, label: re.Match[str], rol: str) -> Iterator[Draft]:
    start, value = label.end(), ASIDE.sub("", block.text[label.end() :])
    named = parties(candidates, words, block, start, start + len(value), loose=False)
    nobody = not named and words.is_nobody(value) and len(value.split()) <= LONGEST_LABEL
    surely_named = covered(candidates, block, start, start + len(value)) >= SURELY
    if not nobody and (not surely_named or len(value.split()) > LONGEST_VALUE):
        return
    status = Status.KNELPUNT if nobody else Status.BELEGD
    about = tasks(candidates, block, 0, label.end("key"), listed=False)
    for onderwerp in surely(about) if rol else _clear(about):
        for genoemd in [None] if nobody else named:
            yield row_draft(onderwerp, genoemd, rol, status, None, None, (block,), geraden=True)


def _clear(found: Sequence[Onderwerp]) -> list[Onderwerp]:
    return [onderwerp for onderwerp in found if onderwerp.kans >= CLEAR]
