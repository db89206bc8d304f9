"""Names that no vocabulary holds: the organisations, teams, meetings and projects of this document.

A name is known by the soort noun beside it (scheme `kernwoord`), by the abbreviation that it introduces,
by the list it stands in, or by what it does in its sentences. Forms of one name are taken together.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from regiokennis.annotate.chunks import Chunk, chunks, extend, is_abbreviation, is_capital
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.words import Word, wordset
from regiokennis.ontology import Begrip
from regiokennis.text.model import Block, BlockKind

ACTS = wordset(
    "adviseert begeleidt behandelt biedt beschikt bewaakt coördineert doet draagt fungeert geeft gaat heeft helpt "
    "is kan krijgt levert maakt monitort moet neemt ondersteunt onderzoekt ontvangt ontwikkelt opent organiseert "
    "overlegt pakt publiceert realiseert regelt registreert richt schoolt signaleert sluit speelt start stelt "
    "stuurt toetst traint verleent verstrekt vertaalt verwijst verzamelt verzorgt vindt voert volgt voorziet "
    "vormt werkt wijst wordt zal zet ziet zorgt bieden verzorgen werken hebben zijn zetten voeren nemen"
)
"""Finite verbs of which an organisation is often the subject."""
STRONG_BEFORE = wordset("door namens aldus")
WEAK_BEFORE = wordset("bij vanuit via met zoals aan naar tussen van en of")
PLACE_BEFORE = wordset("in te uit regio subregio gemeente gemeenten provincie stad wijk arrondissement uit buiten rond")
PARTNERS = re.compile(
    r"partners|partijen|deelnemers|deelnemende organisaties|betrokken organisaties|(?:zorg)?aanbieders|"
    r"instellingen\s*:|organisaties\s*:",
    re.IGNORECASE,
)
ABBREVIATED = re.compile(
    r"\s?[(\[]\s?(?:(?:hierna|verder|afgekort|ook wel|kortweg)(?: te noemen| bekend)?(?: ook| verder| als| tot)?:?\s)?"
    r"[“‘\"']?(?P<afk>[A-Z0-9][A-Za-z0-9&.-]{1,9}(?:\+\+)?(?:\s[a-z]{4,6})?)[”’\"']?\s?[)\]]"
)
DASHED = re.compile(r"\s[-–]\s(?P<afk>[A-Z][A-Z0-9&]{1,7})(?=[)\],.;]|\s|$)")
QUOTE = re.compile(r"\s?[‘“\"'„](?P<naam>[^’”\"'“‘]{3,70}?)[’”\"']")
ENOUGH = 2.0


@dataclass(slots=True)
class Candidate:
    """A form with what speaks for it, summed over its places."""

    text: str
    type: str
    soort: str | None
    score: float = 0.0
    places: int = 0
    certain: bool = False
    canonical: str | None = None
    afkorting: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name of this document: its canonical form, type and every form that stands for it."""

    naam: str
    type: str
    soort: str | None
    vormen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A block as the matchers see it."""

    block: Block
    words: tuple[Word, ...]
    matches: tuple[Match, ...]
    closed: tuple[tuple[int, int], ...]
    """Ranges where no name may be found: shielded ones."""


@dataclass(slots=True)
class Finder:
    """Collects candidates over a document and judges them once all is seen."""

    heads: Mapping[str, Begrip]
    places: frozenset[str]
    """Names of municipalities, provinces and regions: where something is, never who."""
    candidates: dict[str, Candidate] = field(default_factory=dict)
    lower: Counter[str] = field(default_factory=Counter)

    def find(self, blocks: Sequence[Read]) -> tuple[Name, ...]:
        """The names of a document, in order of first appearance."""
        for read in blocks:
            self.lower.update(word.text for word in read.words if word.text.islower())
        for read in blocks:
            self._headed(read)
            self._bare(read, blocks)
        return merge(self._judged())

    def _headed(self, read: Read) -> None:
        """Names with a soort noun before, behind or inside their last word."""
        text, words = read.block.text, read.words
        for place, word in enumerate(words):
            head = self.heads.get(word.text.casefold())
            if head is not None and head.kenmerk("plaats") in ("voor", "beide"):
                self._after_head(read, place, head)
            suffix = self._suffix(word.text)
            if suffix is not None and not _taken(read, word.start, word.end):
                self._compound(read, place, suffix, text)

    def _after_head(self, read: Read, place: int, head: Begrip) -> None:
        text, words = read.block.text, read.words
        start = words[place].start
        plural = words[place].text.casefold() != head.naam
        quoted = QUOTE.match(text, words[place].end)
        plan = head.kenmerk("entiteittype") in ("programma", "methode")
        if quoted and (plan or is_capital(quoted["naam"].lstrip("("))):
            self._add(read, head, start, quoted.end(), quoted["naam"], certain=True)
            return
        if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] not in (" ", "\n"):
            return
        following = words[place + 1]
        if not is_capital(following.text) or (following.text in ("De", "Het") and head.naam != "stichting"):
            return
        last = extend(words, place + 1, text, joins=not plural)
        last = self._split(read, place, last)
        name = text[following.start : words[last].end]
        if plural or name in self.places or name.casefold() in self.heads or YEARS.fullmatch(name):
            return
        self._add(
            read, head, start, words[last].end, name, certain=head.kenmerk("entiteittype") in ("actor", "overleg")
        )

    def _split(self, read: Read, head: int, last: int) -> int:
        """Cut `Stichting A en Kairos` before what is known on its own or begins a new name."""
        for place in range(head + 2, last + 1):
            before = read.words[place - 1].text
            known = any(m.start == read.words[place].start for m in read.matches if m.entry.type in NAMED)
            if before in ("en", "of") and (known or read.words[place].text.casefold() in self.heads):
                return place - 2
            if before not in LINKING and read.words[place].glue == "," and known:
                return place - 1
            if before in ("in", "te", "op", "aan") and read.words[place].text in self.places:
                return place - 2
        return last

    def _compound(self, read: Read, place: int, head: Begrip, text: str) -> None:
        """`Kessler stichting`, `Wende Interventieteam`, `casustafel`, `directeurenoverleg Sociaal Domein`."""
        words, word = read.words, read.words[place]
        first = place
        while first > 0 and place - first < 5:
            before = words[first - 1]
            gap = text[before.end : words[first].start]
            if gap not in (" ", "-", "- ") or not (
                is_capital(before.text)
                or (
                    before.text == "en"
                    and gap == " "
                    and first - 2 >= 0
                    and text[words[first - 2].end : before.start] == "- "
                )
            ):
                break
            if opens(words, first - 1, text) and before.text.casefold() in OPENING:
                break
            first -= 1
        capitals = sum(is_capital(words[i].text) for i in range(first, place))
        last = place
        named_behind = head.kenmerk("plaats") == "beide" or head.kenmerk("entiteittype") == "overleg"
        if named_behind and _capital_follows(words, place, text):
            last = self._split(read, place, extend(words, place + 1, text, joins=True))
        start, end = words[first].start, words[last].end
        whole = text[start:end]
        bare = word.text.casefold() in self.heads
        if capitals and not (capitals == 1 and opens(words, first, text) and word.text.islower() and bare):
            if first + 1 == place and words[first].text.endswith(("se", "e")) and word.text.islower() and bare:
                return
            self._put(whole, head, score=ENOUGH, certain=True, canonical=whole)
            self._abbreviation(read, whole, end)
        elif not bare and word.text[:1].islower() and head.naam in COMPOUNDING:
            canonical = whole[:1].upper() + whole[1:]
            self._put(whole, head, score=1.5 if last == place else ENOUGH, certain=last != place, canonical=canonical)
            self._abbreviation(read, whole, end)
        elif not bare and word.text[:1].isupper() and head.naam in COMPOUNDING:
            self._put(whole, head, score=1.0, certain=False, canonical=whole)
            self._abbreviation(read, whole, end)

    def _suffix(self, word: str) -> Begrip | None:
        """The soort noun in which a word ends (or which it is), where names may end so."""
        folded = word.casefold()
        if (head := self.heads.get(folded)) is not None:
            return head if head.kenmerk("plaats") in ("achter", "beide") else None
        for length in range(4, len(folded) - 2):
            found = self.heads.get(folded[-length:])
            if found is not None and found.kenmerk("plaats") in ("achter", "beide"):
                return found
        return None

    def _bare(self, read: Read, blocks: Sequence[Read]) -> None:
        """Runs of capitals without a soort noun: what they do tells."""
        text, words = read.block.text, read.words
        if read.block.kind == BlockKind.KOP and text.upper() == text:
            return
        listed = _in_partner_list(read.block, blocks)
        for chunk in chunks(words, text):
            if _taken(read, chunk.start, chunk.end):
                continue
            if self._is_common(chunk):
                continue
            score = self._evidence(read, chunk, listed=listed)
            self._put(chunk.text, None, score=score, certain=False, canonical=chunk.text)
            self._abbreviation(read, chunk.text, chunk.end)
        if listed:
            self._listed(read)

    def _listed(self, read: Read) -> None:
        """A list item under a lead-in about partners is a name as a whole, without what stands in brackets."""
        item = re.split(r"\s[(\[]|;|:|,\s|\s[-–]\s", read.block.text.strip(), maxsplit=1)[0].strip(" .;,")
        if not item or len(item.split()) > 8 or not any(c.isupper() for c in item):
            return
        if any(m.start == 0 and m.entry.type in NAMED and m.end >= len(item) for m in read.matches):
            return
        start = read.block.text.index(item)
        for part in item.split("/") if item.count("/") > 1 else [item]:
            place = read.block.text.index(part, start)
            if not _taken(read, place, place + len(part)) and part not in self.places:
                self._put(part, self._head_in(part), score=3.0, certain=True, canonical=part)

    def _head_in(self, text: str) -> Begrip | None:
        parts = text.split()
        return self.heads.get(parts[0].casefold()) or self._suffix(parts[-1])

    def _is_common(self, chunk: Chunk) -> bool:
        parts = chunk.text.split()
        if chunk.text in self.places or YEARS.fullmatch(chunk.text) or chunk.text.casefold() in COMMON:
            return True
        if len(parts) == 1:
            word = chunk.text
            return (
                self.lower[word.casefold()] > 0
                or len(word) < 3
                or word.casefold() in OPENING
                or (word.endswith(("se", "ische")) and not chunk.opens)
            )
        return all(part in self.places or part in LINKING for part in parts)

    def _evidence(self, read: Read, chunk: Chunk, *, listed: bool) -> float:
        text, words = read.block.text, read.words
        before = words[chunk.first - 1].text if chunk.first else ""
        after = words[chunk.last + 1].text if chunk.last + 1 < len(words) else ""
        close = chunk.first > 0 and text[words[chunk.first - 1].end : chunk.start] in (" ", "\n", " ‘", " “", ' "')
        follows = after != "" and text[chunk.end : words[chunk.last + 1].start] in (" ", "\n")
        score = 0.0
        if close and before in ("het", "de", "De", "Het") and chunk.first > 1:
            before = words[chunk.first - 2].text
        if close and before in STRONG_BEFORE:
            score += 2
        elif close and before.casefold() in PLACE_BEFORE:
            score -= 2
        elif close and before in WEAK_BEFORE:
            score += 0.75
        if (
            follows
            and after in ACTS
            and not (chunk.opens and len(chunk.text.split()) == 1 and not is_abbreviation(chunk.text))
        ):
            score += 1.5
        elif follows and after in ACTS:
            score += 0.75
        if any(
            m.entry.type == "actor"
            and (0 < chunk.start - m.end <= 6 or 0 < m.start - chunk.end <= 6)
            and re.fullmatch(
                r",? ?(?:en|of|,)? ?(?:de |het )?", text[min(m.end, chunk.end) : max(m.start, chunk.start)]
            )
            for m in read.matches
        ):
            score += 1.5
        if is_abbreviation(chunk.text) or re.search(r"[a-z][A-Z]", chunk.text):
            score += 0.75
        if text[chunk.end : chunk.end + 6].startswith((", die ", ", dat ", ", een ")):
            score += 0.75
        return score + (3 if listed and chunk.first == 0 else 0)

    def _add(self, read: Read, head: Begrip, start: int, end: int, name: str, *, certain: bool) -> None:
        """A name with its soort noun before it; whether the noun is part of it, the vocabulary says."""
        if _closed(read, start, end):
            return
        whole = read.block.text[start:end]
        keep = head.kenmerk("inNaam") != "nee"
        canonical = whole[:1].upper() + whole[1:] if keep else name
        self._put(whole, head, score=ENOUGH if certain else 1.5, certain=certain, canonical=canonical)
        if not keep and not _taken(read, start + 1, end):
            self._put(name, head, score=ENOUGH if certain else 1.5, certain=certain, canonical=canonical)
        self._abbreviation(read, whole, end)

    def _put(self, form: str, head: Begrip | None, *, score: float, certain: bool, canonical: str) -> None:
        form = " ".join(form.split())
        type_ = head.kenmerk("entiteittype") if head is not None else None
        known = self.candidates.setdefault(
            form, Candidate(text=form, type=type_ or "actor", soort=head.code if head else None, canonical=canonical)
        )
        known.places += 1
        known.score += score if known.places <= 4 else 0
        known.certain = known.certain or certain
        if head is not None and known.soort is None:
            known.type, known.soort, known.canonical = type_ or "actor", head.code, canonical

    def _abbreviation(self, read: Read, form: str, end: int) -> None:
        """Bind `(CIT)` or `- WITH` to the name it follows."""
        match = ABBREVIATED.match(read.block.text, end) or DASHED.match(read.block.text, end)
        known = self.candidates.get(" ".join(form.split()))
        if match is None or known is None or not _abbreviates(match["afk"], form):
            return
        known.afkorting = match["afk"]
        known.score += 2

    def _judged(self) -> Iterator[Candidate]:
        for candidate in self.candidates.values():
            if candidate.certain or candidate.score >= ENOUGH:
                yield candidate


NAMED = frozenset(("actor", "voorziening", "wet", "methode", "programma", "overleg"))
LINKING = wordset("van de der den des het en voor")
COMPOUNDING = frozenset(("team", "tafel", "overleg"))
"""Soort nouns that make a name in lower case too: casustafel, expertiseteam, directeurenoverleg."""
OPENING = wordset("de het een deze dit die dat alle elke elk iedere ieder ons onze in op bij van voor met door")
YEARS = re.compile(r"\W*(?:(?:19|20)\d\d\W*)+")
COMMON = wordset(
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag "
    "woensdag donderdag vrijdag zaterdag zondag bijlage bijlagen hoofdstuk paragraaf tabel figuur inhoud "
    "inleiding nederland nederlandse europa europese rijk"
)


def _capital_follows(words: Sequence[Word], place: int, text: str) -> bool:
    if place + 1 >= len(words) or text[words[place].end : words[place + 1].start] != " ":
        return False
    return is_capital(words[place + 1].text)


def opens(words: Sequence[Word], place: int, text: str) -> bool:
    """Whether a word begins a sentence."""
    before = text[: words[place].start].rstrip()
    return not before or before[-1] in ".?!:;"


def _taken(read: Read, start: int, end: int) -> bool:
    """Whether a range touches something shielded or a name of the vocabulary."""
    if _closed(read, start, end):
        return True
    return any(m.start < end and start < m.end for m in read.matches if m.entry.type in NAMED)


def _closed(read: Read, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b in read.closed)


def _in_partner_list(block: Block, blocks: Sequence[Read]) -> bool:
    """Whether a list item stands under a lead-in or heading about partners."""
    if block.kind not in (BlockKind.LIJST, BlockKind.CEL):
        return False
    lead = blocks[block.inleiding].block.text if block.inleiding is not None else ""
    if block.inleiding is None and block.sectie:
        lead = block.sectie[-1]
    last = re.split(r"(?<=[.!?])\s", lead.strip())[-1]
    return bool(PARTNERS.search(last)) or bool(block.kolomkop and PARTNERS.search(block.kolomkop))


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of an abbreviation occur in order in the name, the first at its start or a word's."""
    letters = [c.casefold() for c in short if c.isalpha()]
    if len(letters) < 2 or sum(c.isupper() for c in short) < 2:
        return False
    initials = [w[0].casefold() for w in re.findall(r"[^\W_]+", long)]
    if letters[0] not in initials:
        return False
    rest = iter(long.casefold())
    return sum(letter in rest for letter in letters) >= len(letters) - 1


def initials(name: str) -> str:
    """The first letters of the capitals of a name: `Stichting Welzijn Oud-Heem` gives SWOH."""
    return "".join(part[0] for part in re.findall(r"[^\W_]+", name) if part[0].isupper())


def merge(candidates: Iterable[Candidate]) -> tuple[Name, ...]:
    """Forms of one name taken together: with and without soort noun, abbreviated, spelled otherwise."""
    found = list(candidates)
    longest = sorted(found, key=lambda c: (-len(c.text), c.text))
    owner: dict[str, str] = {}
    for candidate in longest:
        bare = candidate.text
        for other in longest:
            if len(other.text) <= len(bare) or other.text in owner:
                continue
            rest = other.text.partition(" ")[2]
            tied = rest == bare or other.text.casefold().replace("-", " ") == bare.casefold().replace("-", " ")
            short = candidate.text == other.afkorting or (
                is_abbreviation(bare) and len(bare) > 2 and initials(other.text) == bare
            )
            if (tied and other.soort is not None) or short:
                owner[bare] = other.text
                break
    names: dict[str, list[Candidate]] = {}
    for candidate in found:
        root = candidate.text
        while root in owner:
            root = owner[root]
        names.setdefault(root, []).append(candidate)
    return tuple(_name(root, members) for root, members in names.items())


def _name(root: str, members: Sequence[Candidate]) -> Name:
    head = next((m for m in members if m.text == root), members[0])
    short = next((m.afkorting for m in members if m.afkorting), None)
    canonical = head.canonical or root
    vormen = list(dict.fromkeys(m.text for m in members))
    if short:
        vormen.append(short)
        if short not in canonical:
            canonical = f"{canonical} ({short})"
    return Name(naam=canonical, type=head.type, soort=head.soort, vormen=tuple(dict.fromkeys(vormen)))
