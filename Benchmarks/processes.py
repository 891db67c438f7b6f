"""Runs a command and says what it used: it and all processes that it started and waited for."""

import os
import subprocess
import tempfile

import native


def run(command, output=os.devnull):
    """CPU seconds (user and system) of the process tree, and peak resident KiB of its largest process.

    An exit status other than 0 is an error.
    """
    with tempfile.NamedTemporaryFile("r", suffix=".usage") as report, open(output, "wb") as stdout:
        launcher = [native.program("usage"), report.name]
        launched = subprocess.run([*launcher, *map(str, command)], stdout=stdout, check=False)
        seconds, peak, status = report.read().split() if launched.returncode == 0 else (0, 0, launched.returncode)
    if int(status) != 0:
        raise SystemExit(f"{' '.join(map(str, command[:3]))} … ended with {status}")
    return float(seconds), int(peak)


def turns(commands, rounds):
    """For each name of the table of commands what ``run`` gives, twice a round.

    A round goes through the commands forwards and then backwards (A B … B A), so that a machine that slows down or
    speeds up favours none of them. A command is its arguments and the file for its standard output.
    """
    uses = {name: [] for name in commands}
    for _ in range(rounds):
        for name in [*commands, *reversed(commands)]:
            uses[name].append(run(*commands[name]))
    return uses
