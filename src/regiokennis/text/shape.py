"""What a line looks like: finished or not, heading-like, an item, a number; the questions readers ask of it."""

import re
from dataclasses import dataclass

from regiokennis.text.lines import Line

_FINISHED = re.compile(r"[.!?:;…][\"'”’»)\]*_⁰¹²³⁴⁵⁶⁷⁸⁹]*$|\.\s?\d{1,2}$")
_TERMINAL = re.compile(r"[.;,:…][\"'”’)\]*_]*$")
_HYPHENATED = re.compile(r"[^\W\d_][-\u00ad\u00ac\u2010]$")
_FIRST_LETTER = re.compile(r"[^\W\d_]|\d")
# Words after which no Dutch sentence and no heading ends; `_PARTICLES` end some (`we pakken dit aan`).
_DANGLING = frozenset(
    (
        "de", "het", "een", "van", "en", "of", "met", "te", "voor", "tot", "dat", "die", "als", "dan", "naar", "tussen",
        "per", "deze", "dit", "hun", "onze", "alle", "zoals", "waarbij", "waarin", "tegen", "zowel", "binnen", "vanuit",
        "ter", "ten", "wij", "we", "elke", "iedere", "andere", "in", "inzake", "via", "omdat", "zodat", "wanneer",
    )
)  # fmt: skip
_PARTICLES = frozenset(
    (
        "aan", "op", "bij", "door", "om", "uit", "over", "onder", "rond", "rondom", "is", "zijn", "worden", "wordt",
        "kan", "kunnen", "moet", "moeten", "zal", "zullen", "heeft", "hebben", "ook", "maar", "haar", "ons", "er",
    )
)  # fmt: skip
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"

_GLYPHS = "•◦▪▫‣∙⁃⦁●○■□◆◇❖❑❒☐✓✔➔➜➢➤►▶▸→\\uf000-\\uf0ff"
"""What prints as a bullet and nothing else; symbol fonts keep theirs in a private stretch of Unicode."""
BULLET = re.compile(
    rf"(?:[-–—*·»«¢©>{_GLYPHS}]|[§°º](?=\s+[^\W\d_])|\b[eo](?=\s+(?:[^\W\d_]{{2}}|\d{{1,2}}\.\d{{1,2}}\s)))\s+(?=\S)"
)
_LONE = re.compile(rf"[-–—*·»«¢©>§°oe{_GLYPHS}]|\d{{1,2}}[.)]|\(?[a-z\d]\)")
_SYMBOL = re.compile(rf"[{_GLYPHS}]\s+(?=\S)")
_MOMENT = re.compile(
    rf"(?:begin|eind|medio|voorjaar|najaar|zomer|herfst|winter|{_MONTH}|(?:eerste|tweede) helft)"
    r"(?:\s+van)?\s+(?:19|20)\d\d",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)|(\d{1,2})\s+(?=['‘]?\s*[A-Z])")
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[A-Z‘'“\"(*])")
_DOTTED = re.compile(r"(\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?=['‘“\"(*]?[^\W\d_])")
_ANNEX = re.compile(
    r"(?:bijlagen?|hoofdstuk|deel|annex|appendix)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4})\b(?!\w)\s*[:.–-]?\s*", re.IGNORECASE
)
LABELS = re.compile(
    r"(?:datum|onderwerp|betreft|ons kenmerk|uw kenmerk|kenmerk|contactpersoon|behandeld door|telefoon(?:nummer)?|"
    r"e-?mail(?:adres)?|dienst|afdeling|team|sector|zaaknummer|registratienummer|postadres|bezoekadres|retouradres|"
    r"aan|van|cc|kopie aan|bijlagen?(?:\(n\))?|verzonden|website|doorkiesnummer|fax|steller|portefeuillehouder)\b"
    r"[\s:]*",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"(?:(?:ons|uw)\s)?(?:kenmerk|bijlagen?(?:\(n\))?|zaaknummer|registratienummer|telefoon(?:nummer)?|doorkiesnummer|fax|"
    r"postadres|bezoekadres|datum|verzonden)\s*:\s*(?:\S+\s*){1,6}",
    re.IGNORECASE,
)
_HEAD_WORD = re.compile(
    r"(?:nr|taa?k(?:en)?|actie(?:s|punt)?|activiteit(?:en)?|maatregel(?:en)?|onderdeel|wie|wat|wanneer|waar|rol|inzet|bijdrage|"
    r"verantwoordelijk(?:e|en|heid)?|uitvoer(?:ing|der|ders|end)|trekkers?|partij(?:en)?|partners?|organisaties?|betrokken(?:en)?|"
    r"opdracht(?:gever|nemer)|coördinatie|regie|schaal|niveau|planning|termijn|gereed|status|stand|fase|doel|resultaat|financiering|kosten|"
    r"(?:actie|programma)?lijn|pijler|thema|doelgroep|voorziening|functie|indicator|bedrag|budget|betaald|looptijd|periode|jaar|start|klaar|"
    r"toelichting|opmerkingen?|eigenaar|kartrekker|middelen|samen|door|plaats|locatie|omvang|aantal|effect|groep)"
    r"[?.]?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b20\d\d\b")
_SPACED_HEAD = re.compile(r"\S+")
_GLUED_HEAD = re.compile(r"[^\sA-Z][^\sA-Z]*|[A-Z][^\sA-Z]*")
MIN_HEADS = 3
_LINE_TITLE = re.compile(
    r"(?:actie|programma|hoofd|beleids|ontwikkel)?(?:lijn|pijler|spoor|speerpunt|thema|bouwsteen)\s+\d{1,2}\b\s*[:.–-]?\s+\w",
    re.IGNORECASE,
)
# Addresses, dates, captions and amounts are short and open with a capital or figure, and head nothing.
_NO_HEADING = re.compile(
    rf"https?://|www\.|@|^\W*[€£]|(?:{_MONTH})\s+(?:19|20)\d\d$|^[\d\s.,/%€-]+$"
    r"|^(?:postbus|tel|tabel [\dlI]|figuur \d|grafiek \d|kaart \d)\b|^\(?bron\b"
    r"|^in (?:19|20)\d\d\b|^er (?:is|zijn|was|waren|wordt|worden|komt)\b"
    r"|\d\s?%|\d procent|^.{40,}milj(?:oen|ard)|milj(?:oen|ard).{40,}$|^\d{1,3}[.,]\d{3}\b",
    re.IGNORECASE,
)
# No Dutch word opens with l and a consonant: a scanner read a capital I so (`lnzet`, `ledere`).
_MISREAD_CAPITAL = re.compile(r"l(?:[bcdfghkmnpqrstvwxz]|eder(?:e|een)?\b)")
_KEYED = re.compile(
    r"[*_]{0,2}[A-Z][^\W\d_]*(?: [^\W_]+){0,2}(?: \d{1,2}(?:\.\d{1,2})+)?(?:\([a-z]+\))?[*_]{0,2}:[*_]{0,2}\s+\S"
)
_TICK = re.compile(r"[✓✔√☑✅●■•◉⬤]\ufe0f?")
_URL_LINE = re.compile(r"<?(?:https?://|www\.)\S+>?(?:\s*;?\s*<?(?:https?://|www\.)\S+>?)*\.?$")


@dataclass(frozen=True, slots=True)
class Mark:
    """What opens a line: `width` characters of it, and the number they show, if any."""

    width: int
    nummer: str | None


def is_finished(text: str) -> bool:
    """Whether the text ends as a sentence, a list item or a lead-in does."""
    return bool(_FINISHED.search(text))


def is_hyphenated(text: str) -> bool:
    """Whether the text ends in the middle of a word."""
    return bool(_HYPHENATED.search(text))


def dangles(text: str, *, loosely: bool = False) -> bool:
    """Whether the last word or mark asks for more: an article, a preposition, a comma, an open bracket.

    `loosely` counts words too that may end a clause (`aan`, `zijn`): right for running text, wrong for headings.
    """
    if text.endswith((",", "(", "/")) or is_hyphenated(text) or text.count("(") > text.count(")"):
        return True
    word = re.split(r"[\s(]", text)[-1].strip("*_").lower()
    return word in _DANGLING or (loosely and word in _PARTICLES)


def starts_lower(text: str) -> bool:
    """Whether the text goes on in the middle of a sentence: its first letter is small."""
    if text[:1] in ")],;":
        return True
    if _MISREAD_CAPITAL.match(text):
        return False
    first = _FIRST_LETTER.search(text)
    return first is not None and first.group().islower() and text[0] not in "‘'“\""


def bullet(text: str) -> Mark | None:
    """The bullet that opens the text, with a letter or number that follows it (`- a. `)."""
    if not (found := BULLET.match(text)):
        return None
    while again := _SYMBOL.match(text, found.end()):
        found = again
    inner = _NUMBERED.match(text, found.end())
    if inner and inner[1]:
        return Mark(inner.end(), inner[1])
    if count := _DOTTED.match(text, found.end()):
        return Mark(count.end(), count[1])
    return Mark(found.end(), None)


def numbered(text: str) -> Mark | None:
    """The item number that opens the text: `1.`, `a)`, `3 ` before a capital."""
    found = _NUMBERED.match(text)
    return Mark(found.end(), found[1] or found[2]) if found else None


def section(text: str) -> Mark | None:
    """The heading number that opens the text: `7`, `7.3`, `7.3.1.`."""
    found = _SECTION.match(text)
    return Mark(found.end(), found[1]) if found else None


def dotted(text: str) -> Mark | None:
    """The number of two parts or more that opens the text of a section or an item: `2.4`."""
    found = _DOTTED.match(text)
    return Mark(found.end(), found[1]) if found else None


def annex(text: str) -> Mark | None:
    """The words that open an annex or chapter: `Bijlage 3:`; they stay part of the heading."""
    found = _ANNEX.match(text)
    return Mark(found.end(), found.group().strip(" :.–-")) if found else None


def is_label(text: str) -> bool:
    """Whether the text is no more than a label of a letterhead (`Ons kenmerk`)."""
    return bool(LABELS.fullmatch(text))


def is_reference(text: str) -> bool:
    """Whether the text is a line of a letterhead that counts, dates or numbers the letter: `Bijlagen: 2`."""
    return bool(_REFERENCE.fullmatch(text))


def is_keyed(text: str) -> bool:
    """Whether the text is a label and its value: `Trekker: de centrumgemeente`."""
    return bool(_KEYED.match(text))


def is_moment(text: str) -> bool:
    """Whether the text is no more than a month or season with its year: a mark on a time line."""
    return bool(_MOMENT.fullmatch(text))


def is_line_title(text: str) -> bool:
    """Whether the text is the title of a line of a plan: `Pijler 2 Samen stoppen`."""
    return bool(_LINE_TITLE.match(text)) and could_head(text)


def head_row(text: str, *, glued: bool = False) -> list[tuple[int, int]] | None:
    """The places of the heads of a table that open the text, run together: `Taak Verantwoordelijk Schaal …`.

    `glued` parts heads at capitals too (`Nr.ActieWie`) and wants nothing but heads in the text.
    """
    found: list[tuple[int, int]] = []
    for word in (_GLUED_HEAD if glued else _SPACED_HEAD).finditer(text):
        if found and not glued and len(word[0]) > 1 and word[0].isupper() and not _HEAD_WORD.fullmatch(word[0]):
            found[-1] = (found[-1][0], word.end())  # an acronym says which: `Actielijn GHNT`
            continue
        if not (word[0][0].isupper() and _HEAD_WORD.fullmatch(word[0])):
            break
        found.append(word.span())
    return found if len(found) >= MIN_HEADS and not (glued and found[-1][1] < len(text)) else None


def is_head_word(text: str) -> bool:
    """Whether the text is what heads a column of a plan, or opens with it: `Taak`, `Wie voert uit`, `Doet mee`."""
    first, _, rest = text.partition(" ")
    opens = first[:1].isupper() and (_HEAD_WORD.fullmatch(first) is not None or text in ("Doet mee", "Voert uit"))
    return opens and len(rest.split()) <= 2 and not any(c.isdigit() or c in ".,;:" for c in _YEAR.sub("", rest))


def is_lone_mark(text: str) -> bool:
    """Whether the text is the mark of an item whose words stand on the next line."""
    return bool(_LONE.fullmatch(text))


def is_tick(text: str) -> bool:
    """Whether the text is a mark that ticks something off."""
    return bool(_TICK.fullmatch(text))


def is_url(text: str) -> bool:
    """Whether the text is one or more web addresses and nothing else."""
    return bool(_URL_LINE.fullmatch(text))


def could_head(text: str) -> bool:
    """Whether the text alone could be a heading: short, opens with a capital, ends without a stop."""
    if not 3 <= len(text) <= 110 or len(text.split()) > 14:
        return False
    if _TERMINAL.search(text) or _NO_HEADING.search(text) or dangles(text) or is_label(text):
        return False
    first = _FIRST_LETTER.search(text)
    opens = first is not None and (first.group().isupper() or first.group().isdigit())
    return opens and bool(re.search(r"[^\W\d_]{3}", text))


def local_width(lines: tuple[Line, ...], index: int, usual: int, reach: int = 8) -> int:
    """The length of the longest line near line `index`; half of what is `usual` in the document at the least."""
    return max(usual // 2, *(len(line) for line in lines[max(0, index - reach) : index + reach + 1]))


def breaks_early(line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the next line would have fitted on this one, so that its end was meant."""
    word = following.text.split(maxsplit=1)[0]
    if is_keyed(following.text) or (following.text.isupper() and following.blank):
        return True
    return len(line) + 1 + len(word) <= 0.9 * width
