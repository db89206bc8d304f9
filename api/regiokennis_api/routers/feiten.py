"""Facts, filtered and paged."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query

from regiokennis.facts import to_json
from regiokennis_api.facts import select
from regiokennis_api.state import UseServer

router = APIRouter(prefix="/v1", tags=["feiten"])


@router.get("/feiten", summary="Feiten, gefilterd en per pagina", operation_id="leesFeiten")
def facts(
    server: UseServer,
    soort: Annotated[str | None, Query(max_length=50, description="Soort feit, zoals toewijzing.")] = None,
    regio: Annotated[str | None, Query(max_length=100, description="Id van een regio.")] = None,
    taak: Annotated[str | None, Query(max_length=50, description="Code van een taak.")] = None,
    document: Annotated[str | None, Query(max_length=100, description="Id van een document.")] = None,
    q: Annotated[str | None, Query(max_length=200, description="Tekst in een veld of in het bewijs.")] = None,
    pagina: Annotated[int, Query(ge=1, le=1_000_000, description="Welke pagina, vanaf 1.")] = 1,
    pagina_grootte: Annotated[
        int, Query(alias="paginaGrootte", ge=1, le=1000, description="Hoeveel feiten op een pagina.")
    ] = 50,
) -> dict[str, Any]:
    """De feiten die aan elk gegeven filter voldoen, in leesvolgorde."""
    soorten = {each.naam for each in server.ontology.soorten}
    if soort is not None and soort not in soorten:
        raise HTTPException(400, f"soort: kies uit {', '.join(sorted(soorten))}.")
    found = select(server.kennis, soort=soort, regio=regio, taak=taak, document=document, q=q)
    start = (pagina - 1) * pagina_grootte
    return {
        "totaal": len(found),
        "pagina": pagina,
        "paginaGrootte": pagina_grootte,
        "feiten": [to_json(feit) for feit in found[start : start + pagina_grootte]],
    }
