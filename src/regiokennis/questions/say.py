"""Rows as Dutch sentences: the `antwoord` of a question file filled in.

`{kolom}` is the value as a person reads it, `{kolom|anders}` with words for when it is empty, `{kolom:vorm}` in one
of FORMS; what stands between `[[` and `]]` falls away where a value in it is empty.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from regiokennis.questions.knowledge import Knowledge

Term = NamedNode | Literal
Row = Mapping[str, Term | None]

PLACE = re.compile(r"\{(\w+)(?::(\w+))?(?:\|([^}]*))?\}")
OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
CORE = 110
SHORT = 160
"""Characters of a long field in a sentence; the whole of it stands in the evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a form: words, a value, or pieces that fall away where a value among them is empty."""

    text: str = ""
    name: str = ""
    form: str | None = None
    default: str | None = None
    inside: tuple["Part", ...] = ()


@cache
def _read(form: str) -> tuple[tuple[Part, ...], ...]:
    """The forms of an `antwoord` taken apart."""
    return tuple(tuple(_pieces(each.strip())) for each in form.split("||"))


def _pieces(form: str) -> Iterator[Part]:
    for place, piece in enumerate(OPTIONAL.split(form)):
        if place % 2:
            yield Part(inside=tuple(_values(piece)))
        else:
            yield from _values(piece)


def _values(piece: str) -> Iterator[Part]:
    at = 0
    for found in PLACE.finditer(piece):
        yield Part(text=piece[at : found.start()])
        yield Part(name=found[1], form=found[2], default=found[3])
        at = found.end()
    yield Part(text=piece[at:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Says rows; `subject` stands for `{onderwerp}`."""

    knowledge: Knowledge
    subject: str = ""

    def say(self, form: str, row: Row) -> str:
        """The sentence for a row, without a full stop: the first of the forms (apart by `||`) it has values for."""
        forms = _read(form)
        said = next((text for each in forms if (text := self._said(each, row)) is not None), None)
        if said is None:
            said = "".join(self._said((part,), row) or "" for part in forms[-1])
        return " ".join(said.split())

    def _said(self, parts: Sequence[Part], row: Row) -> str | None:
        """The parts with their values; None where one that is needed has none."""
        said = []
        for part in parts:
            if part.inside:
                said.append(self._said(part.inside, row) or "")
            elif part.name:
                value = self._value(part.name, part.form, row) or part.default
                if value is None:
                    return None
                said.append(value)
            else:
                said.append(part.text)
        return "".join(said)

    def _value(self, name: str, form: str | None, row: Row) -> str:
        if name == "onderwerp":
            return self._subject(form)
        term = row.get(name)
        if term is None or (isinstance(term, Literal) and not term.value):
            return ""
        scheme, value = self._split(term)
        make = FORMS.get(form or "")
        if make is not None:
            return make(value)
        if form == "zin":
            return self.knowledge.words.say.get(name, {}).get(value, value)
        if form == "nummer":
            return self.knowledge.number(value) if scheme == "taak" else ""
        return self.knowledge.label(scheme, value).lower() if scheme else value

    def _subject(self, form: str | None) -> str:
        spoken = f"{form} {self.subject}" if form in {"over", "voor"} else self.subject
        return spoken if self.subject else ""

    def _split(self, term: Term) -> tuple[str, str]:
        """Scheme and code of a concept; for any other value the scheme is empty."""
        if isinstance(term, Literal):
            return "", term.value
        base = self.knowledge.names.base
        local = term.value.removeprefix(f"{base}begrip/")
        if local == term.value:
            return "", self.knowledge.names.local(term)
        scheme, _, code = local.partition("/")
        return scheme, code


def short(text: str, limit: int = SHORT) -> str:
    """The text, cut at a word where it is longer than `limit`."""
    clean = " ".join(text.split())
    return clean if len(clean) <= limit else clean[:limit].rsplit(" ", 1)[0].rstrip(",;: ") + " …"


def number(value: str) -> str:
    """A number as the Dutch write it: `1.900.000`, `2,5`."""
    whole, _, part = value.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{part}" if part.strip("0") else grouped


def money(value: str) -> str:
    """An amount in euros."""
    return f"€ {number(value)}"


def head(value: str) -> str:
    """With a capital."""
    return value[:1].upper() + value[1:]


def line(value: str) -> str:
    """A national action line, or in words that it is none."""
    return "geen van de landelijke actielijnen" if value == "geen" else value


def core(text: str) -> str:
    """A long field among others: its first words."""
    return short(text, CORE).rstrip(".;")


FORMS: Mapping[str, Callable[[str], str]] = {
    "kort": short,
    "kern": core,
    "getal": number,
    "geld": money,
    "hoofd": head,
    "lijn": line,
}
"""The forms a value can be said in; `zin`, `nummer`, `naam`, `over` and `voor` are the speaker's own."""
