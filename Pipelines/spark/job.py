#!/usr/bin/env python3
"""Locators to records on a Spark cluster: spark-submit job.py --locators FILE --output FOLDER

FILE holds a locator a line: a path, a member (archive.tar!/a.html), a record of a capture (crawl.warc.gz@123456), or
an archive, capture or MEDLINE file as a whole, which gives many records. Each executor starts `analecta worker` for each
partition, so the program and the inputs must be at the same paths on every machine.

  lines    the records as the program wrote them, one file a partition
  json     by Spark, in folders by format and year
  parquet  the same in columns
"""
import argparse
import json
import os
import subprocess
import threading

END = b'{"schema":"analecta/end/1"'


class WorkerFailed(RuntimeError):
    """The worker promised nothing: Spark throws the partition away and does it again."""


def records(command, locators):
    """The lines of the records of some locators. A worker that ends early, or leaves a locator without an answer, is an
    error: Spark knows only by exceptions that a partition is to be done again."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={})
    sent = 0

    def feed():
        nonlocal sent
        try:
            for locator in locators:
                process.stdin.write(os.fsencode(locator) + b"\0")
                sent += 1
            process.stdin.close()
        except BrokenPipeError:
            pass  # Its status says why.

    # Fed by a thread of its own: who writes all before reading waits for ever once both pipes are full.
    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    answers = lines = 0
    try:
        for line in process.stdout:
            if line.startswith(END):
                promised = json.loads(line)["records"]
                if promised != lines:
                    raise WorkerFailed(f"{promised} records were promised, {lines} came")
                answers, lines = answers + 1, 0
            elif line.endswith(b"\n"):
                lines += 1
                yield line[:-1].decode("utf-8")
            else:
                raise WorkerFailed("the last line is torn")
        status = process.wait()
        feeder.join()
        if status != 0 or lines != 0 or answers != sent:
            raise WorkerFailed(f"status {status}, {answers} answers to {sent} locators")
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--locators", required=True, help="a file with a locator a line")
    parser.add_argument("--output", required=True, help="a folder, which must not exist")
    parser.add_argument("--format", choices=["lines", "json", "parquet"], default="parquet")
    parser.add_argument("--partitions", type=int, default=200, help="more than there are cores, several times")
    parser.add_argument("--program", default="analecta", help="the program, by its path on every machine")
    parser.add_argument("options", nargs="*", help="options of analecta worker, behind --")
    arguments = parser.parse_args()

    from pyspark.sql import SparkSession, functions

    session = SparkSession.builder.appName("analecta").getOrCreate()
    command = [arguments.program, "worker", "--null", "--expand", *arguments.options]
    # Not through spark.read.text, which would end a partition where a block of the file does.
    with open(arguments.locators, encoding="utf-8", errors="surrogateescape", newline="\n") as file:
        locators = [line.rstrip("\n") for line in file if line.strip()]
    lines = session.sparkContext.parallelize(locators, arguments.partitions).mapPartitions(
        lambda part: records(command, part))
    if arguments.format == "lines":
        lines.saveAsTextFile(arguments.output)
        return
    # With the columns given, Spark guesses no types and reads nothing twice.
    columns = subprocess.run(
        [arguments.program, "schema", "--for", "spark"], check=True, capture_output=True, text=True).stdout
    frame = session.read.schema(columns).json(lines)
    frame = frame.withColumn("format", functions.coalesce(frame.source.format, functions.lit("none")))
    frame = frame.withColumn("year", functions.substring(frame.published.date, 1, 4).cast("int"))
    writer = frame.write.partitionBy("format", "year")
    writer.json(arguments.output) if arguments.format == "json" else writer.parquet(arguments.output)


if __name__ == "__main__":
    main()
