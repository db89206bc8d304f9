"""The HTTP API, the SPARQL endpoint and the pages over one store."""
