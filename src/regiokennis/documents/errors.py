"""What can be wrong with a file or a corpus, each as one Dutch line that names the file."""

from regiokennis.errors import RegiokennisError


class SourceError(RegiokennisError):
    """A file that cannot be read as a Dutch text."""


class CorpusError(RegiokennisError):
    """A corpus whose manifest and files do not fit, or that cannot take a document."""
