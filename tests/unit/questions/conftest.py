"""The knowledge that questions are answered with, opened once over the built store."""

import pytest

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.questions import Knowledge


@pytest.fixture(scope="session")
def knowledge(store: Store, ontology: Ontology) -> Knowledge:
    """Everything over the store that was built from the corpus."""
    return Knowledge.open(store, ontology)
