"""What a form stands for in *this* document: regional names, introduced abbreviations, municipalities as actors.

Before names are looked for it tells the `places` and takes those behind organisations into their names
(`lengthening`); after that `binding` gives every match its name and IRI.
"""

from regiokennis.annotate.binding.abbreviations import introduced_abbreviations, regional_abbreviations
from regiokennis.annotate.binding.binding import Binding, bind
from regiokennis.annotate.binding.governments import governing, municipality
from regiokennis.annotate.binding.lengthening import lengthen
from regiokennis.annotate.binding.places import places

__all__ = [
    "Binding",
    "bind",
    "governing",
    "introduced_abbreviations",
    "lengthen",
    "municipality",
    "places",
    "regional_abbreviations",
]
