"""The SPARQL 1.1 Protocol endpoint: closed (no update, no SERVICE, no remote data), bounded, in worker processes."""
