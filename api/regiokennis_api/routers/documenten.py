"""The documents and how much was read in them."""

from typing import Any

from fastapi import APIRouter, HTTPException

from regiokennis_api.plain import plain
from regiokennis_api.state import UseServer

router = APIRouter(prefix="/v1", tags=["documenten"])


@router.get("/documenten", summary="Alle documenten", operation_id="leesDocumenten")
def documents(server: UseServer) -> dict[str, Any]:
    """De documenten waaruit de feiten komen."""
    return {"documenten": plain(server.documents)}


@router.get("/documenten/{id}", summary="Eén document", operation_id="leesDocument")
def document(id: str, server: UseServer) -> dict[str, Any]:  # noqa: A002 - the name in the address
    """Wat het document is, en hoeveel feiten van elke soort eruit komen."""
    card = server.knowledge.documents.get(id)
    if card is None:
        raise HTTPException(404, f"Het document '{id[:60]}' is er niet.")
    per_soort: dict[str, int] = {each.naam: 0 for each in server.ontology.soorten}
    for feit in server.kennis.feiten:
        if feit.document == id:
            per_soort[feit.soort] += 1
    return {**plain(card), "perSoort": per_soort}
