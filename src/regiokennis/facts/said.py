"""One clause and what it says that somebody does for the approach, by its verb and by the part he has in it.

A holder counts where the clause gives it a part (facts/clauses/relations.py): as subject, as the agent behind `door`,
or as the place where something is done or lies. What is done in a single case is a task and no governing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from regiokennis.annotate.model import Mention, Sentence, Token
from regiokennis.facts import governing_words as wording
from regiokennis.facts.clauses.model import Clause, Relatie
from regiokennis.facts.clauses.read import marker
from regiokennis.facts.clauses.tree import BREAKS, Tree
from regiokennis.facts.holders import HOLDERS
from regiokennis.facts.posts import is_body

LEADER = "projectleider"
"""Code of the functions whose holders are called by them; of others a text names the holder."""
OFFICE = "functie"
"""Soort of actors who are known by their office."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what in the governance: where the clause names him, and his role in a few words."""

    mention: Mention
    rol: str


def may_govern(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody is a body, a government or an office that may govern an approach."""
    if is_body(mention) or mention.soort in wording.GOVERNMENT:
        return True
    if mention.type != "actor":
        return False
    return bool(
        wording.OFFICERS.search(mention.text.casefold())
        or wording.BUREAUS.search(mention.text)
        or wording.MANAGERS.search(mention.text)
        or any(m.code == LEADER and m.start < mention.end and mention.start < m.end for m in sentence.mentions)
    )


def advises(mention: Mention) -> bool:
    """Whether it is a group of people who advise, known by a name of their own."""
    return mention.type in HOLDERS and mention.code is None and bool(wording.ADVISERS.search(mention.naam))


@dataclass(frozen=True)
class Said:
    """One clause, and what it says of those whom it names."""

    sentence: Sentence
    tree: Tree
    clause: Clause

    @cached_property
    def words(self) -> list[str]:
        """Lemmas, verbs with their particle."""
        tokens = self.tree.tokens
        return [self.tree.verb(i) if tokens[i].pos == "VERB" else self.tree.lemma(i) for i in self.clause.tokens]

    @property
    def is_other(self) -> bool:
        """Whether it denies, is about an earlier time, or tells what something is for."""
        tree, clause = self.tree, self.clause
        opening = next((tree.form(i) for i in clause.tokens if tree.tokens[i].pos != "PUNCT"), "")
        return bool(
            wording.DENIED.intersection(self.words)
            or (clause.bijzin and (opening in wording.PURPOSE or marker(tree, clause.predicaat) in wording.PURPOSE))
        )

    @cached_property
    def is_case(self) -> bool:
        """Whether it is about a single case."""
        return wording.CASE.search(self.tree.text(self.clause.tokens)) is not None

    @cached_property
    def finite(self) -> Token | None:
        """Its finite verb."""
        return next((self.tree.tokens[i] for i in self.clause.tokens if self.tree.tokens[i].is_finite), None)

    def parts(self, relaties: Sequence[Relatie], text: str) -> Iterator[tuple[Mention, str]]:
        """Whom it names and how, each once; also who stands right before the verb where the parser saw no subject."""
        seen = set()
        for relatie in relaties:
            mention = self._mention(relatie)
            if mention is not None and (mention.naam, relatie.band) not in seen:
                seen.add((mention.naam, relatie.band))
                yield mention, relatie.band
        if self.finite is not None and not any(band == "onderwerp" for _, band in seen):
            for mention in self.sentence.mentions:
                aside = wording.INTERRUPTED.match(text, mention.end)
                behind = aside.end() if aside is not None else mention.end
                opens = mention.start - self.sentence.start < wording.OPENING
                if (
                    mention.type in HOLDERS
                    and (aside or opens)
                    and mention.naam not in {naam for naam, _ in seen}
                    and wording.BESIDE.fullmatch(text, behind, self.finite.start)
                    and not self._has_agent
                ):
                    yield mention, "onderwerp"

    def _mention(self, relatie: Relatie) -> Mention | None:
        """The mention with which a party was named, also before `die` or `dat`; None for another pronoun."""
        places = relatie.partij.tokens
        if not places:
            return None
        start, end = self.tree.tokens[places[0]].start, self.tree.tokens[places[-1]].end
        held = [m for m in self.sentence.mentions if m.type in HOLDERS]
        if self.clause.bijzin and relatie.band == "onderwerp" and self.tree.form(places[0]) in ("die", "dat"):
            before = [m for m in held if m.end <= start]
            return before[-1] if before and may_govern(self.sentence, before[-1]) else None
        found = next((m for m in held if m.start < end and start < m.end), None) or self._officer(places)
        if self.clause.bijzin == "relcl" and found is not None and self._disagrees(found):
            return next((m for m in reversed(held) if m.end <= found.start and not self._disagrees(m)), None)
        return found

    def _officer(self, places: Sequence[int]) -> Mention | None:
        """Who leads an approach by an office that no vocabulary knows: `de programmaregisseur`."""
        last = self.tree.tokens[places[-1]]
        if not wording.OFFICERS.search(last.text.casefold()):
            return None
        name = f"{last.text[:1].upper()}{last.text[1:]}"
        return Mention(
            start=last.start, end=last.end, text=last.text, type="actor", naam=name, code=None, iri="", soort=OFFICE
        )

    def _disagrees(self, mention: Mention) -> bool:
        """Whether its verb stands in the singular and a mention in the plural: `een groep met leiders, die stuurt`."""
        several = mention.text.islower() and mention.text.endswith("en") and " " not in mention.text
        return several and self.finite is not None and "Number=Sing" in self.finite.morph

    def governs(self, mention: Mention, band: str) -> bool:
        """Whether it says that somebody governs: by what he does, is asked to do, or by what lies with him."""
        if self.is_case and not (mention.type == "overleg" and self.clause.werkwoord in wording.DECIDES):
            return False
        if mention.code == wording.EVERYBODY:
            return band in ("onderwerp", "waar", "door") and self._adopts()
        if not may_govern(self.sentence, mention):
            return band == "onderwerp" and self._advice(mention)
        if band in wording.LIES:
            return self.lies
        if band in wording.ASKED:
            return self._asks() or (is_body(mention) and self._consults)
        done = band == "door" and (self.clause.lijdend or "Part" in self.tree.tokens[self.clause.predicaat].morph)
        return (band == "onderwerp" or done) and self._steers(mention)

    @property
    def lies(self) -> bool:
        """Whether its subject is what is governed, and lies there now."""
        past = self.finite is not None and "Tense=Past" in self.finite.morph
        words = (word for i in self.clause.onderwerp for word in (self.tree.lemma(i), self.tree.form(i)))
        return not past and any(wording.GOVERNED.search(part) for word in words for part in word.split())

    def _asks(self) -> bool:
        """Whether somebody is asked to govern; who is only appointed is not."""
        asked = any(word in wording.STEERS for word in self.words) or self._makes(self.words)
        steered = self._has_agent and self.clause.werkwoord in wording.STEERS - wording.TOLD
        return asked and not steered and self.clause.werkwoord not in wording.APPOINTED

    @property
    def _has_agent(self) -> bool:
        """Whether it is passive and says by whom it is done, so that its subject does nothing."""
        return self.clause.lijdend and any(self.tree.tokens[i].dep == "obl:agent" for i in self.clause.tokens)

    @property
    def _consults(self) -> bool:
        """Whether somebody is heard: `wordt geraadpleegd`, `wordt om advies gevraagd`."""
        verb = self.clause.werkwoord
        return verb in wording.CONSULTED or (verb == "vragen" and "advies" in self.words)

    def _advice(self, mention: Mention) -> bool:
        """Whether somebody with a name advises those who govern, asked or unasked."""
        if mention.text.islower() or not wording.ADVISES.intersection(self.words):
            return False
        advised = (m for m in self.sentence.mentions if m is not mention and m.start > mention.end)
        return advises(mention) or any(may_govern(self.sentence, m) for m in advised)

    def _steers(self, mention: Mention) -> bool:
        """Whether its verb is one of governing, by itself or with what somebody has, makes or gets."""
        verb = self.clause.werkwoord
        if verb.endswith("komen") and wording.LOOSE.search(mention.naam):
            return False
        if any(word in wording.ANSWERS for word in self.words):
            return not any(m.type == "wet" for m in self.sentence.mentions)  # what a law says of everybody
        return (
            verb in wording.STEERS
            or self._makes([verb])
            or (verb in wording.HAS and any(word in wording.OFFICES for word in self.words))
            or (verb in wording.GETS and any(wording.REPORTED.search(word) for word in self.words))
            or (verb in wording.APART and not wording.APART[verb].isdisjoint(self.words))
            or not wording.EXPRESS.isdisjoint(self.words)
        )

    def _adopts(self) -> bool:
        """Whether the plan itself is made or adopted, which the municipalities do together."""
        return self.clause.werkwoord in wording.ADOPTS and any(wording.PLAN.search(word) for word in self.words)

    def _makes(self, verbs: list[str]) -> bool:
        return any(verb in wording.MAKES for verb in verbs) and any(wording.MADE.search(word) for word in self.words)

    def rol(self, mention: Mention, band: str) -> str | None:
        """What it says of somebody in a few words: from its finite verb, or with the infinitive at the end."""
        tree, clause = self.tree, self.clause
        own = self._named(mention)
        if band in wording.ASKED and (clause.werkwoord in wording.TOLD or self._consults):
            return wording.INFORMED if clause.werkwoord in wording.TOLD else "wordt geraadpleegd"
        if band not in ("onderwerp", *wording.ASKED):
            phrases = {i for s in clause.onderwerp for i in tree.subtree(s, stop=BREAKS)}
            return self._ending(sorted(phrases - own - {clause.predicaat}), verb=band in ("door", "waar"))
        left = [i for i in clause.tokens if i not in own]
        perfect = self.finite is not None and "Part" in tree.tokens[clause.predicaat].morph
        if self.finite is not None and not (clause.bijzin or perfect):
            rol = _short(_text(tree, [i for i in left if i >= self.finite.i]))
            if rol is not None and " " in rol:
                return rol
        elif perfect and self.finite is not None and not clause.bijzin:
            left = [i for i in left if i > self.finite.i]
        verbal = {clause.predicaat, *tree.children(clause.predicaat, "aux", "cop", "compound", "mark", "cc")}
        left = [i for i in left if i not in verbal and not tree.tokens[i].is_finite and tree.tokens[i].pos != "PRON"]
        return self._ending(left, verb=clause.werkwoord not in wording.ASKING)

    def _named(self, mention: Mention) -> set[int]:
        """The tokens that name somebody: with article, number and the abbreviation behind."""
        tree = self.tree
        inside = tree.span(mention.start, mention.end)
        own = {*inside, *(c for i in inside for c in tree.children(i, "det", "nummod", "case", "nmod:poss"))}
        if inside[0] and tree.tokens[inside[0] - 1].pos == "DET":
            own.add(inside[0] - 1)
        behind = inside[-1] + 1
        if tree.forms[behind : behind + 1] == ["("] and ")" in tree.forms[behind : behind + 4]:
            own.update(range(behind, tree.forms.index(")", behind) + 1))
        return own

    def _ending(self, places: list[int], *, verb: bool) -> str | None:
        """A phrase as a role, with the infinitive of the clause behind it where asked for."""
        rol = _short(_text(self.tree, places)) if places else None
        if not verb:
            return rol
        return f"{rol} {self.clause.werkwoord}" if rol is not None else self.clause.werkwoord


def _text(tree: Tree, indices: list[int]) -> str:
    words = tree.text(indices)
    return re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"([(])\s+", r"\1", words))


def _short(said: str) -> str | None:
    """A role of at most so many words, if cut not behind one that leans on the next; None where none is left."""
    words = wording.CUT.split(said.strip(" ,.;:"), maxsplit=1)[0].split()
    words += ["en", "ongevraagd"] if words[-1:] == ["gevraagd"] else []
    leans = wording.DANGLING if len(words) > wording.MOST else wording.JOINING
    words = words[: wording.MOST]
    while words and words[-1].strip(",").casefold() in leans:
        words.pop()
    rol = " ".join(words).strip(" ,.")
    return f"{rol[:1].lower()}{rol[1:]}" if rol else None
