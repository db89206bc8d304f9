"""Templates: plain HTML that works without JavaScript; a name that a view does not have is an error, not a blank."""

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from regiokennis.settings import Settings
from regiokennis_api.tonen import show_euro, show_feit, show_number, show_soort, show_soorten

TEMPLATES = Path(__file__).parent / "templates"
MARKS = {
    "belegd": "●", "benoemd": "●", "genoemd": "●", "ja": "●", "voorgenomen": "◔", "onderzoek": "◇", "aanbevolen": "□",
    "deels": "◐", "knelpunt": "▲", "nee": "○",
}  # fmt: skip
"""A sign beside the word, so that status is never told by colour alone."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    web = Settings.from_environment().web
    environment.globals["thema"] = theme_sheets(web)
    environment.globals["redacteur"] = has_editor(web)
    environment.filters["teken"] = lambda status: MARKS.get(status.split(",")[0], "○")
    environment.filters["hoofdletter"] = lambda text: text[:1].upper() + text[1:]
    environment.filters |= {
        "feit": show_feit,
        "soort": show_soort,
        "soorten": show_soorten,
        "getal": show_number,
        "euro": show_euro,
    }
    return environment


def theme_sheets(folder: Path) -> tuple[str, ...]:
    """Names of the style sheets of the NL Design System, tokens first; none where `make` could not fetch them."""
    names = ("theme.css", "heading.css", "paragraph.css", "link.css", "button.css")
    return names if all((folder / name).is_file() for name in names) else ()


def has_editor(folder: Path) -> bool:
    """Whether `make` could fetch the query editor; without it the form is plain."""
    return all((folder / name).is_file() for name in ("yasqe.min.js", "yasqe.min.css"))


def render(name: str, view: Any) -> str:
    """The page of a view: each field of the view is a name in the template."""
    context = {field.name: getattr(view, field.name) for field in fields(view)}
    return _environment().get_template(name).render(context)
