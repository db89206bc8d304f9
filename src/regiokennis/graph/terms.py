"""Values as RDF terms and back: text, whole numbers, decimals, truth values, IRIs and concepts."""

from collections.abc import Mapping
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from regiokennis.graph.names import XSD, Names
from regiokennis.ontology import Veld

INTEGER = NamedNode(XSD + "integer")
DECIMAL = NamedNode(XSD + "decimal")
BOOLEAN = NamedNode(XSD + "boolean")

Term = NamedNode | Literal
Value = str | int | float | bool


def number(value: float) -> Literal:
    """A whole number as xsd:integer's value space in xsd:decimal, any other as decimal, never with an exponent."""
    return Literal(format(Decimal(str(value)).normalize(), "f"), datatype=DECIMAL)


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(int(value)), datatype=INTEGER)


def to_term(veld: Veld, value: Value, names: Names) -> Term:
    """One value of a field; the field's datatype (from its SHACL shape) says which kind of term."""
    match veld.datatype:
        case "code":
            return names.begrip(veld.scheme or veld.naam, str(value))
        case "iri":
            return NamedNode(str(value))
        case "integer":
            return integer(int(value))
        case "decimal":
            return number(float(value) if isinstance(value, str) else value)
        case "boolean":
            return Literal(str(bool(value)).lower(), datatype=BOOLEAN)
        case _:
            return Literal(str(value))


def from_term(veld: Veld, term: Term, names: Names) -> Value:
    """The value a term stands for: the inverse of `to_term`; a number without a fraction comes back as int."""
    match veld.datatype:
        case "code":
            return names.local(term) if isinstance(term, NamedNode) else term.value
        case "integer":
            return int(term.value)
        case "decimal":
            return to_number(term)
        case "boolean":
            return term.value in {"true", "1"}
        case _:
            return term.value


def to_number(term: Term) -> int | float:
    """The number a literal stands for."""
    found = float(term.value)
    return int(found) if found.is_integer() else found


def one(values: Mapping[str, list[Term]], predicate: NamedNode) -> Term | None:
    """The first value of a predicate, or None where there is none."""
    found = values.get(predicate.value)
    return found[0] if found else None
