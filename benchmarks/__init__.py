"""Ratios measured side by side in one run; `make bench` prints them. Nothing here decides whether a test passes."""
