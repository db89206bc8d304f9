"""The one family of errors that is meant for people: each carries a single clear Dutch line."""


class RegiokennisError(Exception):
    """What went wrong, in one Dutch line; the cli exits 1 with it, the api turns it into a problem+json.

    Stages subclass it where a caller must tell kinds apart (`CorpusError`, `StoreError`, …).
    """
