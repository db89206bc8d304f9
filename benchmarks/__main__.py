"""Runs every bench and prints its rows: `python -m benchmarks [NAME…]`."""

import sys

from benchmarks.reading import bench_reading

BENCHES = {"lezen": bench_reading}


def main(names: list[str]) -> None:
    """Run the named benches, or all of them."""
    for name in names or BENCHES:
        for row in BENCHES[name]():
            print(f"{name:10} {row}")


if __name__ == "__main__":
    main(sys.argv[1:])
