"""Names that no vocabulary holds: the organisations, teams, meetings and projects of this document.

A name is known by the soort noun beside it (scheme `kernwoord`), by the abbreviation that it introduces,
by the list it stands in, or by what it does in its sentences.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from regiokennis.annotate.candidates import (
    ABBREVIATED,
    DASHED,
    ENOUGH,
    NAMED,
    PLANS,
    SMALL,
    STRONG,
    Candidate,
    Name,
    Read,
    abbreviates,
    lower_words,
    merge,
)
from regiokennis.annotate.chunks import (
    OPENERS,
    Chunk,
    chunks,
    extend,
    is_abbreviation,
    is_capital,
    opens_sentence,
    paired,
)
from regiokennis.annotate.evidence import evidence, in_partner_list
from regiokennis.annotate.gazetteer import THEMES, Match
from regiokennis.annotate.introduced import abbreviated, apposed, called, titled
from regiokennis.annotate.people import person
from regiokennis.annotate.verbs import FINITE, is_clause
from regiokennis.annotate.words import Word, word_forms, wordset
from regiokennis.ontology import Begrip
from regiokennis.text.model import BlockKind

ITEM = 90
"""Longest list item that can be a mere name with an addition."""
QUOTE = re.compile(r"\s[‘“\"'„](?P<naam>[^’”\"'“‘]{3,110}?)[’”\"']")
PERIOD = re.compile(r"(?P<van>20\d\d)\s?(?:-|–|t/m|tot en met|tot)\s?(?P<tot>20\d\d)")
DATED = re.compile(
    r"(?P<naam>\s[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+){0,7}?|(?:\s(?!(?:te|voor|is|wordt|die|dat|in|loopt|uit|over|op|met|door|zijn|om|als|de|het)\s)[\w’'-]+){0,9}?)"
    rf"\s{PERIOD.pattern}"
)
"""What stands between the soort noun of a plan and its period."""
LED = re.compile(r"\svan\s(?:de\s|het\s|dit\s|dat\s)?")
PORTFOLIO = re.compile(
    r"\s(?!van\b|en\b|die\b|uit\b)[a-zà-ÿ-]{3,}(?:\sen\s[a-zà-ÿ-]{3,})?\svan\s"
    r"(?P<plaats>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)"
)
"""Behind an office its field in lower case and whose it is: `wethouder jeugd en zorg van Zandkreek`."""
VISIONS = frozenset(("regiovisie", "regioaanpak"))
"""Plans that are about everything: what stands behind them is a part of them."""
SUBJECTS = frozenset(("doelgroep", "geweldsvorm", "taak"))
"""Types of what a plan may be about."""
ADJECTIVE = re.compile(r"\b(?:[Bb]estuurlijke?|[Aa]mbtelijke?|[Rr]egionaal|[Rr]egionale|[Mm]ultidisciplinaire?)\s$")
TOGETHER = re.compile(r"\sen\s(?:de\s|het\s)?")
QUOTED = re.compile(r"[\"“”„]")
MARKED = re.compile(r"['‘\"“”„]")
ROW = re.compile(r",? en (?=[A-ZÀ-Þ])|, (?=[A-ZÀ-Þ])")
"""What stands between the members of a row of names."""
YEAR = re.compile(r"\s20\d\d(?!\d)")
YEARS = re.compile(r"\W*(?:(?:19|20)\d\d\W*)+")
NOUN = re.compile(r"(?:ing|heid|teit|atie|zorg|hulp|zaken|domein|diensten|dienst|werk|beleid|opvang|jeugd)$")
"""How a noun ends that an adjective with a capital may stand before."""
ORGANISED = re.compile(r"(?:kliniek|instelling|organisatie|aanbieder|praktijk|school|opvang|zorg|werk|dienst|huis)$")
"""How a kind of organisation in lower case ends that may have a name of its own behind it."""
BODIES = frozenset(("actor", "overleg"))
"""Types of names that stay themselves behind a soort noun of a body: a werkgroep may bear a plan's or a law's name."""
BEARERS = frozenset(("platform", "netwerk", "samenwerkingsverband", "coalitie", "alliantie"))
"""Soort nouns that in lower case only introduce a name of its own: `het platform Gelijke Stem`."""
OFFICE = "functie"
"""Soort of concepts that are one person's job: behind it stands who has it."""
COUNTRY = "Nederland"
LEGAL = frozenset(("stichting", "vereniging", "cooperatie"))
"""Soort nouns that say what an organisation is in law, and that are often left out."""
COMPOUNDING = frozenset(("team", "tafel", "overleg"))
"""Soort nouns that make a name in lower case too: casustafel, expertiseteam, directeurenoverleg."""
PLAN_NOUNS = ("training", "cursus", "campagne", "project", "week", "woord", "module", "interventie")
"""How a noun ends that names a plan or method with its name behind it: `maatjesproject`, `groepstraining`."""
PLAN_TAILS = frozenset(noun[-4:] for noun in PLAN_NOUNS)
APOSTROPHES = ("'", "’", "‘")
SAINTS = frozenset(("Sint", "St"))
ARTICLES = frozenset(("De", "Het", "'t", "’t"))
"""Articles that begin a name: `Centrum De Kaap`."""
HOLDING = wordset("van bij voor in op aan met door om tussen over naar uit tot te per zonder tegen onder na als")
"""Small words that hold a phrase together, where a name would have a capital behind them."""
TYING = wordset("in uit zonder tot met door na tegen onder bij")
"""Of these the ones that may stand in the title of a training or project."""
SHORTEST = 4
"""Letters that a soort noun has at least where it ends a longer word."""
COMMON = wordset(
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag zondag bijlage bijlagen hoofdstuk paragraaf tabel figuur inhoud inleiding "
    "nederland nederlandse europa europese rijk pagina doel doelen toelichting"
)


@dataclass(slots=True)
class Finder:
    """Collects candidates over a document and judges them once all is seen."""

    heads: Mapping[str, Begrip]
    places: frozenset[str]
    """Names of municipalities, provinces and regions: where something is, never who."""
    marked: Mapping[int, str] = field(default_factory=dict)
    """By index of a block the source it was read from, where that marks words with asterisks."""
    candidates: dict[str, Candidate] = field(default_factory=dict)
    lower: Counter[str] = field(default_factory=Counter)
    suffixes: dict[str, Begrip | None] = field(default_factory=dict)
    kinds: dict[str, Begrip | None] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    """Names of persons, who are no actors and may not be shown."""
    said: list[Sequence[Word]] = field(default_factory=list)
    """The words of every block."""
    tails: frozenset[str] = field(init=False)
    """Last letters of the soort nouns that may end a word; a word with others ends in none."""

    def __post_init__(self) -> None:
        """File the soort nouns by their ends."""
        self.tails = frozenset(label[-SHORTEST:] for label, head in self.heads.items() if _may_end(head))

    def find(self, blocks: Sequence[Read]) -> tuple[Name, ...]:
        """The names of a document, in order of first appearance."""
        self.lower = lower_words(blocks)
        self.said = [read.words for read in blocks]
        for read in blocks:
            listed = in_partner_list(read.block, blocks)
            self._headed(read)
            self._introduced(read)
            self._bare(read, listed=listed)
            if listed:
                self._listed(read)
        if self.people:
            self.candidates = {text: c for text, c in self.candidates.items() if not text.endswith(tuple(self.people))}
        for candidate in list(self.candidates.values()):
            self._without_noun(candidate)
        plans = (m for read in blocks for m in read.matches if m.entry.type in PLANS)
        known = {name.casefold() for match in plans for name in (match.text, match.entry.naam)}
        return merge(c for c in self.candidates.values() if c.accepted and not _is_cut_short(c, known))

    def _without_noun(self, candidate: Candidate) -> None:
        """What follows `Stichting` is the name too: `Welzijn Oud-Heem`, `Boeier`."""
        head = self.heads.get(candidate.text.split()[0].casefold())
        tail = candidate.text.partition(" ")[2]
        if not candidate.accepted or head is None or head.kenmerk("plaats") != "voor":
            return
        distinct = " " in tail or (len(tail) > 3 and not self.lower[tail.casefold()] and tail not in self.places)
        if candidate.type == "actor" and candidate.soort in LEGAL and tail[:1].isupper() and distinct:
            made = Candidate(text=tail, type=candidate.type, soort=candidate.soort, canonical=tail)
            self.candidates.setdefault(tail, made).certain = True

    def _introduced(self, read: Read) -> None:
        """Names that the text itself says are names."""
        text, plan = read.block.text, self.heads.get("programma")
        for one in abbreviated(read, self._kind):
            made = self._put(text[one.start : one.end], one.head, strong=ENOUGH, certain=True)
            made.afkorting = one.afkorting
            kinds = (m.entry.type for m in read.matches if m.start == one.start and m.entry.type in NAMED)
            made.type = next(kinds, made.type)
        if plan is None:
            return
        marked = self.marked.get(read.block.index, "")
        for one in (*called(read, self._kind, plan), *titled(read, marked, self._kind, plan)):
            self._put(text[one.start : one.end], one.head, strong=ENOUGH, certain=True)

    def _kind(self, word: str) -> Begrip | None:
        """The soort noun that a word is or ends in, wherever its names stand."""
        if word not in self.kinds:
            ends = (self.heads.get(word[-n:]) for n in range(len(word), SHORTEST - 1, -1))
            found = next((head for head in ends if head is not None), None)
            self.kinds[word] = None if found is not None and word in found.niet_labels else found
        return self.kinds[word]

    def _headed(self, read: Read) -> None:
        """Names with a soort noun before, behind or inside their last word."""
        ending = {match.end: match for match in reversed(read.matches) if match.entry.type in NAMED}
        for place, word in enumerate(read.words):
            head, tail = self.heads.get(word.folded), word.folded[-SHORTEST:]
            if head is not None and not _is_inner(read, word):
                self._with_head(read, place, head)
            elif tail in PLAN_TAILS and _names_plan(read, place):
                self._with_head(read, place, self._kind(word.folded))
            elif word.text == "t" and read.block.text[word.start - 1 : word.start] in APOSTROPHES:
                self._contracted(read, place)
            known = ending.get(word.end)
            if known is not None and known.entry.begrip is not None:
                self._branch(read, place, known.entry.begrip, known.start)
                self._qualified(read, known)
                if known.entry.type == "programma" and known.text.casefold() in known.entry.begrip.alt_labels:
                    self._titled(read, place, known)
            suffix = self._suffix(word.folded) if tail in self.tails else None
            if suffix is not None and (self._ends_run(read, place, suffix) or not read.is_taken(word.start, word.end)):
                self._compound(read, place, suffix)

    def _ends_run(self, read: Read, place: int, head: Begrip) -> bool:
        """Whether a known kind of organisation ends a name of its own: `Elzen Ziekenhuis`."""
        words, text = read.words, read.block.text
        if place == 0 or head.kenmerk("entiteittype") != "actor" or not is_capital(words[place].text):
            return False
        before = words[place - 1]
        side = text[before.end : words[place].start] == " " and is_capital(before.text)
        return side and before.folded not in OPENERS and not read.is_taken(before.start, words[place].end)

    def _contracted(self, read: Read, place: int) -> None:
        """`'t Loket`: an article that nobody writes so in running text unless it is part of a name."""
        words, text = read.words, read.block.text
        if not _capital_follows(words, place, text):
            return
        last = self._split(read, place, extend(words, place + 1, text))
        start, end = words[place].start, words[last].end
        if text[words[place + 1].start : end] not in self.places and not read.is_taken(start, end):
            head = self.heads.get(words[last].folded) or self._suffix(words[last].folded)
            self._put(text[start - 1 : end], head, strong=ENOUGH, certain=True)

    def _with_head(self, read: Read, place: int, head: Begrip | None) -> None:
        """What a soort noun that is a word of its own can begin."""
        where = head.kenmerk("plaats") if head is not None else None
        if head is None:
            return
        if where in ("voor", "beide"):
            self._after_head(read, place, head)
        elif where == "ambt":
            self._office(read, place, head)
        elif where == "leiding":
            self._leader(read, place, head)
        if head.kenmerk("entiteittype") == "programma" or (head.kenmerk("entiteittype"), where) == ("overleg", "voor"):
            self._themed(read, place, head)

    def _after_head(self, read: Read, place: int, head: Begrip) -> None:
        text, words = read.block.text, read.words
        start = words[place].start
        plan = head.kenmerk("entiteittype") in ("programma", "methode")
        quoted = QUOTE.match(text, words[place].end)
        if quoted and (plan or is_capital(quoted["naam"])):
            self._add(read, head, (start, quoted.end()), _short_title(quoted["naam"]), certain=True)
            return
        if plan and head.kenmerk("inNaam") != "nee" and self._dated(read, place, head):
            return
        if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] not in (" ", "\n"):
            return
        following = words[place + 1]
        led = text[words[place].end] == " " and _capital_follows(words, place + 1, text)
        article = following.text in ARTICLES and head.naam != "stichting" and not led
        single = not _is_plural(words[place].folded, head)
        if not is_capital(following.text) or article or not single:
            if not single:
                self._enumerated(read, place, head)
            elif following.text == "voor" and not plan:
                self._purposed(read, place, head)
            return
        if plan and any(m.start == following.start and m.entry.exact for m in read.matches if m.entry.type in NAMED):
            return
        last = self._split(read, place, self._reach(read, place + 1, plan=plan))
        name = text[following.start : words[last].end]
        cut = " " not in name and not is_abbreviation(name) and _lower_follows(words, last, text)
        if cut and not plan and name.endswith("e") and NOUN.search(words[last + 1].text):
            last += 1
            name = text[following.start : words[last].end]
        lone = name.casefold() in self.heads and head.kenmerk("entiteittype") != "overleg"
        proper = head.kenmerk("entiteittype") == "actor" and is_capital(words[place].text)
        where = name in self.places and (not proper or opens_sentence(words, place, text))
        if where or lone or YEARS.fullmatch(name) or (plan and cut):
            return
        self._add(read, head, (start, words[last].end), name, certain=not plan)

    def _reach(self, read: Read, first: int, *, plan: bool) -> int:
        """The last word of a name that may hold another's, or (a plan's) any small word: `Sterk uit Conflict`."""
        text, words = read.block.text, read.words
        last = extend(words, first, text, joins=True)
        tied = plan and last + 2 < len(words) and words[last + 1].text in TYING
        if tied and text[words[last].end : words[last + 1].start] == " " and _capital_follows(words, last + 1, text):
            return last if words[last + 2].text in self.places else extend(words, last + 2, text, joins=True)
        named = words[last].folded in self.heads and _capital_follows(words, last, text)
        if named and words[last + 1].text in ("De", "Het") and _capital_follows(words, last + 1, text):
            return extend(words, last + 1, text, joins=True)
        return last

    def _purposed(self, read: Read, place: int, head: Begrip) -> None:
        """`Instituut voor Maatschappelijk Werk`: a soort noun with a capital, and what the organisation is for."""
        text, words = read.block.text, read.words
        last = extend(words, place, text, joins=True)
        end = words[last].end
        short = ABBREVIATED.match(text, end)
        sure = not opens_sentence(words, place, text) or (
            short and abbreviates(short["afk"], text[words[place].start : end])
        )
        if is_capital(words[place].text) and last > place + 1 and sure:
            self._add(read, head, (words[place].start, end), text[words[place + 1].start : end], certain=True)

    def _enumerated(self, read: Read, place: int, head: Begrip) -> None:
        """`de methodes Kring van Zorg en Samen Sterk`: behind the plural of a plan or method each is a name."""
        text, words = read.block.text, read.words
        parts: list[tuple[int, int]] = []
        several = head.kenmerk("entiteittype") in PLANS or head.kenmerk("inNaam") == "nee"
        first = place + 1 if several else len(words)
        while first < len(words) and is_capital(words[first].text):
            last = extend(words, first, text)
            parts.append((words[first].start, words[last].end))
            link = ROW.match(text, words[last].end)
            first = last + (2 if link and link[0].strip() != "," else 1) if link else len(words)
        for start, end in parts if len(parts) > 1 else ():
            name = text[start:end]
            known = any(
                m.start < end and start < m.end and m.entry.exact for m in read.matches if m.entry.type in NAMED
            )
            if not known and not read.is_closed(start, end) and name not in self.places:
                self._put(name, head, strong=ENOUGH, certain=True)

    def _dated(self, read: Read, place: int, head: Begrip) -> bool:
        """A plan with its period: `actieplan 2017-2018 regiovisie …`, `regioaanpak huiselijk geweld X 2021-2025`."""
        text, word = read.block.text, read.words[place]
        found = DATED.match(text, word.end)
        if found is None or read.is_closed(word.start, found.end()) or is_clause(f"{word.text} {found['naam']}"):
            return False
        end = found.end()
        if not found["naam"] and read.block.kind == BlockKind.KOP:
            end = len(text.rstrip(" .:"))
        whole = text[word.start : end]
        whole = whole.capitalize() if whole.isupper() else whole
        years = PERIOD.sub(lambda m: f"{m['van']}-{m['tot']}", whole)
        made = self._put(whole, head, strong=ENOUGH, certain=True, canonical=years)
        made.periode = f"{found['van']}-{found['tot']}"
        return True

    def _office(self, read: Read, place: int, head: Begrip) -> None:
        """`wethouder van Stedelijke Economie, Zorg en Havens`: an office with its portfolio, never a person."""
        text, words = read.block.text, read.words
        first = place + 1
        field = PORTFOLIO.match(text, words[place].end)
        if field is not None and field["plaats"] in self.places and not read.is_taken(words[place].start, field.end()):
            self._put(text[words[place].start : field.end()], head, strong=ENOUGH, certain=True)
            return
        if first < len(words) and words[first].text in ("van", "voor"):
            first += 1
        if first >= len(words) or not is_capital(words[first].text):
            return
        last = extend(words, first, text, joins=True)
        start, end = words[place].start, words[last].end
        portfolio = text[words[first].start : end]
        town = portfolio in self.places and words[place].folded != "wethouder"
        if text[words[place].end : words[first].start] not in (" ", " van ", " voor ") or town:
            return
        if not read.is_taken(start, end):
            self._put(text[start:end], head, strong=ENOUGH, certain=True)

    def _leader(self, read: Read, place: int, head: Begrip) -> None:
        """`directeur van Veilig Thuis`: the one who leads an organisation or body that is known."""
        word = read.words[place]
        of = LED.match(read.block.text, word.end)
        actors = (m for m in read.matches if m.entry.type in ("actor", "overleg"))
        led = next((m for m in actors if of and m.start <= of.end() < m.end and m.start > of.start()), None)
        if led is not None and not read.is_closed(word.start, led.end):
            self._put(read.block.text[word.start : led.end], head, strong=ENOUGH, certain=True)

    def _themed(self, read: Read, place: int, head: Begrip) -> None:
        """`projectplan verborgen vrouwen`: a plan or werkgroep with the group or subject it is for right behind it."""
        word = read.words[place]
        found = [m for m in read.matches if m.start == word.end + 1 and m.entry.type in SUBJECTS]
        longest = max(found, key=lambda m: m.end, default=None)
        if longest is None or read.is_taken(word.start, longest.end) or word.text.casefold() != head.naam:
            return
        if head.naam in VISIONS:
            return
        self._put(read.block.text[word.start : longest.end], head, strong=ENOUGH, certain=True)

    def _qualified(self, read: Read, known: Match) -> None:
        """`Ambtelijk Kernteam GHNT`: an adjective with a capital makes another meeting of one that is known."""
        before = ADJECTIVE.search(read.block.text, max(0, known.start - 20), known.start)
        if before is None or known.entry.type != "overleg" or not known.entry.exact or not before[0][:1].isupper():
            return
        head = self._kind(known.text.partition(" ")[0].casefold())
        self._put(read.block.text[before.start() : known.end], head, strong=ENOUGH, certain=True)

    def _branch(self, read: Read, place: int, begrip: Begrip, start: int) -> None:
        """A kind of body or provision with a name of its own behind it: `GGZ Lindekroon`, `werkoverleg Zorg`."""
        text, words = read.block.text, read.words
        body = begrip.scheme == "overleg"
        house = ORGANISED.search(words[place].text) is not None
        named = body or (begrip.scheme == "actor" and (text[start].isupper() or house))
        provision = begrip.scheme == "voorziening" and place + 1 < len(words)
        offered = provision and start == words[place].start and text[start].isupper()
        offered = offered and not house and not opens_sentence(words, place, text)
        if provision and house:
            named = words[place + 1].text in ARTICLES
        named = named or offered
        if not named or begrip.kenmerk("soort") == OFFICE or not _capital_follows(words, place, text):
            return
        if not any(label.islower() for label in (begrip.naam, *begrip.alt_labels)):
            return
        first = place + 1
        if words[first].text in ARTICLES and _capital_follows(words, first, text):
            first += 1
        common = words[first].text.casefold()
        if begrip.kenmerk("regionaal") == "true" or common in OPENERS or (self.lower[common] and not body):
            return
        last = self._split(read, place, extend(words, place + 1, text, joins=body))
        if not body and text[words[place + 1].start : words[last].end] not in self.places:
            longer = paired(words, last, text, () if _is_shortened(read, start, last) else self.said)
            somebody = any(m.start == words[longer].start and m.entry.type == "actor" for m in read.matches)
            last = last if somebody else self._split(read, place, longer)
        name = text[words[place + 1].start : words[last].end]
        if name not in self.places and not read.is_taken(words[place + 1].start, words[last].end):
            whole = text[start : words[last].end]
            for form in (whole, name) if words[place + 1].text in ARTICLES else (whole,):
                made = self._put(form, None, strong=ENOUGH, certain=True, canonical=whole)
                made.type = "actor" if offered else begrip.scheme

    def _titled(self, read: Read, place: int, kind: Match) -> None:
        """`Samenwerkingsprotocol Veilig 2021`: a kind of plan or agreement with its title, and its year, behind it."""
        text, words = read.block.text, read.words
        if not _capital_follows(words, place, text) or words[place + 1].text in ARTICLES:
            return
        last = self._split(read, place, extend(words, place + 1, text))
        name = text[words[place + 1].start : words[last].end]
        known = any(m.start == words[place + 1].start and m.entry.exact for m in read.matches if m.entry.type in NAMED)
        if known or name in self.places or (" " not in name and _lower_follows(words, last, text)):
            return
        year = YEAR.match(text, words[last].end)
        end = year.end() if year else words[last].end
        if not read.is_closed(kind.start, end):
            self._put(text[kind.start : end], None, strong=STRONG, weak=0.5).type = kind.entry.type

    def _split(self, read: Read, head: int, last: int) -> int:
        """Cut `Stichting A en Kaap` before what is known on its own, begins a new name, or is a place."""
        for place in range(head + 2, last + 1):
            before, word = read.words[place - 1].text, read.words[place]
            known = any(m.start == word.start and m.entry.exact for m in read.matches if m.entry.type in NAMED)
            if before in ("en", "of") and (known or self._begins(word)):
                return place - 2
            if (word.glue in (",", "/") and known) or (word.glue == "," and self._begins(word)):
                return place - 1
            if before in ("in", "op") and word.text in self.places:
                return place - 2
            if before == "de" and read.words[place - 2].text == "in" and read.words[place - 3].text in self.places:
                return place - 3
        return last

    def _begins(self, word: Word) -> bool:
        """Whether a word begins a name of its own behind `en`: a soort noun, or what ends in a team or meeting."""
        suffix = self._suffix(word.folded) if word.folded[-SHORTEST:] in self.tails else None
        return word.folded in self.heads or (suffix is not None and suffix.naam in COMPOUNDING)

    def _compound(self, read: Read, place: int, head: Begrip) -> None:
        """`Meander stichting`, `Loods Interventieteam`, `casustafel`, `directeurenoverleg Sociaal Domein`."""
        text, words = read.block.text, read.words
        word = words[place]
        first = self._start(read, place)
        last = place
        named_behind = head.kenmerk("plaats") == "beide" or head.kenmerk("entiteittype") == "overleg" or first == place
        if named_behind and _capital_follows(words, place, text):
            last = self._split(read, place, extend(words, place + 1, text, joins=True))
        whole = text[words[first].start : words[last].end]
        bare = word.text.casefold() in self.heads
        if first < place:
            lone = first + 1 == place and word.text.islower() and bare
            if lone and (opens_sentence(words, first, text) or words[first].text.endswith("e")):
                return
            self._put(whole, head, strong=ENOUGH, certain=True)
        elif not bare and head.naam in COMPOUNDING:
            first = self._adjective(read, first)
            whole = text[words[first].start : words[last].end]
            self._put(whole, head, strong=STRONG, weak=0.5, certain=last > place or first < place)
        elif (
            is_capital(word.text)
            and not bare
            and not self.lower[word.text.casefold()]
            and not opens_sentence(words, place, text)
        ):
            self._put(whole, head, strong=ENOUGH, certain=True)
        elif last > place and not bare:
            name = text[words[place + 1].start : words[last].end]
            keep = head.kenmerk("inNaam") != "nee"
            if name in self.places and is_capital(word.text) and not self.lower[word.folded]:
                self._put(whole, head, strong=ENOUGH, certain=True)
            elif name not in self.places:
                self._put(whole, head, strong=STRONG, weak=0.5, certain=True, canonical=whole if keep else name)
                self._put(name, head, strong=STRONG, weak=0.5, certain=True, canonical=whole if keep else name)
        else:
            return
        self._abbreviation(read, whole, words[last].end)

    def _start(self, read: Read, place: int) -> int:
        """The first capital of a name that ends at `place`."""
        text, words = read.block.text, read.words
        first = place
        while first > 0 and place - first < 5:
            before = words[first - 1]
            gap = text[before.end : words[first].start]
            if gap == "-" and first == place and words[place].text not in COMPOUNDING and before.text not in SAINTS:
                break
            enumerated = before.text == "en" and first > 1 and text[words[first - 2].end : before.start] == "- "
            if gap not in (" ", "-", "- ") or not (is_capital(before.text) or (enumerated and gap == " ")):
                break
            if gap == " " and before.text in self.places and first == place:
                break
            if opens_sentence(words, first - 1, text) and before.text.casefold() in OPENERS:
                break
            first -= 1
        return first + 1 if words[first].text == "en" else first

    def _adjective(self, read: Read, first: int) -> int:
        """The place of the adjective that tells which team or overleg it is: `regionaal veiligheidsteam`."""
        before = read.words[first - 1] if first else None
        joined = before is not None and read.block.text[before.end : read.words[first].start] == " "
        return first - 1 if before is not None and joined and ADJECTIVE.match(f"{before.text} ") else first

    def _suffix(self, word: str) -> Begrip | None:
        """The soort noun in which a word ends (or which it is), where names may end so."""
        folded = word.casefold()
        if folded not in self.suffixes:
            self.suffixes[folded] = self._find_suffix(folded)
        return self.suffixes[folded]

    def _find_suffix(self, folded: str) -> Begrip | None:
        whole = self.heads.get(folded)
        endings = [whole] if whole else [self.heads.get(folded[-n:]) for n in range(len(folded) - 3, SHORTEST - 1, -1)]
        found = next((h for h in endings if h is not None and _may_end(h)), None)
        return None if found is not None and folded in found.niet_labels else found

    def _bare(self, read: Read, *, listed: bool) -> None:
        """Runs of capitals without a soort noun: what they do tells."""
        text, words = read.block.text, read.words
        if read.block.kind == BlockKind.KOP and text.upper() == text:
            return
        for chunk in chunks(words, text):
            named = person(read, chunk, self._is_ordinary, self.people)
            if named is not None:
                self.people.add(text[named[0] : named[1]])
            if named is not None or read.is_taken(chunk.start, chunk.end) or self._is_common(read, chunk):
                continue
            tail = self.heads.get(chunk.text.rpartition("-")[2].casefold()) if "-" in chunk.text else None
            if tail is not None and tail.kenmerk("entiteittype") in ("methode", "programma"):
                self._put(chunk.text, tail, strong=ENOUGH, certain=True)
                continue
            told = apposed(read, chunk, self._kind, lambda run: bool(self.lower[run.casefold()]))
            if told is not None:
                self._put(text[told.start : told.end], told.head, strong=ENOUGH, certain=True)
                continue
            strong, weak = evidence(read, chunk)
            weak += 0.5 if self._is_placed(chunk) else 0.0
            alone = listed and chunk.first == 0 and not _is_described(words, chunk)
            self._put(chunk.text, None, strong=strong + (3 if alone else 0), weak=weak)
            self._abbreviation(read, chunk.text, chunk.end)

    def _is_ordinary(self, word: str) -> bool:
        """Whether a word of a name is a place, a kind of something, or written in lower case elsewhere."""
        return (
            word in self.places
            or word.casefold() in self.heads
            or (word[:1].isupper() and word.casefold() in self.lower)
        )

    def _is_placed(self, chunk: Chunk) -> bool:
        """Whether a run is a word that never is in lower case with a place behind it: `Zorgbelang Zandkreek`."""
        first, _, rest = chunk.text.partition(" ")
        return (
            (rest in self.places or rest == COUNTRY) and first not in self.places and not self.lower[first.casefold()]
        )

    def _listed(self, read: Read) -> None:
        """A short list item under a lead-in about partners is a name, without what stands behind it in brackets."""
        text = read.block.text
        item = re.split(r"\s[(\[]|;|:|,\s|\s[-–]\s", text.strip(), maxsplit=1)[0].strip(" .;,")
        if len(text) > ITEM or not item or len(item.split()) > 8 or not any(c.isupper() for c in item):
            return
        if is_clause(text) or self._is_phrase(item):
            return
        for part in item.split("/") if item.count("/") > 1 else [item]:
            place = text.index(part)
            known = any(m.start == place and m.end >= place + len(part) for m in read.matches if m.entry.type in NAMED)
            opener = part.split()[0]
            if (opener.casefold() in OPENERS and opener not in ("De", "Het", "'t")) or (
                " " not in part and self.lower[part.casefold()]
            ):
                continue
            if self._holds_two(read, place, part):
                continue
            if not known and not read.is_taken(place, place + len(part)) and part not in self.places:
                head = self.heads.get(part.split()[0].casefold()) or self._suffix(part.split()[-1])
                self._put(part, head, strong=3.0, certain=True)
                self._abbreviation(read, part, place + len(part))

    def _holds_two(self, read: Read, start: int, part: str) -> bool:
        """Whether an item is two that are known, or a municipality and one that is: `gemeente X en de politie`."""
        named = [match for match in read.matches if match.entry.type in NAMED]
        for joined in TOGETHER.finditer(read.block.text, start, start + len(part)):
            before = read.block.text[start : joined.start()].split()
            first = any(match.end == joined.start() for match in named) or (bool(before) and before[-1] in self.places)
            if first and any(joined.start() < match.start <= joined.end() for match in named):
                return True
        return False

    def _is_phrase(self, item: str) -> bool:
        """Whether an item only describes: one capital, that of its first word, and a small word that holds it."""
        first, *rest = item.split()
        if self.heads.get(first.casefold()) or self._suffix((rest or [first])[-1]) or any(map(is_capital, rest)):
            return False
        return any(word in HOLDING for word in rest) and first[1:].islower()

    def _is_common(self, read: Read, chunk: Chunk) -> bool:
        """Whether a run is a place, a subject or an ordinary word with a capital."""
        name = chunk.text.casefold()
        if chunk.text in self.places or YEARS.fullmatch(chunk.text) or name in self.heads:
            return True
        if name.split()[0] in COMMON:
            return True
        if any(m.start <= chunk.start and chunk.end <= m.end for m in read.matches if m.entry.type in THEMES):
            return True
        if " " in chunk.text:
            return all(part in self.places or part in SMALL for part in chunk.text.split())
        return self.lower[name] > 0 or len(name) < 3 or name in OPENERS or name.endswith(("se", "ische"))

    def _add(self, read: Read, head: Begrip, span: tuple[int, int], name: str, *, certain: bool) -> None:
        """A name with its soort noun before it; whether the noun is part of it, the vocabulary says."""
        start, end = span
        text = read.block.text
        inner = text.find(name.split(maxsplit=1)[0], start) if name else start
        alone = NAMED if head.kenmerk("entiteittype") in PLANS else BODIES
        known = any(
            m.end >= end - 1 and (m.start == start or (m.start == inner and m.entry.type in alone))
            for m in read.matches
            if m.entry.type in NAMED
        )
        if known or read.is_closed(start, end):
            return
        before = ADJECTIVE.search(text, max(0, start - 20), start)
        if before and head.kenmerk("entiteittype") == "overleg":
            start = before.start()
        whole = text[start:end]
        keep = head.kenmerk("inNaam") != "nee"
        noun = whole.split(maxsplit=1)[0]
        canonical = name if not keep else (f"{noun} {name}" if name not in whole or MARKED.search(whole) else whole)
        strong = ENOUGH if certain else STRONG
        made = self._put(whole, head, strong=strong, weak=0.5, certain=certain, canonical=canonical)
        period = PERIOD.search(name)
        if period and keep and name not in whole:
            made.titel, made.periode = True, f"{period['van']}-{period['tot']}"
        proper = whole[:1].islower() and " " in name and head.naam in BEARERS
        if (not keep or proper) and not read.is_taken(start + 1, end):
            self._put(name, head, strong=strong, weak=0.5, certain=certain, canonical=canonical)
        self._abbreviation(read, whole, end)

    def _put(
        self,
        form: str,
        head: Begrip | None,
        *,
        strong: float,
        weak: float = 0.0,
        certain: bool = False,
        canonical: str | None = None,
    ) -> Candidate:
        form = " ".join(form.split())
        naam = " ".join((canonical or form).split())
        naam = naam if len(QUOTED.findall(naam)) != 1 else QUOTED.sub("", naam)
        naam = naam[:1].upper() + naam[1:]
        type_ = (head.kenmerk("entiteittype") if head is not None else None) or "actor"
        soort = head.code if head is not None else None
        known = self.candidates.setdefault(form, Candidate(text=form, type=type_, soort=soort, canonical=naam))
        known.add(strong, weak, certain=certain)
        if head is not None and known.soort is None:
            known.type, known.soort, known.canonical = type_, soort, naam
        return known

    def _abbreviation(self, read: Read, form: str, end: int) -> None:
        """Bind `(CIT)` or `- LIT` to the name it follows."""
        match = ABBREVIATED.match(read.block.text, end) or DASHED.match(read.block.text, end)
        known = self.candidates.get(" ".join(form.split()))
        if match is not None and known is not None and abbreviates(match["afk"], form):
            known.afkorting = match["afk"]
            known.weak += 0.75


def _is_shortened(read: Read, start: int, last: int) -> bool:
    """Whether behind `Kind X en Y` stands its abbreviation, which tells that the pair is one name."""
    text, words = read.block.text, read.words
    end = words[last + 2].end if last + 2 < len(words) else len(text)
    short = ABBREVIATED.match(text, end)
    return short is not None and abbreviates(short["afk"], text[start : words[last].end])


def _names_plan(read: Read, place: int) -> bool:
    """Whether a word ends in a kind of plan or method and has a name behind it."""
    return read.words[place].folded.endswith(PLAN_NOUNS) and _capital_follows(read.words, place, read.block.text)


def _is_inner(read: Read, word: Word) -> bool:
    """Whether a soort noun is the later part of a name that is known: `Openbaar Ministerie`."""
    return any(
        m.start < word.start and m.end >= word.end and m.entry.exact for m in read.matches if m.entry.type in NAMED
    )


def _may_end(head: Begrip) -> bool:
    return head.kenmerk("plaats") in ("achter", "beide")


def _is_plural(word: str, head: Begrip) -> bool:
    """Whether a word is, or ends in, the plural of a soort noun."""
    return word.endswith(("centra", *(form for form in word_forms(head.naam) if form != head.naam)))


def _is_cut_short(candidate: Candidate, known: Collection[str]) -> bool:
    """Whether a plan's name is only how a known one begins: `Samen Sterk` where a page ends before `voor Kinderen`."""
    begin = f"{candidate.canonical.casefold()} "
    return candidate.type in PLANS and " " in candidate.canonical and any(name.startswith(begin) for name in known)


def _short_title(title: str) -> str:
    """A title without its subtitle, but with the period that the subtitle bears."""
    first, colon, rest = title.partition(":")
    period = PERIOD.search(rest)
    return f"{first} {period[0]}" if colon and period else first if colon else title


def _is_described(words: Sequence[Word], chunk: Chunk) -> bool:
    """Whether what stands behind an item's first words makes a phrase or a clause of it: `Signalen van scholen`."""
    after = words[chunk.last + 1].text if chunk.last + 1 < len(words) else ""
    return after in HOLDING or (chunk.text.endswith("en") and after in FINITE)


def _capital_follows(words: Sequence[Word], place: int, text: str) -> bool:
    if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] != " ":
        return False
    return is_capital(words[place + 1].text)


def _lower_follows(words: Sequence[Word], place: int, text: str) -> bool:
    if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] != " ":
        return False
    return words[place + 1].text.islower()
