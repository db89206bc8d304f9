"""What the web tests take from npm, installed once into build/npm from package.json beside this file."""

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

import pytest

NODE = shutil.which("npm")
LIST = Path(__file__).with_name("package.json")
TARGET = Path(__file__).resolve().parents[3] / "build" / "npm"


def installed(program: str) -> Path:
    """The program's path; the test is skipped with the reason where npm cannot install it."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with (TARGET / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _install()
    path = TARGET / "node_modules" / ".bin" / program
    if not path.exists():
        pytest.skip(f"npm could not install {program}; is there a network?")
    return path


def _install() -> None:
    stamp = TARGET / ".installed"
    wanted = LIST.read_text(encoding="utf-8")
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    (TARGET / "package.json").write_text(wanted, encoding="utf-8")
    command = [str(NODE), "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    environment = os.environ | {"SCARF_ANALYTICS": "false"}
    try:
        run = subprocess.run(command, check=False, cwd=TARGET, env=environment, capture_output=True, timeout=400)
    except subprocess.TimeoutExpired:
        return
    if run.returncode == 0:
        stamp.write_text(wanted, encoding="utf-8")
