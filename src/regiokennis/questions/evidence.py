"""The evidence of facts, and sentences as evidence."""

from collections.abc import Mapping

from pyoxigraph import QuerySolutions

from regiokennis.facts.model import Bewijs
from regiokennis.graph.names import OA, Names
from regiokennis.graph.store import Store
from regiokennis.questions.sentences import Zin

QUERY = """
PREFIX rk: <{rk}>
PREFIX oa: <{oa}>
SELECT ?feit ?volgorde ?document ?sectie ?pagina ?citaat ?tekst ?start ?eind WHERE {{
  ?feit rk:bewijs ?bewijs .
  ?bewijs rk:volgorde ?volgorde ; oa:hasSource ?document ; rk:citaat ?citaat ; rk:tekst ?tekst ; oa:hasSelector ?plek .
  ?plek oa:start ?start ; oa:end ?eind .
  OPTIONAL {{ ?bewijs rk:sectie ?sectie }}
  OPTIONAL {{ ?bewijs rk:pagina ?pagina }}
}}
"""


def read_evidence(store: Store, names: Names) -> Mapping[str, tuple[Bewijs, ...]]:
    """The evidence of every fact, by the IRI of the fact."""
    rows = store.query(QUERY.format(rk=names.rk("").value, oa=OA))
    assert isinstance(rows, QuerySolutions)
    found: dict[str, dict[int, Bewijs]] = {}
    for row in rows:
        found.setdefault(row["feit"].value, {})[int(row["volgorde"].value)] = Bewijs(
            document=names.local(row["document"]),
            sectie=row["sectie"].value if row["sectie"] else None,
            pagina=int(row["pagina"].value) if row["pagina"] else None,
            citaat=row["citaat"].value,
            tekst=row["tekst"].value,
            start=int(row["start"].value),
            eind=int(row["eind"].value),
        )
    return {feit: tuple(places[at] for at in sorted(places)) for feit, places in found.items()}


def as_evidence(zin: Zin) -> Bewijs:
    """A sentence as the evidence it is."""
    return Bewijs(
        document=zin.document,
        sectie=" > ".join(zin.sectie) or None,
        pagina=zin.pagina,
        citaat=zin.citaat,
        tekst=zin.tekst,
        start=zin.start,
        eind=zin.eind,
    )
