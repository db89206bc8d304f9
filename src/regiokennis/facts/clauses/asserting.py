"""Whether a clause says something of here and now or later, or only what may happen, was so, or is so elsewhere."""

from itertools import pairwise

from regiokennis.facts.clauses.modality import is_year
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.read import CIRCUMSTANCE, CONDITIONAL, likens, marker
from regiokennis.facts.clauses.tree import Tree

SOMETIMES = frozenset({"soms", "mogelijk", "wellicht", "misschien", "eventueel", "denkbaar"})
HAPPENING = frozenset({"voorkomen", "gebeuren", "denkbaar", "mogelijk", "voorstelbaar"})
"""Frames under which a complement clause tells what may happen and not who has a task: `het komt voor dat`."""
BELIEVING = frozenset({"denken", "menen", "geloven", "vermoeden", "veronderstellen", "verwachten"})
PEOPLE = frozenset({"mens", "inwoner", "ouder", "slachtoffer", "iemand", "men", "veel", "jongere", "burger"})
"""Whose belief is no fact: `mensen denken dat X hulp geeft`."""
DEFINING = frozenset({"verstaan", "bedoelen"})
"""Predicates that say what a word means: `onder casusregie verstaan wij`."""
WONDERING = frozenset({"hoe", "waarom"})
"""Words that open a question, with the verb right behind: `hoe weten we of`."""
OPENING = 4
"""Words at the head of a sentence that tell when or where it holds."""
OTHERS = frozenset({("andere", "regio's"), ("andere", "regio’s"), ("andere", "regios"), ("andere", "landen")})
AGO = frozenset({"vroeger", "voorheen", "destijds", "indertijd", "eertijds", "toentertijd", "vorige"})
UNTIL = frozenset({"tot", "vóór", "voor"})


def asserts(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says something of now or later, and not only under which condition something else holds."""
    opened = marker(tree, clause.predicaat)
    if past(tree, clause) and _tells_share(tree):
        return False
    if tree.forms[0] in WONDERING and len(tree) > 1 and tree.tokens[1].is_finite:
        return False
    if clause.voorop or clause.werkwoord in DEFINING or tree.forms[-1] == "?" or _is_elsewhere(tree, clause):
        return False
    if opened in CONDITIONAL or (opened in CIRCUMSTANCE and not _contrasts(tree, clause, opened)):
        return False
    first = clause.tokens[0]
    if (
        tree.form(first) in CONDITIONAL
        and not likens(tree, first)
        and not any(tree.tokens[i].text == "," for i in range(first, clause.predicaat))
    ):
        return False
    return not (_may_happen(tree, clause) or _enables(tree, clause))


def _tells_share(tree: Tree) -> bool:
    """Whether a sentence tells what share it was: `12 procent`, `12 van de 40`."""
    shares = zip(tree.forms, tree.forms[1:], tree.forms[2:], tree.forms[3:], strict=False)
    counted = any(a.isdecimal() and (b, c) == ("van", "de") and d.isdecimal() for a, b, c, d in shares)
    return counted or "procent" in tree.forms or "%" in tree.forms


def _is_elsewhere(tree: Tree, clause: Clause) -> bool:
    """Whether a sentence begins with another place or time: `in andere regio's ligt …`, `vroeger lag …`."""
    opening = tree.forms[:OPENING]
    if opening[0] == "elders" or any(pair in OTHERS for pair in pairwise(opening)):
        return clause.bijzin == ""
    ago = not AGO.isdisjoint(opening) or any(a in UNTIL and is_year(b) for a, b in pairwise(opening))
    return ago and past(tree, clause)


def _contrasts(tree: Tree, clause: Clause, opened: str) -> bool:
    """Whether `terwijl` behind the main clause sets something beside it: `X geeft hulp, terwijl Y de regie houdt`."""
    return opened == "terwijl" and tree.tokens[clause.predicaat].head < clause.tokens[0]


def _may_happen(tree: Tree, clause: Clause) -> bool:
    """Whether a complement clause stands under `soms vraagt iets erom dat`, `het kan gebeuren dat`."""
    if clause.bijzin not in ("ccomp", "csubj", "advcl") or marker(tree, clause.predicaat) != "dat":
        return False
    above = tree.tokens[clause.predicaat].head
    if tree.verb(above) in BELIEVING and any(tree.lemma(c) in PEOPLE for c in tree.children(above, "nsubj")):
        return True
    return tree.verb(above) in HAPPENING or any(tree.form(c) in SOMETIMES for c in tree.children(above))


def _enables(tree: Tree, clause: Clause) -> bool:
    """Whether it is what others can do by what is told before: `…, zodat de raad de voortgang kan volgen`."""
    above = clause.predicaat
    while tree.tokens[above].dep == "conj" and not marker(tree, above):
        above = tree.tokens[above].head
    return marker(tree, above) == "zodat" and "kunnen" in clause.hulpwerkwoorden


def past(tree: Tree, clause: Clause) -> bool:
    """Simple past of a verb other than `zou`: about another time."""
    places = [clause.predicaat, *tree.children(clause.predicaat, "aux", "cop")]
    return any(
        "Tense=Past" in tree.tokens[i].morph
        and tree.tokens[i].is_finite
        and tree.lemma(i) != "zullen"
        and tree.form(i) != tree.lemma(i)  # the plural of the present is the infinitive
        for i in places
    )
