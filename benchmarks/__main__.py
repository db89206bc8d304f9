"""Runs every bench and prints its rows: `python -m benchmarks [NAME…]`."""

import sys

from benchmarks.asking import bench_asking
from benchmarks.pages import bench_pages
from benchmarks.reading import bench_reading

BENCHES = {"lezen": bench_reading, "vragen": bench_asking, "paginas": bench_pages}


def main(names: list[str]) -> None:
    """Run the named benches, or all of them."""
    for name in names or BENCHES:
        for row in BENCHES[name]():
            print(f"{name:10} {row}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
