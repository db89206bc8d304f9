"""Questions in plain Dutch: interpret, run a query, tell the answer region by region, or refuse with the reason."""

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.questions.answer import answer
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Antwoord, Interpretatie, RegioAntwoord, Status

__all__ = ["Antwoord", "Interpretatie", "Knowledge", "RegioAntwoord", "Status", "answer", "ask"]


def ask(vraag: str, store: Store, ontology: Ontology) -> Antwoord:
    """Answer one question; for many questions open `Knowledge` once and call `answer`."""
    return answer(vraag, Knowledge.open(store, ontology))
