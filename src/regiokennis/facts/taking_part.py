"""Who takes part in a body that governs, and in which body something of the governance takes place."""

from collections.abc import Iterator

from regiokennis.annotate.model import Mention
from regiokennis.facts import governing_words as wording
from regiokennis.facts.holders import HOLDERS
from regiokennis.facts.posts import is_body
from regiokennis.facts.said import LEADER, OFFICE, Deed, Said, may_govern
from regiokennis.facts.seats import articled

WITHIN = frozenset({"in", "binnen", "vanuit", "via"})
"""Prepositions of the body in which something takes place; `bij` and `door` make a relation of the clause."""
INTO = frozenset({"bij", "aan", "in", "van", "binnen"})
"""Prepositions of the body in which somebody takes part."""


def occurring(said: Said) -> Iterator[Deed]:
    """`De voorbereiding vindt plaats in het kernteam`: the body, with what takes place in it as its role."""
    if said.clause.werkwoord not in wording.OCCURS or said.is_case or not said.lies:
        return
    for mention, head in _named(said):
        if head not in said.clause.onderwerp and said.tree.case(head) in WITHIN and may_govern(said.sentence, mention):
            rol = said.rol(mention, "waar")
            if rol is not None:
                yield Deed(mention, rol.removesuffix(f" {said.clause.werkwoord}"))


def joining(said: Said) -> Iterator[Deed]:
    """`De politie sluit aan bij de stuurgroep`: who is the subject, as a member of the body."""
    if not _joins(said):
        return
    tree, clause = said.tree, said.clause
    subjects = {c for s in clause.onderwerp for c in tree.conjuncts(s)}
    named = list(_named(said))
    for body, head in named:
        if head in subjects or not is_body(body) or tree.case(head) not in INTO:
            continue
        if wording.STEERING.search(f"{body.naam} {body.text}"):
            rol = f"lid van {articled(body.text)}"
            yield from (Deed(m, rol) for m, at in named if at in subjects and not _is_vague(m))
            return


def appointing(said: Said) -> Iterator[Deed]:
    """`De gemeente stelt een projectleider aan`: who gives the approach its leader."""
    if said.clause.werkwoord not in wording.APPOINTED or said.is_case:
        return
    tree = said.tree
    led = [m for m in said.sentence.mentions if m.code == LEADER and m.type == "functie"]
    if not any(tree.tokens[i].dep == "obj" for m in led for i in tree.span(m.start, m.end) if i in said.clause.tokens):
        return
    for mention, head in _named(said):
        if head in said.clause.onderwerp and mention.soort != OFFICE:
            yield Deed(mention, f"stelt de {led[0].naam} aan")


def _joins(said: Said) -> bool:
    """Whether its verb says that somebody sits in a body: by itself, or with `zitting`, `deel` or `lid`."""
    verb = said.clause.werkwoord
    if verb in wording.JOINS or (verb == "vertegenwoordigen" and said.clause.lijdend):
        return True
    return not wording.SEAT.isdisjoint(said.words) and (verb in wording.SEAT or verb in wording.HAS or "maken" in verb)


def _named(said: Said) -> Iterator[tuple[Mention, int]]:
    """The organisations and bodies that a clause names, each with the token on which the others hang."""
    for mention in said.sentence.mentions:
        places = said.tree.span(mention.start, mention.end) if mention.type in HOLDERS else []
        inside = [i for i in places if i in said.clause.tokens]
        if inside:
            yield mention, said.tree.top(inside)


def _is_vague(mention: Mention) -> bool:
    """Whether it is nobody in particular: parties, the municipalities together."""
    return mention.soort == "verzamelnaam" or (mention.soort == "gemeente" and mention.code is not None)
