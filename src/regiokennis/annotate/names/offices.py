"""Offices and leaders: who is named by a post, never by a name of their own."""

import re

from regiokennis.annotate.candidates import Read
from regiokennis.annotate.chunks import extend, is_capital
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.ontology import Begrip

LED = re.compile(r"\svan\s(?:de\s|het\s|dit\s|dat\s)?")
PORTFOLIO = re.compile(
    r"\s(?!van\b|en\b|die\b|uit\b)[a-zà-ÿ-]{3,}(?:\sen\s[a-zà-ÿ-]{3,})?\svan\s"
    r"(?P<plaats>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)"
)
"""Behind an office its field in lower case and whose it is: `wethouder jeugd en zorg van Zandkreek`."""

TOWN = re.compile(r"\svan\s(?:de\s)?(?:centrum)?gemeente\s(?P<plaats>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+)*)")
"""Behind an office and its field whose it is, where the text calls that a municipality."""


def office(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`wethouder van Stedelijke Economie, Zorg en Havens`: an office with its portfolio, never a person."""
    text, words = read.block.text, read.words
    first = place + 1
    field = PORTFOLIO.match(text, words[place].end)
    if field is not None and field["plaats"] in ledger.places and not read.is_taken(words[place].start, field.end()):
        ledger.sure(text[words[place].start : field.end()], head)
        return
    if first < len(words) and words[first].text in ("van", "voor"):
        first += 1
    if first >= len(words) or not is_capital(words[first].text):
        return
    last = extend(words, first, text, joins=True)
    start, end = words[place].start, words[last].end
    portfolio = text[words[first].start : end]
    whose = TOWN.match(text, end)
    if whose is not None and whose["plaats"] in ledger.places:
        end = whose.end()
    town = portfolio in ledger.places and words[place].folded != "wethouder"
    if text[words[place].end : words[first].start] not in (" ", " van ", " voor ") or town:
        return
    if not read.is_taken(start, end):
        ledger.sure(text[start:end], head)


def leader(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`directeur van Veilig Thuis`: the one who leads an organisation or body that is known."""
    word = read.words[place]
    of = LED.match(read.block.text, word.end)
    actors = (m for m in read.matches if m.entry.type in ("actor", "overleg"))
    led = next((m for m in actors if of and m.start <= of.end() < m.end and m.start > of.start()), None)
    if led is not None and not read.is_closed(word.start, led.end):
        ledger.sure(read.block.text[word.start : led.end], head)
