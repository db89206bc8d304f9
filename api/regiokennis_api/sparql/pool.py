"""A bounded pool of worker processes. A query that outlives its slice goes to the slow lane; past the deadline it dies.

Two lanes keep short questions short: every query starts in the fast lane and gets `slice_s` there. Then it may go on in
one of the few slow places; where those are taken it is killed and told so. Ten runaway queries can so hold the slow
places, and still let a short question through within a few slices.
"""

import asyncio
import json
import os
import struct
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one query may take; all of it is told in the answer when it is passed."""

    deadline_s: float = 10.0
    slice_s: float = 0.06
    fast: int = 2
    slow: int = 2
    waiting: int = 32
    """Queries that may wait for the fast lane; one more is refused at once."""
    rijen: int = 100_000
    bytes: int = 50_000_000
    memory: int = 1_500_000_000
    """Bytes of address space a worker may add to what it has after opening the store."""


PIPE_BUFFER = 4 * 1024 * 1024
"""Bytes of an answer that are taken from a worker before it has to wait; asyncio's own 64 kB costs many turns."""


class RefusedError(Exception):
    """The query was not answered: `reden` is `druk`, `tijd`, `geheugen` or a status of the worker."""

    def __init__(self, reden: str, detail: str = "") -> None:
        super().__init__(f"{reden}: {detail}")
        self.reden = reden
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A whole answer; there is no partial one."""

    media: str
    data: bytes


class Pool:
    """Worker processes for one version of the store."""

    def __init__(self, version: Path, limits: Limits) -> None:
        self.limits = limits
        self._version = version
        self._idle: list[asyncio.subprocess.Process] = []
        self._all: set[asyncio.subprocess.Process] = set()
        self._fast = asyncio.Semaphore(limits.fast)
        self._slow = asyncio.Semaphore(limits.slow)
        self._waiting = 0
        self._spares: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Have a worker ready for each place of the fast lane."""
        for _ in range(self.limits.fast):
            self._idle.append(await self._spawn())

    async def stop(self) -> None:
        """Kill every worker."""
        for task in self._spares:
            task.cancel()
        for process in tuple(self._all):
            await self._kill(process)

    async def ask(self, question: dict[str, Any]) -> Result:
        """Run one query; RefusedError where a limit is passed or the worker refuses it."""
        if self._waiting >= self.limits.waiting:
            raise RefusedError("druk")
        self._waiting += 1
        try:
            await self._fast.acquire()
        finally:
            self._waiting -= 1
        try:
            process = self._idle.pop() if self._idle else await self._spawn()
            task = asyncio.create_task(self._run(process, question))
            await self._slice(process, task)
        finally:
            self._fast.release()
        if not task.done():
            await self._wait_longer(task)
        return task.result()

    async def _slice(self, process: asyncio.subprocess.Process, task: "asyncio.Task[Result]") -> None:
        """Wait until the query is done or had its slice (of the processor: a busy machine makes no query slow)."""
        start, used = time.monotonic(), _processor_seconds(process.pid)
        while not task.done():
            await asyncio.wait({task}, timeout=self.limits.slice_s)
            waited = time.monotonic() - start
            if _processor_seconds(process.pid) - used >= self.limits.slice_s or waited > 10 * self.limits.slice_s:
                return

    async def _wait_longer(self, task: "asyncio.Task[Result]") -> None:
        """Go on in a slow place up to the deadline; without place or past it the worker is killed (RefusedError)."""
        if self._slow.locked():
            await self._end(task)
            raise RefusedError("druk")
        self._prepare_spare()
        async with self._slow:
            done, _ = await asyncio.wait({task}, timeout=self.limits.deadline_s - self.limits.slice_s)
            if not done:
                await self._end(task)
                raise RefusedError("tijd")

    async def _end(self, task: "asyncio.Task[Result]") -> None:
        task.cancel()
        with suppress(asyncio.CancelledError, RefusedError):
            await task

    async def _run(self, process: asyncio.subprocess.Process, question: dict[str, Any]) -> Result:
        try:
            head, data = await _exchange(process, question)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            await self._kill(process)
            self._prepare_spare()
            raise RefusedError("geheugen") from error
        except asyncio.CancelledError:
            await self._kill(process)
            self._prepare_spare()
            raise
        if len(self._idle) < self.limits.fast + self.limits.slow:  # a worker that has read is quicker than a fresh one
            self._idle.append(process)
        else:
            await self._kill(process)
        if head["status"] != "goed":
            raise RefusedError(head["status"], head["reden"])
        return Result(media=head["media"], data=data)

    def _prepare_spare(self) -> None:
        """Start a worker in place of a killed one, so that the next query need not wait for it."""

        async def add() -> None:
            if len(self._idle) < self.limits.fast:
                self._idle.append(await self._spawn())

        task = asyncio.create_task(add())
        self._spares.add(task)
        task.add_done_callback(self._spares.discard)

    async def _spawn(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "regiokennis_api.sparql.worker",
            str(self._version),
            str(self.limits.memory),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
            limit=PIPE_BUFFER,
        )
        self._all.add(process)
        await _read(process)
        return process

    async def _kill(self, process: asyncio.subprocess.Process) -> None:
        self._all.discard(process)
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _processor_seconds(pid: int) -> float:
    """User and system time of a process (proc(5), fields 14 and 15 of stat); 0 where it has ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _exchange(process: asyncio.subprocess.Process, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    assert process.stdin is not None
    message = json.dumps(question).encode()
    process.stdin.write(struct.pack(">I", len(message)) + message)
    await process.stdin.drain()
    return await _read(process)


async def _read(process: asyncio.subprocess.Process) -> tuple[dict[str, Any], bytes]:
    assert process.stdout is not None
    (size,) = struct.unpack(">I", await process.stdout.readexactly(4))
    message = await process.stdout.readexactly(size)
    line, _, data = message.partition(b"\n")
    head: dict[str, Any] = json.loads(line)
    return head, data
