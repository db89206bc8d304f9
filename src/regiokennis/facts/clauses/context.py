"""Subjects that are elsewhere: the sentence before, the lead-in of a list, the heading, and who `wij` are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from regiokennis.annotate.binding.governments import COUNCIL
from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.antecedents import (
    LATTER,
    agrees,
    concerned,
    definite,
    introduced,
    is_plural,
    office_of,
    others,
    several,
)
from regiokennis.facts.clauses.leads import holders
from regiokennis.facts.clauses.letter import letter, proposes, writes_or_reads
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.open import is_infinitive, opens_with_verb, subject_behind
from regiokennis.facts.clauses.parties import OWN, TYPES, Parties
from regiokennis.facts.clauses.sentence import OUTSIDE, ReadSentence
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.clauses.verbs import verb_class
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

PERSONAL = frozenset({"zij", "ze", "hij", "hem", "hen"})
STAFF = wordset(
    "medewerker werker beroepskracht professional hulpverlener collega consulent vrijwilliger begeleider teamlid "
    "gedragswetenschapper behandelaar therapeut psycholoog arts verpleegkundige coach trainer "
    "deskundige afgevaardigde teamleider teammanager"
)
"""Persons who act for whom they work for: `een medewerker van het wijkteam`."""
DESKS = ("dienst", "afdeling", "balie", "loket", "telefoon", "unit", "vestiging")
"""Endings of parts of a body: `de crisisdienst van X`."""
BODIES = frozenset({"organisatie", "instelling", "instantie", "partij", "dienst", "vereniging", "stichting", "team"})
"""Nouns with which a text goes on about a body that it has named: `de organisatie`, `deze partij`."""
OFFICERS = wordset(
    "wethouder burgemeester directeur directie manager beleidsmedewerker beleidsadviseur portefeuillehouder"
)
"""Offices that are called by whose they are: `de directeur van X`."""
EMPLOYED = frozenset({"van", "uit", "vanuit", "bij"})
BACK = 8
"""Sentences that a definite noun (`het overleg`) reaches back to find the name it stands for."""
ROW = 3
"""Least municipalities in a row that may stand for all of them."""
GEMEENTEN = "gemeenten"


def reading_of(text: AnnotatedText, ontology: Ontology) -> "Reading":
    """The reading of a document, one for all who ask for what its clauses say."""
    return text.once(_reading, ontology)


def _reading(text: AnnotatedText, ontology: Ontology) -> "Reading":
    return Reading(text, Parties(ontology))


@dataclass
class Reading:
    """Reads the sentences of one document in order and remembers what later ones point back to."""

    text: AnnotatedText
    parties: Parties
    _known: dict[int, ReadSentence] = field(default_factory=dict)

    @cached_property
    def wij(self) -> str:
        """Who says `wij` in a document of a region: its municipalities, as they are called here."""
        for sentence in self.text.sentences:
            for mention in sentence.mentions:
                if mention.type == "actor" and mention.text.casefold() == GEMEENTEN:
                    return mention.naam
        return GEMEENTEN.capitalize()

    @cached_property
    def _letter(self) -> range:
        """The blocks of the letter to a council that the document is or opens with."""
        return letter(self.text)

    def asked_by(self, lead: ReadSentence) -> tuple[Partij, ...]:
        """Whom a lead-in asks to decide what its items say: the council that a letter is written to."""
        asks = lead.tree.sentence.block in self._letter and proposes(lead.tree, lead.clauses)
        return (Partij(naam=self._actor(COUNCIL), kop=OUTSIDE, tokens=(), soort="naam"),) if asks else ()

    def _actor(self, code: str) -> str:
        """Who writes or reads a letter, as its letterhead names them first."""
        begrip = self.parties.ontology.begrip("actor", code)
        named = (m.naam for s in self.text.sentences for m in s.mentions if m.code == code and m.naam != begrip.naam)
        return next((naam for naam in named if naam.startswith(f"{begrip.naam} van ")), begrip.naam)

    def read(self, sentence: Sentence) -> ReadSentence:
        """The sentence with its parties and clauses; each is read once."""
        known = self._known.get(sentence.index)
        if known is None:
            tree = Tree(sentence)
            parties = self._together(tree, self.parties.find(tree))
            names = tuple(self._resolve(partij, sentence, tree, parties) for partij in parties)
            headless = (opens_with_verb(tree) and not subject_behind(tree, names)) or is_infinitive(tree)
            is_open = headless and self._goes_on(sentence)
            known = self._known[sentence.index] = ReadSentence(tree=tree, parties=names, open=is_open)
        return known

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether a sentence is a list item below a lead-in or heading that is about somebody."""
        block = self.text.block(sentence)
        if block.kind is not BlockKind.LIJST or self.before(sentence) is not None:
            return False
        lead = self.lead_in(block)
        return bool((lead is not None and holders(lead)) or self.heading_parties(block))

    @cached_property
    def _towns(self) -> int:
        """How many municipalities the document names."""
        return len({m.naam for s in self.text.sentences for m in s.mentions if m.type == "gemeente"})

    def _together(self, tree: Tree, parties: tuple[Partij, ...]) -> tuple[Partij, ...]:
        """The parties, with all municipalities in a row as one: `de zes gemeenten A, B, C, D, E en F` act together."""
        first = next((p for p in parties if tree.form(p.tokens[0]).startswith(GEMEENTEN + " ")), None)
        if first is None or not tree.children(first.kop, "nummod"):
            return parties
        row = [p for p in parties if p is first or (p.naam or "").startswith("Gemeente ")]
        row = [p for p in row if p is first or tree.tokens[p.kop].head == first.kop]
        if len(row) < ROW or 2 * len(row) < self._towns:
            return parties
        tokens = tuple(i for p in row for i in p.tokens)
        whole = Partij(naam=None, kop=first.kop, tokens=tokens, soort="wij")
        return tuple(whole if p is first else p for p in parties if p is first or p not in row)

    def _resolve(self, partij: Partij, sentence: Sentence, tree: Tree, parties: Sequence[Partij]) -> Partij:
        """A party with the name of what it stands for, where it only points."""
        noun = tree.lemma(partij.kop)
        code = writes_or_reads(tree, partij) if sentence.block in self._letter else None
        known = self._actor(code) if code is not None else None
        if noun == "gemeente":
            known = self._this_town(tree, partij)
        if known is not None or partij.soort == "wij":
            return _named(partij, known or self.wij)
        pronoun = partij.soort == "terug" and (
            tree.form(partij.kop) in PERSONAL | OWN | {LATTER} or self._points_to_team(partij, sentence, tree)
        )
        theirs = noun in STAFF and any(tree.form(c) in OWN for c in tree.children(partij.kop, "nmod:poss"))
        if pronoun or theirs:
            return _named(partij, self._antecedent(partij, sentence, tree, parties))
        if partij.soort == "wijzend":
            name = self._last_with(noun, sentence) or self._body(noun, sentence)
            return _named(partij, name) if name else partij
        desk = noun.endswith(DESKS) and partij.type == "actor"
        if desk or noun in OFFICERS | STAFF:
            whose = self._whose(partij, sentence, tree, parties) if desk else None
            whose = whose or (office_of(tree, partij) if noun in OFFICERS else None)
            whose = whose or (self._employer(partij, sentence, tree, parties) if noun in STAFF else None)
            return _named(partij, whose or partij.naam)
        if partij.soort == "soortnaam" and len(partij.tokens) == 1 and definite(tree, partij.kop):
            name = self._last_with(noun, sentence, BACK) or self._body(noun, sentence)
            return _named(partij, name or partij.naam)
        return partij

    def _points_to_team(self, partij: Partij, sentence: Sentence, tree: Tree) -> bool:
        """Whether a sentence goes on with `dat` about the body that the one before is about: `Dat maakt een plan`."""
        if tree.form(partij.kop) != "dat" or partij.kop != 0 or not tree.tokens[0].dep.startswith("nsubj"):
            return False
        before = self.before(sentence)
        found = others(before) if before is not None else ()
        acts = verb_class(tree.verb(tree.tokens[0].head)) == "doen" and tree.children(tree.tokens[0].head, "obj", "obl")
        return before is not None and bool(acts) and len(found) == 1 and _is_neuter(before.tree, found[0])

    def _antecedent(self, partij: Partij, sentence: Sentence, tree: Tree, parties: Sequence[Partij]) -> str | None:
        """Whom `zij` or `hun` means: the subject before it or of the sentence before, or whom list or heading name."""
        before = self.before(sentence)
        new = introduced(before) if before is not None and not is_plural(tree, partij.kop) else ()
        if tree.form(partij.kop) == LATTER:
            return new[0].naam if new and tree.tokens[partij.kop].dep.startswith("nsubj") else None
        before_it = [p for p in parties if p.kop < partij.kop]
        same = [p for p in before_it if p.soort == "terug" and tree.form(p.kop) in PERSONAL]
        if same:
            return self._antecedent(same[-1], sentence, tree, parties)
        ahead = [p for p in before_it if p.naam and agrees(tree, partij, p)]
        owner = tree.tokens[partij.kop].dep == "nmod:poss"
        agent = tree.tokens[partij.kop].dep == "obl:agent"
        above = set(tree.ancestors(partij.kop)) if owner or agent else set()
        block = self.text.block(sentence)
        lead = self.lead_in(block) if before is None else before
        for known in (
            [p for p in ahead if tree.tokens[p.kop].dep.startswith("nsubj") and tree.tokens[p.kop].head not in above],
            () if owner else new,
            (several(lead, tree, partij) or others(lead)) if lead is not None else (),
            self.heading_parties(block),
            () if owner or agent else ahead,
            concerned(lead, several=is_plural(tree, partij.kop)) if lead is not None else (),
        ):
            if known:
                names = {p.naam for p in known}
                return names.pop() if len(names) == 1 else None
        return None

    def _this_town(self, tree: Tree, partij: Partij) -> str | None:
        """The municipality that `deze gemeente` means: the last one that this sentence or the one before names."""
        if tree.form(partij.kop) != "gemeente" or not any(
            tree.form(c) in ("deze", "die") for c in tree.children(partij.kop, "det")
        ):
            return None
        start = tree.tokens[partij.kop].start
        before = self.before(tree.sentence)
        mentions = [m for m in tree.sentence.mentions if m.end <= start]
        mentions = [*(before.tree.sentence.mentions if before is not None else ()), *mentions]
        return next((f"Gemeente {m.naam}" for m in reversed(mentions) if m.type == "gemeente"), None)

    def _body(self, noun: str, sentence: Sentence) -> str | None:
        """The body that `de organisatie` means: the only one that the sentences before, else the heading, are about."""
        if noun not in BODIES:
            return None
        block = self.text.block(sentence)
        before = self.before(sentence)
        for known in (concerned(before) if before is not None else (), self.heading_parties(block)):
            names = {p.naam for p in known if p.soort == "naam" and p.naam and not p.naam.islower()}
            if len(names) == 1:
                return names.pop()
        return None

    def _whose(self, partij: Partij, sentence: Sentence, tree: Tree, parties: Sequence[Partij]) -> str | None:
        """The body that a party is said to be of: `een medewerker van X`, `de crisisdienst van dat team`."""
        for other in parties:
            inside = other.kop > partij.kop and partij.kop in tree.ancestors(other.kop)
            if inside and other.naam and tree.case(other.kop) in EMPLOYED:
                return self._resolve(other, sentence, tree, parties).naam
        return None

    def _employer(self, partij: Partij, sentence: Sentence, tree: Tree, parties: Sequence[Partij]) -> str | None:
        """Whom a worker works for: named behind it (`van het wijkteam`), else the party of the lead-in or heading."""
        if named := self._whose(partij, sentence, tree, parties):
            return named
        if tree.children(partij.kop, "amod"):
            return None
        block = self.text.block(sentence)
        lead = self.lead_in(block)
        if tree.form(partij.kop) != tree.lemma(partij.kop):  # `de medewerkers`, of whom the sentence before is about
            lead = self.before(sentence) if tree.form(partij.kop) == "medewerkers" and tree.form(0) == "de" else None
            known = lead.subjects if lead is not None and partij.kop == 1 else ()
            names = {p.naam for p in known if p.soort == "naam"}
            return names.pop() if len(names) == 1 else None
        names = {p.naam for p in ((lead.subjects if lead is not None else ()) or self.heading_parties(block))}
        return names.pop() if len(names) == 1 else None

    def before(self, sentence: Sentence) -> ReadSentence | None:
        """The sentence before this one in the same block."""
        members = self.text.by_block[sentence.block]
        place = members.index(sentence)
        return self.read(members[place - 1]) if place else None

    def _last_with(self, noun: str, sentence: Sentence, reach: int = 4) -> str | None:
        """The last name before a sentence whose words contain a noun: `Deze werkgroep` is `Werkgroep Zorg`.

        What is called in the plural (`Lokale teams`) is no one of them.
        """
        for place in range(sentence.index - 1, max(-1, sentence.index - 1 - reach), -1):
            for mention in reversed(self.text.sentences[place].mentions):
                named = mention.naam.casefold()
                one = noun in named and not named.endswith((f"{noun}s", f"{noun}en"))
                if mention.type in TYPES and one and (" " in named or not named.startswith(noun)):
                    return mention.naam
        return None

    def previous_parties(self, sentence: Sentence) -> tuple[Partij, ...]:
        """Subjects of the sentence before, for a sentence that goes on about them without naming them."""
        before = self.before(sentence)
        return before.subjects if before is not None else ()

    def place_before(self, sentence: Sentence) -> tuple[Partij, ...]:
        """The parties at which something is had or done in the sentence before: what `daar` points to."""
        before = self.before(sentence)
        if before is None:
            return ()
        return tuple(r.partij for relaties in before.relaties for r in relaties if r.band == "bij" and r.partij.naam)

    def lead_in(self, block: Block) -> ReadSentence | None:
        """The sentence that introduces a list item or cell."""
        if block.inleiding is None:
            return None
        members = self.text.by_block.get(block.inleiding, ())
        return self.read(members[-1]) if members else None

    def above(self, block: Block) -> ReadSentence | None:
        """The last sentence of the paragraph above a block, where both stand under one heading."""
        for other in reversed(self.text.text.blocks[: block.index]):
            if other.sectie != block.sectie or other.kind is not BlockKind.ALINEA:
                return None
            if members := self.text.by_block.get(other.index, ()):
                return self.read(members[-1])
        return None

    def heading_parties(self, block: Block) -> tuple[Partij, ...]:
        """The party that a heading is about: `Veilig Thuis`, `Taken van de projectleider`."""
        return self._by_heading.get(block.sectie, ())

    @cached_property
    def _by_heading(self) -> dict[tuple[str, ...], tuple[Partij, ...]]:
        found: dict[tuple[str, ...], tuple[Partij, ...]] = {}
        for block in self.text.text.blocks:
            if block.kind is BlockKind.KOP and block.sectie not in found:
                found[block.sectie] = self._in_heading(block)
        return found

    def _in_heading(self, block: Block) -> tuple[Partij, ...]:
        covered = [
            mention
            for sentence in self.text.by_block.get(block.index, ())
            for mention in sentence.mentions
            if mention.type in ("actor", "overleg")
        ]
        length = sum(m.end - m.start for m in covered)
        words = block.text.casefold().split()
        about = any(word in ("taken", "rol", "taak", "rollen", "verantwoordelijkheden", "inzet") for word in words)
        if not covered or (length < 0.6 * len(block.text.strip()) and not (about and len(words) <= 8)):
            return ()
        return tuple(
            Partij(naam=name, kop=OUTSIDE, tokens=(), soort="naam")
            for name in dict.fromkeys(mention.naam for mention in covered)
        )


def _is_neuter(tree: Tree, partij: Partij) -> bool:
    """Whether a party is one body that `dat` can stand for: `het dorpsteam`."""
    return partij.kop >= 0 and any(tree.form(c) == "het" for c in tree.children(partij.kop, "det"))


def _named(partij: Partij, naam: str | None) -> Partij:
    return Partij(naam=naam, kop=partij.kop, tokens=partij.tokens, soort=partij.soort, type=partij.type)
