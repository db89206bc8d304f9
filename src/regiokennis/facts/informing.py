"""Governments that are told how the approach goes, and those that tell it: `stuurt de raad een brief`."""

from collections.abc import Iterator

from regiokennis.facts import governing_words as wording
from regiokennis.facts.said import Deed, Said


def informed(said: Said) -> Iterator[Deed]:
    """Who is told how things go: as object, behind `aan` or as passive subject; and whose letter tells it."""
    if not _tells(said) or said.is_case:
        return
    tree, clause = said.tree, said.clause
    for mention in said.sentence.mentions:
        places = tree.span(mention.start, mention.end) if mention.soort in wording.GOVERNMENT else []
        inside = [i for i in places if i in clause.tokens]
        if not inside:
            continue
        head = tree.top(inside)
        case, token = tree.case(head), tree.tokens[head]
        if head in clause.onderwerp:
            told = clause.lijdend
        else:
            told = case == "aan" or (not case and token.dep in ("obj", "iobj"))
        if told:
            yield Deed(mention, wording.INFORMED)
        elif case == "van" and token.dep == "nmod" and wording.REPORTED.search(tree.lemma(token.head)):
            yield Deed(mention, wording.INFORMS)


def _tells(said: Said) -> bool:
    """Whether somebody is told something: by the verb, or `op de hoogte` with a verb of holding or bringing."""
    verb = said.clause.werkwoord
    if verb in wording.TOLD or wording.ACCOUNT in said.words:
        return True
    return verb.endswith(wording.KEEPING) and any(said.tree.form(i) == "hoogte" for i in said.clause.tokens)
