"""Pages of a list: which one is asked, and where the others are (RFC 8288)."""

from dataclasses import dataclass
from typing import Annotated, TypeVar

from fastapi import Query, Request

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a list."""

    pagina: int
    grootte: int

    def of(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items on this page."""
        start = (self.pagina - 1) * self.grootte
        return items[start : start + self.grootte]

    def links(self, request: Request, total: int) -> dict[str, str]:
        """A Link header with the first, previous, next and last page, as far as they are there."""
        last = max(1, -(-total // self.grootte))
        pages = {"first": 1, "prev": self.pagina - 1, "next": self.pagina + 1, "last": last}
        there = {rel: page for rel, page in pages.items() if 1 <= page <= last}
        links = (
            f'<{_relative(request.url.include_query_params(pagina=page))}>; rel="{rel}"' for rel, page in there.items()
        )
        return {"Link": ", ".join(links)}


def _relative(url: object) -> str:
    """Path and query only: the scheme and host that people see are those of a proxy."""
    return "/" + str(url).partition("//")[2].partition("/")[2]


def page(
    pagina: Annotated[int, Query(ge=1, le=1_000_000, description="Welke pagina, vanaf 1.", examples=[1])] = 1,
    pagina_grootte: Annotated[
        int, Query(alias="paginaGrootte", ge=1, le=1000, description="Hoeveel op een pagina.", examples=[50])
    ] = 50,
) -> Page:
    """A dependency: the page that is asked."""
    return Page(pagina=pagina, grootte=pagina_grootte)
