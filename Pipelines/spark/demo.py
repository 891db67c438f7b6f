#!/usr/bin/env python3
"""demo.py PROGRAM [PAGES]: runs job.py on a real cluster of two workers on this machine, over Samples and generated
pages, and holds what comes out against one local run: undisturbed in each format, then with an executor killed in the
middle, then with a worker daemon killed. Nothing may be lost, doubled or changed.
"""
import collections
import glob
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from cluster import Cluster

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PARTITIONS = 24
SECONDS = 1800


def page(number):
    """A page that any scholarly site might have; every hundredth one holds no article."""
    if number % 100 == 99:
        return "<!DOCTYPE html><html><body><p>Nothing to see.</p></body></html>\n"
    year = 1990 + number % 35
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="citation_title" content="Study {number} of tea &amp; sleep">'
        f'<meta name="citation_author" content="Roe, Jane {chr(65 + number % 26)}.">'
        f'<meta name="citation_author" content="Poe, {"Ann" * (number % 5 + 1)}">'
        f'<meta name="citation_doi" content="10.5555/demo.{number}">'
        f'<meta name="citation_publication_date" content="{year}/{number % 12 + 1:02d}">'
        '<meta name="citation_journal_title" content="Journal of Invented Medicine"></head><body>'
        f"<h1>Study {number} of tea &amp; sleep</h1><h2>Abstract</h2><p>{'Tea keeps awake. ' * (number % 40 + 1)}</p>"
        f"<h2>References</h2><ol>{'<li>Roe J. Naps. J Invent Med. 2001;1(1):1-2.</li>' * (number % 8)}</ol>"
        "</body></html>\n")


def make_inputs(folder, pages):
    """Generated pages, a thousand a folder, and all samples: pages, XML of many records, archives and captures."""
    locators = []
    for number in range(pages):
        directory = os.path.join(folder, "pages", f"{number // 1000:04d}")
        if number % 1000 == 0:
            os.makedirs(directory)
        path = os.path.join(directory, f"{number:07d}.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(page(number))
        locators.append(path)
    samples = glob.glob(os.path.join(ROOT, "Samples", "*", "*", "source*"))
    captures = [
        path for path in glob.glob(os.path.join(ROOT, "Samples", "captures", "*")) if not path.endswith((".py", ".md"))]
    locators += sorted(samples + captures)
    locators.append(os.path.join(folder, "missing.html"))
    path = os.path.join(folder, "locators.txt")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(locator + "\n" for locator in locators)
    return path, len(locators)


def run_locally(program, locators, output):
    """What one process gives, without a cluster."""
    subprocess.run(
        [program, "convert", "--files-from", locators, "-o", output, "--quiet"], check=True, env={}, timeout=SECONDS)
    with open(output, "rb") as file:
        return file.read().splitlines()


def digest(lines):
    """Of a set of lines: sorted, so that their order does not count."""
    return hashlib.sha256(b"\n".join(sorted(lines))).hexdigest()


def lines_of(output):
    found = []
    for path in glob.glob(os.path.join(output, "part-*")):
        with open(path, "rb") as file:
            found += file.read().splitlines()
    return found


def identities(records):
    """Where each was read and what it is, for what Spark has written in its own way."""
    return collections.Counter(
        (record["source"]["path"], record["source"].get("member"), record["source"].get("record"), record.get("title"),
         record.get("code")) for record in records)


def wait_for_parts(output, job, count):
    """Until so many partitions are done, and the job is not."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        parts = glob.glob(os.path.join(output, "_temporary", "**", "part-*"), recursive=True)
        if sum(os.path.getsize(part) > 0 for part in parts if os.path.exists(part)) >= count:
            return
        if job.poll() is not None:
            raise RuntimeError("the job ended before anything could be killed: give it more pages")
        time.sleep(0.05)
    raise RuntimeError("no partition was done in time")


class Demo:
    def __init__(self, program, pages, folder):
        self.program, self.folder = program, folder
        self.cluster = Cluster(folder)
        self.locators, self.inputs = make_inputs(folder, pages)
        self.local = run_locally(program, self.locators, os.path.join(folder, "local.jsonl"))
        self.failures = 0

    def check(self, what, holds, detail):
        print(f"{'ok  ' if holds else 'FAIL'} {what}: {detail}", flush=True)
        self.failures += not holds

    def submit(self, name, kind):
        output = os.path.join(self.folder, "out-" + name)
        return output, self.cluster.submit(
            name, os.path.join(HERE, "job.py"), "--locators", self.locators, "--output", "file://" + output, "--format",
            kind, "--partitions", str(PARTITIONS), "--program", self.program)

    def finish(self, name, job):
        if job.wait(SECONDS) != 0:
            raise RuntimeError(f"the job ‘{name}’ ended with {job.returncode}; see {self.folder}/{name}.log")

    def compare_lines(self, name, output):
        found = lines_of(output)
        self.check(
            name, digest(found) == digest(self.local),
            f"{len(found)} lines of {self.inputs} inputs, {len(self.local)} locally; sorted: sha256 {digest(found)[:16]}")

    def run_undisturbed(self):
        for kind in ("lines", "json", "parquet"):
            output, job = self.submit(kind, kind)
            self.finish(kind, job)
            if kind == "lines":
                self.compare_lines("undisturbed, lines", output)
            elif kind == "json":
                # The columns of the folders are not in the lines; everything else is.
                paths = glob.glob(os.path.join(output, "format=*", "year=*", "*.json"))
                found = [json.loads(line) for path in paths for line in open(path, encoding="utf-8")]
                wanted = [json.loads(line) for line in self.local]
                self.check("undisturbed, json", identities(found) == identities(wanted), f"{len(found)} records")
            else:
                self.read_parquet(output)

    def read_parquet(self, output):
        """Read by Spark itself, in a process of its own."""
        script = (
            "import sys; from pyspark.sql import SparkSession; s = SparkSession.builder.master('local[1]')"
            ".config('spark.ui.enabled', 'false').config('spark.driver.host', '127.0.0.1').getOrCreate(); "
            "f = s.read.parquet(sys.argv[1]); f.select('source.path', 'source.member', 'source.record', 'title', 'code')"
            ".write.json(sys.argv[2])")
        columns = os.path.join(self.folder, "columns")
        subprocess.run(
            [sys.executable, "-c", script, output, columns], check=True, capture_output=True, timeout=SECONDS,
            env=self.cluster.environment)
        found = collections.Counter()
        for path in glob.glob(os.path.join(columns, "*.json")):
            with open(path, encoding="utf-8") as file:
                for row in map(json.loads, file):
                    found[tuple(row.get(key) for key in ("path", "member", "record", "title", "code"))] += 1
        wanted = identities(json.loads(line) for line in self.local)
        self.check("undisturbed, parquet", found == wanted, f"{sum(found.values())} rows")

    def kill_an_executor(self):
        output, job = self.submit("executor-killed", "lines")
        wait_for_parts(output, job, 3)
        executor = self.cluster.executors(1)[0]
        os.kill(executor, 9)
        self.finish("executor-killed", job)
        self.compare_lines(f"executor {executor} killed", output)

    def kill_a_worker(self):
        output, job = self.submit("worker-killed", "lines")
        wait_for_parts(output, job, 3)
        worker = self.cluster.workers[2]
        executors = self.cluster.executors(2)
        worker.kill()
        worker.wait()
        self.finish("worker-killed", job)
        self.compare_lines(f"worker daemon {worker.pid} killed", output)
        # Its executor sees that the daemon has gone, and ends.
        self.cluster.restart_worker(2)
        self.check("its executor", not any(map(is_running_after_a_while, executors)), "has ended by itself")


def is_running_after_a_while(process):
    from cluster import is_running

    deadline = time.monotonic() + 30
    while is_running(process) and time.monotonic() < deadline:
        time.sleep(0.2)
    return is_running(process)


def main():
    program = os.path.realpath(sys.argv[1])
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 6000
    folder = tempfile.mkdtemp(prefix="analecta-spark-")
    demo = Demo(program, pages, folder)
    try:
        demo.cluster.start()
        demo.run_undisturbed()
        demo.kill_an_executor()
        demo.kill_a_worker()
    finally:
        left = demo.cluster.stop()
        demo.check("stopped", not left, "nothing that was started is left" if not left else f"left: {left}")
    if demo.failures:
        sys.exit(f"spark-demo: {demo.failures} checks failed; the logs are in {folder}")
    shutil.rmtree(folder)
    print("spark-demo: all is as it is in one local run")


main()
