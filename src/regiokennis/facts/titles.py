"""What a holder of a function is called in a document: by the fullest name that it gives him.

A text says `de projectleider` where it has told before whose or which he is, `de colleges` where it has told how many
municipalities there are, and `uw raad` in a letter of one municipality.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from regiokennis.annotate.binding.governments import COLLEGE, COUNCIL
from regiokennis.annotate.binding.numbers import NUMBERS, counted
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.annotate.words import word_forms
from regiokennis.facts.clauses.letter import letter
from regiokennis.facts.holders import Holder, holder_from
from regiokennis.facts.posts import central_municipality

CENTRAL = "centrumgemeente"
"""Code of the municipality that acts for the others, where it is called by that alone."""
SEVERAL = re.compile(rf"\b(?P<aantal>{NUMBERS})\s$", re.IGNORECASE)
LEADERS = re.compile(r"(?:leider|manager|coördinator)\b", re.IGNORECASE)
INDEFINITE = re.compile(r"\b(?:een|geen|één)\s(?:\w+\s)?$", re.IGNORECASE)
QUALIFIED = re.compile(r"\b(ambtelijke?|bestuurlijke?|landelijke?)\s", re.IGNORECASE)
QUOTES = re.compile(r"[“”\"„‘’']")
GOES_ON = re.compile(r"[”\"’']?(?:\s[A-ZÀ-Þ][\w’-]*)+")
OF_ALL = re.compile(rf"\svan\s(?:de|alle)\s(?:(?:{NUMBERS})\s)?gemeenten\b", re.IGNORECASE)
OURS = re.compile(r"\bonze?\s$", re.IGNORECASE)
OF_TOWN = re.compile(r"\b(?:gemeenteraad|burgemeester en wethouders)\svan\s(?=[A-ZÀ-Þ])")
EVERY = re.compile(
    r"\b(?:elke|iedere|zijn|hun|alle)\s(?:gemeente)?ra(?:ad|den)\b|\braden\b|gemeenteraden\b", re.IGNORECASE
)
FIELDS = r"(?:jeugd|zorg|welzijn|veiligheid|wmo|onderwijs|wonen|volksgezondheid|sociaal domein)\b"
PORTFOLIO = re.compile(
    rf"\s(?:met\s(?:de\sportefeuille\s)?)?(?P<vak>{FIELDS}(?:,?\s(?:en\s)?{FIELDS})*)", re.IGNORECASE
)
"""What several aldermen answer for, behind the noun."""
BUREAU = re.compile(r"(?:bureau|team)$")
ARTICLE = 7
"""Most characters of a word that tells before `raad` that each is meant: `iedere`."""
SEATS = frozenset({"bestuur", "wethouder", "burgemeester", "gedeputeerde"})
"""Soorten of offices of which there may be several."""
WORDS = re.compile(r"\w+")
SMALL = frozenset({"de", "het", "van", "gemeente", "centrumgemeente", "en"})


@dataclass(frozen=True)
class Titles:
    """The names of holders in one document."""

    annotated: AnnotatedText

    def of(self, sentence: Sentence, mention: Mention) -> str:
        """What the holder whom a mention names is called, as fully as the document does."""
        holder = holder_from(self.annotated, sentence, mention.start)
        if mention.soort == "functie" and LEADERS.search(mention.text):
            return self._leader(sentence, mention)
        if mention.type == "overleg":
            return self._body(sentence, mention)
        if mention.code in (CENTRAL, COLLEGE, COUNCIL):
            return self._government(sentence, mention)
        if mention.text.islower() and BUREAU.search(mention.text):
            more = GOES_ON.match(self._text(sentence), mention.end)
            return f"{mention.naam}{more[0]}" if more is not None and more.end() <= sentence.end else mention.naam
        return self._office(sentence, mention, holder)

    def _text(self, sentence: Sentence) -> str:
        return self.annotated.block(sentence).text

    def _before(self, sentence: Sentence, mention: Mention) -> str:
        return self._text(sentence)[sentence.start : mention.start]

    def _office(self, sentence: Sentence, mention: Mention, holder: Holder | None) -> str:
        """An office with its portfolio and town: `wethouder Zorg van X`; several as the text counts them."""
        name = holder.wie if holder is not None and holder.start <= mention.end else mention.naam
        name = self.fuller(name)
        before = self._before(sentence, mention)
        if OURS.search(before) and self.town and self.town not in name:
            name = f"{name} van {self.town}"
        if mention.soort == "functie":
            common = f"{mention.text[:1].upper()}{mention.text[1:]}"
            plain = mention.code is not None and mention.text.islower() and " " not in mention.text
            return common if plain and not name.startswith(common) else name
        several = SEVERAL.search(before)
        if several is None and mention.text.islower() and mention.text.endswith("ers"):
            whose = OF_ALL.match(self._text(sentence), mention.end)
            name = f"{mention.text[:1].upper()}{mention.text[1:]}"
            return f"{name}{whose[0]}" if whose is not None else name
        if several is not None and mention.text.islower():
            end = max(mention.end, holder.end if holder is not None else 0)
            said = f"{several['aantal']} {self._text(sentence)[mention.start : end]}"
            portfolio = PORTFOLIO.match(self._text(sentence), mention.end)
            said = f"{said} {portfolio['vak']}" if portfolio is not None and " " not in mention.text else said
            return f"{said[:1].upper()}{said[1:]}"
        return name

    def fuller(self, name: str) -> str:
        """The one office that the document names with the words of `name` and more, its portfolio; else `name`."""
        own = _content(name)
        kind = name.partition(" ")[0]
        more = [other for other, words in self._seats.items() if own < words and other.startswith(f"{kind} ")]
        return more[0] if len(own) > 1 and len(more) == 1 else name

    @cached_property
    def _seats(self) -> dict[str, frozenset[str]]:
        """The names of offices of which there may be several, with the words that tell them apart."""
        names = set()
        for sentence in self.annotated.sentences:
            for mention in sentence.mentions:
                if mention.soort in SEATS and not mention.text.endswith("s"):
                    holder = holder_from(self.annotated, sentence, mention.start)
                    names.add(holder.wie if holder is not None and holder.start <= mention.start else mention.naam)
        return {name: _content(name) for name in sorted(names) if " " in name}

    def _leader(self, sentence: Sentence, mention: Mention) -> str:
        """The one project leader of the document by his longest title, unless this is `een` other."""
        noun = next(word for word in mention.text.casefold().split() if LEADERS.search(word))
        called = mention.naam if noun in mention.naam.casefold() else f"{mention.text[:1].upper()}{mention.text[1:]}"
        if INDEFINITE.search(self._before(sentence, mention)) and " " not in mention.text:
            return called
        return self._titles.get(noun, called)

    @cached_property
    def _titles(self) -> dict[str, str]:
        """The longest title for each kind of leader, where all titles are about one."""
        found: dict[str, Counter[str]] = {}
        for sentence in self.annotated.sentences:
            for mention in sentence.mentions:
                if mention.soort == "functie" and LEADERS.search(mention.text):
                    words = QUOTES.sub("", mention.text).split()
                    words = words[1:] if words[0].casefold() in ("de", "een", "het") else words
                    noun = next(word.casefold() for word in words if LEADERS.search(word))
                    title = " ".join(words)
                    counts = found.setdefault(noun, Counter())
                    counts[f"{title[:1].upper()}{title[1:]}{self._of_region(sentence, mention, title)}"] += 1
                    counts[mention.naam] += " " in mention.naam and noun in mention.naam.casefold()
        return {noun: max(sorted(counts), key=len) for noun, counts in found.items() if _about_one(counts)}

    def _of_region(self, sentence: Sentence, mention: Mention, title: str) -> str:
        """The region behind a title of more than one word: `projectleider "X" Y`."""
        region = self.annotated.document.regio_naam
        behind = self._text(sentence)[mention.end : sentence.end].lstrip("”\"’' ")
        return f" {region}" if region and " " in title and behind.startswith(region) else ""

    def _body(self, sentence: Sentence, mention: Mention) -> str:
        """A body by the one name in the document that begins as it is called here, else with what tells it apart."""
        if mention.code is None:
            return mention.naam
        if mention.text.split()[0].endswith("raden"):
            return f"{mention.text[:1].upper()}{mention.text[1:]}"
        if mention.text.islower() and " " not in mention.text and mention.text[:4] != mention.naam[:4].casefold():
            return f"{mention.text[:1].upper()}{mention.text[1:]}"
        before = QUALIFIED.search(self._text(sentence), max(0, mention.start - 16), mention.end)
        called = mention.text
        if before is not None and before.end() == mention.start:
            called = f"{before[0]}{mention.text}"
        fuller = {name for name in self._bodies if name.casefold().startswith(f"{called.casefold()} ")}
        if len(fuller) == 1 and not INDEFINITE.search(self._before(sentence, mention)):
            return next(iter(fuller))
        if called == mention.text or before is None or before[1].casefold() in mention.naam.casefold():
            qualified = QUALIFIED.match(f"{mention.text} ")
            plain = qualified is None or qualified[1].casefold() in mention.naam.casefold()
            return mention.naam if plain else f"{mention.text[:1].upper()}{mention.text[1:]}"
        return f"{before[1][:1].upper()}{before[1][1:]} {mention.naam[:1].lower()}{mention.naam[1:]}"

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The bodies that the document names by a name of their own."""
        return frozenset(
            m.naam for s in self.annotated.sentences for m in s.mentions if m.type == "overleg" and m.code is None
        )

    def _government(self, sentence: Sentence, mention: Mention) -> str:
        """The central municipality, the colleges or the councils, as this document has them."""
        if mention.code == CENTRAL:
            return self._central or mention.naam
        return self._college(mention) if mention.code == COLLEGE else self._council(sentence, mention)

    def _college(self, mention: Mention) -> str:
        """The colleges of all municipalities, or the one that writes the letter."""
        if "olleges" in mention.text:
            if mention.naam.casefold().startswith("colleges") or self.count is None:
                return mention.naam
            return f"{mention.text.split()[0].capitalize()} van de {self.count} gemeenten"
        return self._of_town(mention)

    def _council(self, sentence: Sentence, mention: Mention) -> str:
        """The councils of all municipalities, or the one that a letter is written to."""
        around = self._text(sentence)[max(sentence.start, mention.start - ARTICLE) : mention.end]
        if EVERY.search(around):
            return mention.naam if mention.naam.casefold().startswith("gemeenteraden") else word_forms(mention.naam)[1]
        return self._of_town(mention)

    @cached_property
    def _central(self) -> str | None:
        """The municipality that `de centrumgemeente` stands for, where the document says which."""
        return central_municipality(self.annotated)

    def _of_town(self, mention: Mention) -> str:
        if self.town and self.town not in mention.naam:
            return f"{mention.naam} van {self.town}"
        return mention.naam

    @cached_property
    def count(self) -> str | None:
        """How many municipalities the region has, in the words of the text; None where it does not say so clearly."""
        return counted(block.text for block in self.annotated.text.blocks)

    @cached_property
    def town(self) -> str | None:
        """The municipality whose college writes the letter that the document is; None in other documents."""
        if not letter(self.annotated):
            return None
        for sentence in self.annotated.sentences:
            for found in OF_TOWN.finditer(self._text(sentence), sentence.start, sentence.end):
                for mention in sentence.mentions:
                    if mention.type == "gemeente" and mention.start == found.end():
                        return mention.naam
        return None


def _content(name: str) -> frozenset[str]:
    """The words of a name that tell it apart from others."""
    return frozenset(WORDS.findall(name.casefold())) - SMALL


def _about_one(titles: Iterable[str]) -> bool:
    """Whether no two titles of leaders name different things; an abbreviation may stand for either."""
    topics = [
        {w for w in title.split() if not LEADERS.search(w) and not w.casefold().startswith("regiona")}
        for title in titles
    ]
    named = [{word.casefold() for word in topic} for topic in topics if topic and not all(w.isupper() for w in topic)]
    return all(one & other for one in named for other in named)
