#!/usr/bin/env python3
"""How long a cluster takes beside the least it could, where documents, machines and luck are uneven: a simulation.

usage: stragglers.py PROGRAM PAGES [--documents N] [--cores N] [--seed N]

How long a document takes is measured: `analecta worker` answers each page of the folder three times, and the shortest
counts. The simulation draws documents from these times. Some cores are slow, some are lost at random moments with the
partition that they had in hand, which another then does from its beginning; nothing that was complete is lost.
"""

import argparse
import heapq
import pathlib
import random
import subprocess
import time

ROUNDS = 3
SLOW_SHARE, SLOWNESS = 0.05, 2.0


def measure(program, folder):
    """Seconds of each page."""
    pages = sorted(str(path) for path in pathlib.Path(folder).rglob("*.htm*"))
    least = [float("inf")] * len(pages)
    with subprocess.Popen([program, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        for _ in range(ROUNDS):
            for number, page in enumerate(pages):
                start = time.perf_counter()
                worker.stdin.write(page.encode() + b"\n")
                worker.stdin.flush()
                worker.stdout.readline()
                least[number] = min(least[number], time.perf_counter() - start)
        worker.stdin.close()
    return least


def simulate(partitions, cores, losses_per_core_hour, chance, speculates):
    """Hours until all partitions are done. Lost cores do not come back but for one that takes each's place after a
    tenth of an hour."""
    speeds = [SLOWNESS if chance.random() < SLOW_SHARE else 1.0 for _ in range(cores)]
    todo = list(range(len(partitions)))[::-1]
    # (when a core is free, the core)
    free = [(0.0, core) for core in range(cores)]
    heapq.heapify(free)
    ends = [float("inf")] * len(partitions)
    while todo:
        now, core = heapq.heappop(free)
        number = todo.pop()
        end = now + partitions[number] / 3600 * speeds[core]
        loss = now + chance.expovariate(losses_per_core_hour) if losses_per_core_hour else float("inf")
        if loss < end:
            todo.append(number)
            speeds[core] = SLOWNESS if chance.random() < SLOW_SHARE else 1.0
            heapq.heappush(free, (loss + 0.1, core))
            continue
        ends[number] = end
        heapq.heappush(free, (end, core))
    if speculates:
        # What still runs when a core is free with nothing to do is begun there, too; the first answer counts.
        running = sorted(range(len(partitions)), key=lambda each: -ends[each])[:cores]
        for number in running:
            now, core = heapq.heappop(free)
            copy = now + partitions[number] / 3600 * speeds[core]
            if copy < ends[number]:
                ends[number] = copy
                heapq.heappush(free, (copy, core))
            else:
                heapq.heappush(free, (now, core))
    return max(ends)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("pages")
    parser.add_argument("--documents", type=int, default=10_000_000)
    parser.add_argument("--cores", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    times = sorted(measure(options.program, options.pages))
    mean = sum(times) / len(times)
    print(f"{len(times)} pages: mean {mean * 1e3:.2f} ms, median {times[len(times) // 2] * 1e3:.2f}, "
          f"longest {times[-1] * 1e3:.1f}")
    deviation = (sum((each - mean) ** 2 for each in times) / len(times)) ** 0.5
    print(f"{options.documents:,} documents on {options.cores} cores, {SLOW_SHARE:.0%} of them {SLOWNESS:g} times as slow; "
          "hours beside the least possible")
    print(f"{'partitions a core':<20}" + "".join(f"{f'{loss:g} losses':>14}{'speculating':>14}" for loss in (0, 0.1, 1)))
    for per_core in (1, 4, 16, 64):
        chance = random.Random(options.seed)
        count = per_core * options.cores
        size = options.documents / count
        # The sum of many independent times is normal.
        partitions = [max(0, chance.gauss(size * mean, size ** 0.5 * deviation)) for _ in range(count)]
        least = sum(partitions) / 3600 / options.cores
        row = f"{per_core:<20}"
        for losses in (0, 0.1, 1):
            for speculates in (False, True):
                rounds = [
                    simulate(partitions, options.cores, losses, random.Random(seed), speculates) for seed in range(20)]
                row += f"{sum(rounds) / len(rounds) / least:>14.2f}"
        print(row)
    print("(losses: a core an hour)")


if __name__ == "__main__":
    main()
