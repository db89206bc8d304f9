"""Who governs the approach, clause by clause: who decides, watches, prepares, leads, advises, reports or answers."""

from collections.abc import Iterator

from regiokennis.annotate.model import Sentence
from regiokennis.facts import governing_words as wording
from regiokennis.facts.clauses.context import Reading
from regiokennis.facts.informing import informed
from regiokennis.facts.said import Deed, Said, advises, may_govern
from regiokennis.facts.taking_part import appointing, joining, occurring


def deeds(reading: Reading, sentence: Sentence) -> Iterator[Deed]:
    """What the clauses of a sentence say that somebody does for the approach, in order of the clauses."""
    named = any(may_govern(sentence, m) or advises(m) or m.code == wording.EVERYBODY for m in sentence.mentions)
    if not named and not any(wording.OFFICERS.search(token.text) for token in sentence.tokens):
        return
    read = reading.read(sentence)
    if wording.NO_PART.search(reading.text.sentence_text(sentence)):
        return
    text = reading.text.block(sentence).text
    stated = any(read.tree.tokens[i].is_finite for clause in read.clauses[:1] for i in clause.tokens)
    for clause, relaties in zip(read.clauses, read.relaties, strict=True):
        said = Said(sentence, read.tree, clause)
        if (clause.bijzin == "relcl" and not stated) or said.is_other:
            continue
        asked = False
        for mention, band in said.parts(relaties, text):
            rol = said.rol(mention, band) if said.governs(mention, band) else None
            if rol is not None and (band != "opdracht" or not asked):
                asked = asked or band == "opdracht"
                yield Deed(mention, rol)
        yield from informed(said)
        yield from occurring(said)
        yield from joining(said)
        yield from appointing(said)
