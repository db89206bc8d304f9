"""From a dependency tree to clauses: predicate, subject, voice, auxiliaries and the words that are its own."""

from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.tree import Tree, matches
from regiokennis.facts.clauses.verbs import verb_class

CLAUSAL = frozenset({"acl", "advcl", "ccomp", "parataxis", "csubj", "conj", "xcomp"})
"""Relations under which a predicate hangs."""
NEVER = frozenset({"amod", "aux", "aux:pass", "cop", "flat", "fixed", "compound:prt", "case", "punct", "det"})
"""Relations of words that are no predicate, whatever they are."""
WITHIN = frozenset({"nmod", "obl", "obj", "nsubj", "appos", "advmod"})
"""Relations of a verb that stands in the place of a noun, unless it has a subject of its own."""
CONDITIONAL = frozenset({"indien", "als", "wanneer", "zodra", "mits", "tenzij", "ingeval", "zolang", "mocht"})
CIRCUMSTANCE = frozenset({"nadat", "voordat", "totdat", "omdat", "doordat", "terwijl", "hoewel", "sinds", "aangezien"})
ASKING = frozenset({"wie", "wat", "en"})
"""Words before a `wanneer` that asks with them: `onduidelijk is wie wanneer wat doet`."""
MAY = frozenset({"mocht", "mochten"})
"""Verbs that open a condition, of which the comma before `dan` may be left out."""
RELATIVE = frozenset({"die", "dat", "wie", "welke", "wat"})
ACTIVE = frozenset({"hebben", "zullen", "kunnen", "moeten", "mogen", "willen"})
"""Auxiliaries that without another make no passive."""
BESIDE = frozenset({"na", "bij", "tijdens", "naast", "voor", "vanuit"})
"""Prepositions of what the parser at times makes the subject of a clause that goes on: `en na afloop contact houdt`."""
GOING = "gaan"
PARTICLES = frozenset({"in", "op", "af", "uit", "aan", "over", "neer", "door", "mee", "toe", "terug"})
LIGHT = {
    "maken": {"gebruik": "gebruiken", "deel": "behoren"},
    "hebben": {"maken": "kampen", "last": "kampen", "moeite": "kampen", "behoefte": "verlangen"},
    "krijgen": {"maken": "kampen"},
    "dragen": {"zorg": "zorgen"},
    "nemen": {"kennis": "kennisnemen"},
    "houden": {"rekening": "letten"},
}
"""Verbs that with a noun say something else than by themselves."""
OFTEN = ("lijks", "maal")
"""Endings of adverbs of time that the parser at times takes for a subject: `Wekelijks schuiven politie en OM aan`."""


def read_clauses(tree: Tree) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; infinitives without a subject of their own stay with their governor."""
    predicates = [t.i for t in tree.tokens if t.dep not in NEVER and _is_predicate(tree, t.i)]
    own = set(predicates)
    merged = {i for i in predicates if _is_merged(tree, i, own)}
    heads = [i for i in predicates if i not in merged]
    fronts = conditions_in_front(tree)
    return tuple(_clause(tree, i, frozenset(heads), fronts) for i in heads)


def marker(tree: Tree, i: int) -> str:
    """The conjunction that opens a subordinate clause: `indien`, `zodat`, `of`; empty where there is none."""
    for c in tree.children(i, "mark", "advmod"):
        form = tree.form(c)
        if (form == "als" and likens(tree, c)) or (form == "wanneer" and c > 0 and tree.form(c - 1) in ASKING):
            continue
        if tree.tokens[c].dep == "mark" and form not in ("te", "om"):
            return form
        if form in CONDITIONAL or form in CIRCUMSTANCE:
            return form
    return ""


def conditions_in_front(tree: Tree) -> list[range]:
    """The tokens of conditions that open with their finite verb: `heeft de rechter beslist, dan …`.

    What one is the condition of goes on behind a comma with `dan` or with its own finite verb.
    """
    found: list[range] = []
    if tree.forms[-1] == "?":
        return found
    starts = [0]
    if ";" in tree.forms:
        starts += [i + 1 for i, form in enumerate(tree.forms) if form == ";"]
    for start in starts:
        for token in tree.tokens[start : start + 3]:
            if token.pos not in ("PUNCT", "NUM", "SYM"):
                if token.is_finite:
                    found += _condition_from(tree, token.i)
                break
    return found


def _condition_from(tree: Tree, first: int) -> list[range]:
    for i in range(first + 2, len(tree) - 2):
        if tree.tokens[i].text == ";":
            break
        if tree.tokens[i].text == "," and (tree.form(i + 1) == "dan" or tree.tokens[i + 1].is_finite):
            return [range(first, i)]
        if tree.form(first) in MAY and tree.form(i) == "dan" and tree.tokens[i + 1].is_finite:
            return [range(first, i)]
    return []


def likens(tree: Tree, i: int) -> bool:
    """Whether `als` sets no condition: `zowel A als B`, and `als eerste spreekpunt geldt X`, with the verb behind."""
    if any(tree.form(c) == "zowel" for c in range(i)):
        return True
    behind = tree.tokens[i + 1 :]
    verb = next((k for k, token in enumerate(behind) if token.pos in ("VERB", "AUX") or token.pos == "PUNCT"), 0)
    if verb == 0 or verb + 1 >= len(behind) or behind[verb].pos == "PUNCT":
        return False
    noun = behind[0].pos == "NOUN" or (behind[0].pos in ("ADJ", "NUM") and verb > 1 and behind[1].pos == "NOUN")
    after = behind[verb + 1]
    return (
        noun
        and (verb == 1 or behind[verb].is_finite)
        and after.pos in ("DET", "PROPN", "NOUN", "PRON")
        and "Reflex=Yes" not in after.morph
    )


def _is_predicate(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    if token.dep == "ROOT":
        return True
    verb = token.pos in ("VERB", "AUX")
    if not (verb or matches(token.dep, CLAUSAL)) or tree.forms[i : i + 2] == ["zij", "het"]:
        return False
    if tree.form(i) == "gevraagd" and "ongevraagd" in tree.forms:
        return False  # it tells how advice is given
    return (verb and not matches(token.dep, WITHIN)) or _has_subject(tree, i)


def _has_subject(tree: Tree, i: int) -> bool:
    return bool(tree.children(i, "nsubj", "cop", "aux"))


def _is_merged(tree: Tree, i: int, predicates: set[int]) -> bool:
    """An infinitive or nominal complement without a subject of its own belongs to the clause above it."""
    token = tree.tokens[i]
    if token.dep == "ROOT" or tree.children(i, "nsubj"):
        return False
    if token.dep == "xcomp":
        return token.head in predicates
    if token.dep in ("advcl", "ccomp", "acl", "csubj", "parataxis") and any(
        tree.form(c) in ("te", "om") for c in tree.children(i, "mark")
    ):
        return True
    return token.dep == "conj" and token.head in predicates and _infinitive(tree, i) and _infinitive(tree, token.head)


def _infinitive(tree: Tree, i: int) -> bool:
    token = tree.tokens[i]
    return "VerbForm=Inf" in token.morph or any(tree.form(c) == "te" for c in tree.children(i, "mark"))


def _clause(tree: Tree, i: int, heads: frozenset[int], fronts: list[range]) -> Clause:
    token = tree.tokens[i]
    members = _members(tree, i, heads)
    subject = _subject(tree, i, heads)
    auxiliaries = tuple(tree.lemma(c) for c in sorted(tree.children(i, "aux", "cop")))
    meant = _light(tree, i)
    if meant and tree.lemma(i) == GOING:
        auxiliaries = (*auxiliaries, GOING)
    passive = bool(tree.children(i, "aux:pass")) or (
        bool(tree.children(i, "nsubj:pass")) and ACTIVE.isdisjoint(auxiliaries)
    )
    if token.dep == "conj" and token.head in heads and not auxiliaries:
        auxiliaries = tuple(tree.lemma(c) for c in sorted(tree.children(token.head, "aux", "cop")))
        if "Part" in token.morph and tree.children(token.head, "aux:pass"):
            passive = True
    conditions = tuple(tuple(tree.subtree(c)) for c in tree.children(i, "advcl") if marker(tree, c) in CONDITIONAL)
    front = next((front for front in reversed(fronts) if i > front.stop), None)
    if front is not None and ("relcl" not in token.dep or front.stop + 1 in members):
        conditions = (tuple(front), *conditions)
    return Clause(
        predicaat=i,
        werkwoord=meant or _stray(tree, i) or tree.verb(i),
        tokens=tuple(members),
        onderwerp=subject,
        lijdend=passive,
        hulpwerkwoorden=auxiliaries,
        voorwaarden=conditions,
        voorop=any(i in front for front in fronts),
        bijzin="" if token.dep in ("ROOT", "conj", "parataxis") else token.dep.rpartition(":")[2],
    )


def _light(tree: Tree, i: int) -> str:
    """The verb that one without much meaning stands for: `maakt gebruik van` is `gebruiken`, `gaat werken` `werken`."""
    if tree.lemma(i) == GOING:
        bare = (c for c in tree.children(i, "xcomp") if not tree.children(c, "mark"))
        return next((tree.verb(c) for c in bare if "VerbForm=Inf" in tree.tokens[c].morph), "")
    nouns = LIGHT.get(tree.lemma(i))
    if nouns is None:
        return ""
    return next((nouns[tree.form(c)] for c in tree.children(i) if tree.form(c) in nouns), "")


def _stray(tree: Tree, i: int) -> str:
    """The verb with a particle that the parser took for part of what is behind it: `koopt het in bij X`."""
    for c in tree.children(i, "obl", "nmod"):
        first, _, rest = tree.case(c).partition(" ")
        apart = first in PARTICLES and (rest or tree.form(c) in CONDITIONAL)
        if apart and verb_class(first + tree.lemma(i)) != "ander":
            return first + tree.lemma(i)
    return ""


def _members(tree: Tree, i: int, heads: frozenset[int]) -> list[int]:
    found = [i]
    queue = [i]
    while queue:
        for c in tree.children(queue.pop()):
            if c in heads:
                continue
            found.append(c)
            queue.append(c)
    return sorted(found)


def _subject(tree: Tree, i: int, heads: frozenset[int]) -> tuple[int, ...]:
    """Heads of the subject phrases: own, of the antecedent, or shared with the clause that it is coordinated to."""
    seen = set()
    place = i
    while place not in seen:
        seen.add(place)
        own = _own_subjects(tree, place)
        if own and not _goes_on(tree, place, own[0], heads):
            token = tree.tokens[place]
            first = own[0]
            if tree.tokens[first].pos == "PRON" and tree.form(first) in RELATIVE and "relcl" in token.dep:
                above = _agreeing(tree, token.head, tree.form(first))
                return tuple(tree.conjuncts(above)) if not _conj_far(tree, above) else (above,)
            return tuple(dict.fromkeys(c for subject in own for c in tree.conjuncts(subject) if c not in heads))
        head = tree.tokens[place].head
        if tree.tokens[place].dep in ("conj", "parataxis") and head in heads:
            place = head
            continue
        break
    return ()


def _agreeing(tree: Tree, head: int, pronoun: str) -> int:
    """The noun that `dat` or `die` goes on about: the one that this hangs under, where only that has its article.

    `Het team van de gemeente, dat het gezin bezoekt`: the team.
    """
    above = tree.tokens[head].head
    article = {"dat": "het", "die": "de"}.get(pronoun)
    if article is None or tree.tokens[head].dep != "nmod" or "Number=Plur" in tree.tokens[head].morph:
        return head
    own, other = ([tree.form(c) for c in tree.children(i, "det")] for i in (head, above))
    return above if own in (["de"], ["het"]) and article not in own and article in other else head


def _own_subjects(tree: Tree, place: int) -> list[int]:
    """The heads of the subject phrases that hang under a predicate or its auxiliaries."""
    helping = [c for aux in tree.children(place, "aux", "cop") for c in tree.children(aux, "nsubj")]
    found = sorted([*tree.children(place, "nsubj"), *helping])
    if not found:
        return found
    own = _this_side(tree, place, [c for c in found if not tree.form(c).endswith(OFTEN)])
    if own and tree.form(own[0]) == "wie":  # `wie de regisseur aanwijst`: what stands between is object
        own = [c for c in own if c == own[0] or c > place]
    if tree.tokens[place].dep == "conj":
        own = [c for c in own if tree.case(c) not in BESIDE]
    return own


def _this_side(tree: Tree, place: int, subjects: list[int]) -> list[int]:
    """Of several subjects those that no semicolon parts from the verb, if there are any."""
    if len(subjects) < 2 or ";" not in tree.forms:
        return subjects
    near = [c for c in subjects if ";" not in tree.forms[min(c, place) : max(c, place)]]
    return near or subjects


def _goes_on(tree: Tree, i: int, subject: int, heads: frozenset[int]) -> bool:
    """Whether a coordinated clause opens with its finite verb behind one that opens with its subject.

    `Het team doet de intake, regelt de hulp en bewaakt het plan`: what follows the verb is its object, and who does
    it stands in front of the first verb.
    """
    token = tree.tokens[i]
    if token.dep not in ("conj", "parataxis") or token.head not in heads or not token.is_finite:
        return False
    before = [c for c in tree.children(i) if c < i and tree.tokens[c].pos not in ("PUNCT", "CCONJ")]
    first = tree.children(token.head, "nsubj")
    return not before and subject > i and bool(first) and first[0] < token.head


def _conj_far(tree: Tree, i: int) -> bool:
    """An antecedent that closes a coordination stands for itself only."""
    return tree.tokens[i].dep == "conj"
