"""The parties of a sentence: names the vocabulary or the document knows, kinds of party, and words that point back.

What counts as a kind of party (team, organisatie, projectleider, …) stands in ontology/signalen/partij.toml; such a
noun also counts as the last part of a compound.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from regiokennis.annotate.model import Mention
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.tree import Tree
from regiokennis.ontology import Ontology

TYPES = ("actor", "overleg", "voorziening", "functie")
"""Types of mention that can have a task; of two at one place the earlier here wins."""
RANKS = {name: place for place, name in enumerate((*TYPES, "gemeente"))}
WE = frozenset({"wij", "we", "ons", "onze"})
BACK = frozenset({"zij", "ze", "hij", "hen", "deze", "die", "dit", "dat", "het", "beide", "beiden"})
POINTING = frozenset(
    {"deze", "dit", "die", "dat", "genoemd", "bovenstaand", "dezelfde", "diezelfde", "hetzelfde", "datzelfde"}
)
ANYONE = frozenset({"organisatie", "partij", "instantie", "plek", "persoon", "instelling"})
INDEFINITE = frozenset({"een", "één", "geen", "welke", "enkele", "1"})
"""`Bij één organisatie`, `een specifieke partij`: nobody in particular."""
TAIL, FIRST = 4, 2
"""Least letters of a kind of party as the last part of a compound, and of what stands before it."""
NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "SCONJ", "X", "VERB"})
"""What the tagger takes nouns for."""
STEM = 3
"""Least letters of a word that tells that a text and a canonical name are the same."""
ENDINGS = frozenset({"", "e", "s", "n", "en", "sen", "ten", "len", "nen", "pen", "ken", "men", "ren", "ven", "zen"})
QUALITIES = frozenset(
    {"goed", "beter", "best", "passend", "tijdig", "effectief", "veilig", "slecht", "sterk", "adequaat"}
)
"""Adjectives before what is only spoken of as such: `goed bestuur vraagt`, `passende hulpverlening helpt`."""
OWN = frozenset({"haar", "hun", "zijn"})
THEM = frozenset({"haar", "hem"})
"""Pronouns of who does it behind `door`."""
OFFICES = frozenset(
    {"taak", "kerntaak", "takenpakket", "opdracht", "verantwoordelijkheid", "aanbod", "werk", "werkterrein"}
)
"""What somebody has, named with `haar` or `hun`: `hoort tot haar takenpakket`."""
HOLDING = ("geverschap", "zitterschap", "trekkerschap", "houderschap")
"""Endings of what is held and is nobody: `het voorzitterschap ligt bij X`."""
NAMED_BY = frozenset({"huis", "tafel", "centrum", "loket", "platform", "kring", "academie", "alliantie", "coalitie"})
"""Nouns with which names end, that with `dat` or `die` point back to one: `dat huis`."""
COUNTED = frozenset({"melding", "taak", "cijfer", "regio", "gegeven", "data"})
"""Nouns right behind a name that is then only a part of them: `alle Veilig Thuis meldingen`."""
EXCEPTED = frozenset({"behalve", "uitgezonderd"})
"""Words before a place for which what is said does not hold: `in alle gemeenten behalve X`."""
WORDS = frozenset({"term", "begrip", "woord", "benaming", "aanduiding"})
"""Nouns before a word that is only spoken of: `de term regisseur`."""
WEAK = frozenset({"verschillend", "divers", "aantal", "overig", "ander", "betrokken", "vele", "veel", "alle", "eigen"})


@dataclass(frozen=True)
class Parties:
    """Finds parties; the wording comes from the ontology once."""

    ontology: Ontology
    _judged: dict[tuple[str, str], str | None] = field(default_factory=dict)

    @cached_property
    def _soortnamen(self) -> dict[str, str]:
        return {
            word.replace("-", " ") if word.count("-") else word: row.waarde
            for row in self.ontology.signalen
            if row.kind == "partij"
            for word in row.patroon.split("|")
        }

    @cached_property
    def _endings(self) -> dict[str, list[str]]:
        """Kinds of party that may end a compound, by their last letters, the longest first."""
        found: dict[str, list[str]] = {}
        for word in sorted(self._soortnamen, key=len, reverse=True):
            if len(word) >= TAIL:
                found.setdefault(word[-TAIL:], []).append(word)
        return found

    def soortnaam(self, lemma: str, form: str) -> str | None:
        """`soortnaam` or `verzameling` for a noun that is a kind of party, None for another."""
        key = (lemma, form)
        if key not in self._judged:
            self._judged[key] = self._judge(lemma, form)
        return self._judged[key]

    def _judge(self, lemma: str, form: str) -> str | None:
        for written in (lemma,) if lemma == form else (lemma, form):
            word = written.casefold()
            if not word.isalpha():
                word = word.replace("(", "").replace(")", "").replace("-", " ")
            for candidate in (word, word.removesuffix("s"), word.removesuffix("en")):
                found = self._soortnamen.get(candidate) or self._in_compound(candidate)
                if found is not None:
                    return None if found == "geen" else found
        return None

    def _in_compound(self, word: str) -> str | None:
        """The kind of party that a compound ends in, the longest."""
        for ending in self._endings.get(word[-TAIL:], ()):
            if word.endswith(ending) and len(word) - len(ending) >= FIRST:
                return self._soortnamen[ending]
        return None

    def find(self, tree: Tree) -> tuple[Partij, ...]:
        """The parties of a sentence in order; one for each place."""
        taken: set[int] = set()
        found: list[Partij] = []
        for mention in _ranked(tree.sentence.mentions):
            tokens = [i for i in tree.span(mention.start, mention.end) if i not in taken]
            if not tokens or len(tokens) < len(tree.span(mention.start, mention.end)):
                continue
            if not _is_party(mention, tree, tokens):
                continue
            if mention.type == "gemeente" and (same := _same_of(tree, tokens[0])):
                taken.update((*same, *tokens))
                found.append(Partij(naam=_naam(mention), kop=same[0], tokens=(*same, *tokens), soort="naam"))
                continue
            taken.update(tokens)
            head = tree.top(tokens)
            if _is_anyone(tree, head) or _is_quality(tree, head) or _is_word(tree, tokens[0]):
                continue
            if tree.lemma(head).endswith(HOLDING):
                continue
            found.append(Partij(naam=_naam(mention), kop=head, tokens=tuple(tokens), soort="naam", type=mention.type))
        found += self._nouns(tree, taken)
        return tuple(sorted(found, key=lambda p: (p.tokens, p.kop)))

    def _nouns(self, tree: Tree, taken: set[int]) -> Iterator[Partij]:
        for token, form in zip(tree.tokens, tree.forms, strict=True):
            pos = token.pos
            if token.i in taken:
                continue
            if pos == "PRON" and form in WE and token.dep != "nmod:poss":
                yield Partij(naam=None, kop=token.i, tokens=(token.i,), soort="wij")
                continue
            if pos in ("PRON", "DET"):
                behind = form in THEM and token.i > 0 and tree.form(token.i - 1) == "door"
                if (
                    (form in BACK and token.dep in ("nsubj", "nsubj:pass", "obl", "obj"))
                    or behind
                    or (form in OWN and token.dep == "nmod:poss" and tree.lemma(token.head) in OFFICES)
                ):
                    yield Partij(naam=None, kop=token.i, tokens=(token.i,), soort="terug")
                continue
            if pos not in NOUNS or len(form) < TAIL or (pos == "VERB" and not token.text.endswith(("s", "en"))):
                continue
            kind = self.soortnaam(token.lemma, token.text)
            if kind is None:
                if form in NAMED_BY and any(tree.form(c) in POINTING for c in tree.children(token.i, "det")):
                    yield Partij(naam=None, kop=token.i, tokens=(token.i,), soort="wijzend")
                continue
            phrase = _phrase(tree, token.i, taken)
            if _is_anyone(tree, token.i) or _is_quality(tree, token.i) or _is_word(tree, token.i):
                continue
            pointing = any(tree.lemma(c) in POINTING or tree.form(c) in POINTING for c in tree.children(token.i, "det"))
            possessed = any(tree.form(c) in WE for c in tree.children(token.i, "nmod:poss", "det"))
            if kind == "verzameling" and possessed:
                yield Partij(naam=None, kop=token.i, tokens=tuple(phrase), soort="wij")
                continue
            name = tree.sentence.tokens[phrase[0]].text[:1].upper() + _spell(tree, phrase)[1:] if phrase else token.text
            yield Partij(
                naam=name,
                kop=token.i,
                tokens=tuple(phrase),
                soort="wijzend" if pointing else "verzameling" if kind == "verzameling" else "soortnaam",
            )


def _ranked(mentions: tuple[Mention, ...]) -> list[Mention]:
    usable = [m for m in mentions if m.type in RANKS]
    return sorted(usable, key=lambda m: (m.start - m.end, RANKS[m.type], m.start)) if len(usable) > 1 else usable


def _is_party(mention: Mention, tree: Tree, tokens: list[int]) -> bool:
    """Whether a mention is used as somebody: a place name only where it is who acts."""
    behind = tokens[-1] + 1
    counted = behind < len(tree) and tree.lemma(behind) in COUNTED and mention.text[:1].isupper()
    if counted or (tokens[0] and tree.form(tokens[0] - 1) in EXCEPTED):
        return False
    if mention.type != "gemeente":
        if mention.text.endswith(" door"):
            return False  # `voorgezeten door` tells of an office and is nobody
        return tree.tokens[tokens[0]].pos != "ADP" and not _is_quality(tree, tokens[-1])
    if _same_of(tree, tokens[0]):
        return True
    first = _first_place(tree, tokens[0])
    before = tree.tokens[first - 1] if first else None
    if before is not None and (before.pos == "ADP" or tree.form(before.i) in ("regio", "subregio", "door")):
        return before.text.casefold() == "door" or _is_behind_bond(tree, first)
    return tree.tokens[tree.top(tokens)].dep in ("nsubj", "obj", "conj", "obl", "iobj", "appos", "ROOT")


def _same_of(tree: Tree, i: int) -> tuple[int, ...]:
    """The tokens before a place that make its government of it: `namens de colleges treedt dat van X op`."""
    own = i > 1 and tree.form(i - 1) == "van" and tree.form(i - 2) in ("dat", "die")
    return (i - 2, i - 1) if own and tree.tokens[i - 2].dep.startswith("nsubj") else ()


def _first_place(tree: Tree, i: int) -> int:
    """The first of several places in a row: `in A, B en C` has one preposition."""
    while i > 1 and (tree.tokens[i - 1].pos == "CCONJ" or tree.tokens[i - 1].text == ","):
        if tree.tokens[i - 2].pos != "PROPN":
            break
        i -= 2
    return i


def _is_behind_bond(tree: Tree, i: int) -> bool:
    """Whether a group of words that makes somebody of it stands before a place: `in opdracht van`, `namens`."""
    start = tree.tokens[i].start
    return any(
        s.kind == "band" and 0 <= start - s.end <= 1 and not s.waarde.startswith("lid") for s in tree.sentence.signals
    )


def _is_quality(tree: Tree, i: int) -> bool:
    """Whether a noun is an adjective here (`deskundige hulp`), or only spoken of as such (`goed bestuur vraagt`)."""
    token = tree.tokens[i]
    if token.pos == "ADJ":
        return token.dep == "amod" and token.head > i
    return (
        "Number=Sing" in token.morph
        and any(tree.lemma(c) in QUALITIES for c in tree.children(i, "amod"))
        and not tree.children(i, "det", "nmod:poss", "nummod")
    )


def _naam(mention: Mention) -> str:
    if mention.type == "gemeente":
        return f"Gemeente {mention.naam}"
    qualified = mention.type == "overleg" and " " in mention.text and " " not in mention.naam
    if mention.text.islower() and (qualified or not _related(mention.text, mention.naam)):
        return mention.text[:1].upper() + mention.text[1:]
    return mention.naam


@lru_cache(maxsize=4096)
def _related(text: str, name: str) -> bool:
    """Whether a word of the text is a word of the name up to its ending: `gemeente` and `Gemeenten in de regio`.

    The plural of a name of one word is what the text says: `wethouders` are not one `Wethouder`.
    """
    words, named = (phrase.casefold().replace("-", " ").split() for phrase in (text, name))
    if len(words) == len(named) == 1 and len(text) > len(name):
        return False
    return any(_inflected(word, other) for word in words for other in named if min(len(word), len(other)) >= STEM)


def _inflected(word: str, other: str) -> bool:
    """Whether two words differ by no more than the ending of a plural or an adjective."""
    short, long = sorted((word, other), key=len)
    stem = short.removesuffix("e")
    return long.startswith(stem[:-1]) and long[len(stem) - 1 :].removeprefix(stem[-1]) in ENDINGS


def _is_anyone(tree: Tree, i: int) -> bool:
    return tree.lemma(i) in ANYONE and any(tree.form(c) in INDEFINITE for c in tree.children(i, "det", "nummod"))


def _is_word(tree: Tree, i: int) -> bool:
    """Whether a noun names nobody: the word itself is spoken of (`de term X`), or somebody is `in dienst`."""
    return i > 0 and (tree.lemma(i - 1) in WORDS or tree.forms[i - 1 : i + 1] == ["in", "dienst"])


def _phrase(tree: Tree, head: int, taken: set[int]) -> list[int]:
    """The noun with the adjectives and the name that belong to it: `lokale hulpverlening`, `wethouder Zorg`."""
    found = [head]
    for c in tree.children(head, "amod", "compound", "flat", "appos"):
        token = tree.tokens[c]
        if c in taken or abs(c - head) > 3:
            continue
        if token.dep == "appos" and c != head + 1:
            continue
        if tree.lemma(c) in WEAK or token.text.casefold() in WEAK:
            continue
        if token.dep == "amod" and (c > head or token.pos == "VERB"):
            continue
        found.append(c)
    found.sort()
    first = found.index(head)
    while first > 0 and found[first - 1] == found[first] - 1:
        first -= 1
    last = found.index(head)
    while last + 1 < len(found) and found[last + 1] == found[last] + 1:
        last += 1
    return found[first : last + 1]


def _spell(tree: Tree, indices: list[int]) -> str:
    words = [tree.tokens[i] for i in indices]
    spelled = words[0].text
    for before, word in pairwise(words):
        spelled += (" " if word.start > before.end else "") + word.text
    return spelled
