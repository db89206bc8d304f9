"""What somebody does for the approach as the subject of a sentence: act as its commissioner, keep its fund, answer.

The subject may also be the lead-in of the list that the sentence stands in (`Centrumgemeente X`: `- koopt … in`).
"""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.holders import HOLDERS, clause_start
from regiokennis.facts.posts import POSTS, is_town, municipality

ROLES = (
    r"(?:bestuurlijk |ambtelijk |technisch |onafhankelijk )?(?:trekker|kartrekker|voorzitter|opdrachtgever|secretaris|"
    r"projectleider|penvoerder|gastheer|coördinator|boegbeeld|subsidieverlener|subsidiegever|contractpartij|werkgever|"
    r"aanspreekpunt|inkoper|budgethouder|kassier|beheerder|eigenaar)"
)
"""Nouns of what somebody acts as for the others."""
STEPS_UP = re.compile(
    rf"\b(?:treedt|treden|trad|traden)\s(?P<mid>[^.;:]{{0,80}}?)\bop\sals\s(?P<rol>{ROLES}\b[^.;:,()]{{0,50}})"
)
DELIVERS = re.compile(
    r"\b(?:(?:de|een)\s(?P<rol>voorzitter|secretaris|projectleider|coördinator)\slever(?:t|en)|"
    r"lever(?:t|en)\s(?:de|een)\s(?P<later>voorzitter|secretaris|projectleider|coördinator))\b"
)
KEEPS = re.compile(
    r"\b(?:voert|verzorgt|vervult|doet|voeren|vervullen)\s(?:het|de)\s"
    r"(?P<post>secretariaat|voorzitterschap|penvoerderschap|opdrachtgeverschap|trekkerschap)\b"
)
ACCOUNTS = re.compile(
    r"\b(?P<doet>leg(?:t|gen)|rapporteer(?:t|en))\s(?P<mid>[^.;:]{0,60}?)\b(?:af\s)?aan\s"
    r"(?P<aan>(?:de|het)\s(?:algemeen\s|dagelijks\s)?(?:\w*(?:bestuur|raad|raden|college|colleges|overleg|groep|gemeente|"
    r"gemeenten|wethouders?|commissie))\b)"
)
MANDATED = re.compile(r"\b(?:is|zijn)\s(?:[^.;:]{0,60}?\s)?gemandateerd\b(?!\saan\b)")
ON_BEHALF = re.compile(r"\b(?:namens|voor)\s(?:de\s|het\s|alle\s)?(?:\w+\s){0,2}$", re.IGNORECASE)
THAT_OF = re.compile(r"(?:dat|die)\svan\s(?P<naam>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)")
ELLIPSES = {"colleges": "college", "raden": "gemeenteraad", "gemeenteraden": "gemeenteraad"}
"""Whose `that of X` stands for, by the governments that the sentence spoke of."""
EMPLOYS = re.compile(r"\b(?:heeft|hebben)\s(?:de|een)\s(?=[^.,;:]{5,60}?\sin\sdienst\b)")
FUNDS = re.compile(
    r"\b(?:reserve|bestemmingsreserve|fonds|budget|regiobudget|uitkering|middelen|gelden)\b[^.;:]{0,40}?\bdie\s"
    r"(?P<wie>[^.,;:]{3,40}?)\sbeheert\b|\bbeheert\s(?P<wat>[^.;:]{0,40}?(?:reserve|fonds|budget|uitkering|middelen|gelden))\b"
)
FOR_OTHERS = re.compile(
    r"\b(?:namens|mede\svoor|ook\svoor|mede\snamens|tevens\svoor)\s(?:de\s|alle\s)?(?:\w+\s){0,2}?"
    r"(?:gemeenten|buurgemeenten|regiogemeenten|colleges|anderen|regio)\b"
)
"""One municipality that does something for all."""
DECIDES_ON = re.compile(r"\b(?:beslist|besluit)\s(?:de\s)?(?=[Cc]entrumgemeente\b)")
LONGEST = 9
"""Most words of what somebody does for all."""


def doers(annotated: AnnotatedText, sentence: Sentence, central: str | None) -> Iterator[tuple[str, str]]:
    """Roles and their holders; `central` is the municipality that the text calls central."""
    text = annotated.block(sentence).text
    for found in STEPS_UP.finditer(text, sentence.start, sentence.end):
        wie = _stepping(annotated, sentence, text, found)
        if wie is not None:
            yield found["rol"], wie
    for found in (*DELIVERS.finditer(text, *_range(sentence)), *KEEPS.finditer(text, *_range(sentence))):
        before = _last_before(sentence, found.start())
        groups = found.groupdict()
        if before is not None:
            yield groups.get("rol") or groups.get("later") or POSTS[groups["post"]], before.naam
    if DECIDES_ON.search(text, sentence.start, sentence.end) and central is not None:
        yield "beslist", central
    employs = EMPLOYS.search(text, sentence.start, sentence.end)
    post = next((m for m in sentence.mentions if employs and m.start == employs.end() and m.type == "functie"), None)
    employer = _subject(annotated, sentence, employs.start()) if employs is not None and post is not None else None
    if post is not None and employer is not None:
        yield f"werkgever van de {post.naam}", employer
    yield from _answering(annotated, sentence, text)
    yield from _municipal(annotated, sentence, text)


def _range(sentence: Sentence) -> tuple[int, int]:
    return sentence.start, sentence.end


def _answering(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """To whom somebody answers or reports, and who has been given a mandate."""
    account = ACCOUNTS.search(text, sentence.start, sentence.end)
    if account is not None and ("verantwoording" in account["mid"] or account["doet"][0] == "r"):
        verb = "legt verantwoording af" if account["doet"][0] == "l" else "rapporteert"
        who = _stepping(annotated, sentence, text, account)
        if who is not None:
            yield f"{verb} aan {account['aan']}", who
    mandated = MANDATED.search(text, sentence.start, sentence.end)
    charged = _subject(annotated, sentence, mandated.start()) if mandated is not None else None
    if charged is not None:
        yield "heeft mandaat", charged


def _municipal(annotated: AnnotatedText, sentence: Sentence, text: str) -> Iterator[tuple[str, str]]:
    """What one municipality does for the others: it keeps a fund, it buys for all."""
    fund = FUNDS.search(text, sentence.start, sentence.end)
    towns = [m for m in sentence.mentions if is_town(m)]
    if fund is not None and fund["wie"]:
        keeper = next((m for m in towns if m.end == fund.end("wie")), None)
        if keeper is not None:
            yield "beheert het geld", municipality(keeper)
    others = FOR_OTHERS.search(text, sentence.start, sentence.end)
    keeps = others or (fund if fund is not None and fund["wat"] else None)
    subject = _subject(annotated, sentence, keeps.start()) if keeps is not None else None
    opens = clause_start(text, sentence.start, keeps.start()) if keeps is not None else sentence.start
    verbs = [t for t in sentence.tokens if t.is_finite and t.start >= opens]
    before = [t for t in verbs if keeps is not None and t.start <= keeps.start()]
    verb = next(iter((*before[-1:], *verbs)), None)
    if keeps is not None and verb is not None and subject is not None and subject.startswith("Gemeente "):
        words = re.split(r"[,;:(]|\sen\s", text[verb.start : sentence.end])[0].split()
        yield " ".join(words[:LONGEST]), subject


def _stepping(annotated: AnnotatedText, sentence: Sentence, text: str, found: re.Match[str]) -> str | None:
    """Who acts as something: behind the verb, else the subject before it; `dat van X` is the college of X."""
    that = THAT_OF.match(text, found.start("mid"), found.end("mid"))
    spoken = text[sentence.start : found.start()].split()
    if that is not None:
        kind = next((ELLIPSES[word.casefold()] for word in reversed(spoken) if word.casefold() in ELLIPSES), None)
        return f"{kind.capitalize()} van {that['naam']}" if kind is not None else None
    for mention in sentence.mentions:
        inside = found.start("mid") <= mention.start < found.end("mid") and mention.type in HOLDERS
        if inside and not ON_BEHALF.search(text, sentence.start, mention.start):
            return mention.naam
    return _subject(annotated, sentence, found.start())


def _subject(annotated: AnnotatedText, sentence: Sentence, end: int) -> str | None:
    """Whom a sentence speaks of first before `end`, else the lead-in of the list item that it is."""
    text = annotated.block(sentence).text
    opens = clause_start(text, sentence.start, end)
    opening = (m for m in sentence.mentions if m.type == "gemeente" and m.start == opens)
    actors = (m for m in sentence.mentions if m.type in HOLDERS and opens <= m.start and m.end <= end)
    first = next(actors, None) or next(opening, None)
    if first is not None and first.start - opens < 30:
        name = first.naam if first.type in HOLDERS else municipality(first)
        return None if ON_BEHALF.search(text, sentence.start, first.start) else name
    lead = annotated.block(sentence).inleiding
    if lead is None or sentence.start > 0:
        return None
    named = [m for s in annotated.by_block.get(lead, ()) for m in s.mentions if m.type in HOLDERS]
    return named[0].naam if len(named) == 1 else None


def _last_before(sentence: Sentence, end: int) -> Mention | None:
    """The organisation or body that stands closest before `end`."""
    before = [m for m in sentence.mentions if m.type in HOLDERS and m.end <= end]
    return before[-1] if before and end - before[-1].end < 40 else None
