"""What a client takes and what it sends: 406 and 415 before any work is done."""

from collections.abc import Callable, Mapping
from typing import Annotated

from fastapi import Header, HTTPException, Request

from regiokennis_api.sparql.formats import covers, parse_accept

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ACCEPT = Header(include_in_schema=False)


def best(accept: str, forms: Mapping[str, str]) -> str:
    """The form whose media type the client takes first; HTTPException 406 where it takes none of them."""
    for wanted, weight in parse_accept(accept):
        if weight > 0:
            found = next((form for media, form in forms.items() if covers(wanted, media)), None)
            if found:
                return found
    raise HTTPException(406, f"Dit is er alleen als {', '.join(forms)}.")


def gives(**forms: str) -> Callable[[str], str]:
    """A dependency that takes the best of these forms (name = media type)."""
    by_media = {media: name for name, media in forms.items()}

    def chosen(accept: Annotated[str, ACCEPT] = "") -> str:
        return best(accept, by_media)

    return chosen


gives_json = gives(json="application/json")
"""A dependency of routes that only have JSON."""


def takes_json(request: Request) -> None:
    """A dependency of routes that take a JSON body: HTTPException 415 for one that says it is something else."""
    media = request.headers.get("content-type", "application/json").partition(";")[0].strip().lower()
    if request.method == "POST" and media != "application/json" and not media.endswith("+json"):
        raise HTTPException(415, "Stuur het verzoek als application/json.")
