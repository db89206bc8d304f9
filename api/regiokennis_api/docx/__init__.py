"""A bezoekdossier as a Word document, from the same frozen view as page and JSON."""

from regiokennis_api.docx.dossier import write_dossier

__all__ = ["write_dossier"]
