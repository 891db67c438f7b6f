"""A standalone Spark cluster on loopback: a master and two workers of one core each, each a process of ours.

Everything is stopped by the ids of the processes that were started here; executors by being their children.
"""
import os
import signal
import socket
import subprocess
import sys
import time

import pyspark

HOME = os.path.dirname(pyspark.__file__)
ADDRESS = "127.0.0.1"


def free_port():
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return probe.getsockname()[1]


def children(parent):
    """Processes that another one has started, with their command lines."""
    found = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                owner = int(file.read().rpartition(")")[2].split()[1])
            if owner == parent:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    found[int(name)] = file.read().decode("utf-8", "replace").replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError):
            continue  # It has ended meanwhile.
    return found


class Cluster:
    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.master = None
        self.workers = {}
        self.environment = {
            **os.environ, "SPARK_HOME": HOME, "SPARK_LOCAL_IP": ADDRESS, "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_NO_DAEMONIZE": "1"}

    @property
    def url(self):
        return f"spark://{ADDRESS}:{self.port}"

    def _start(self, name, *command):
        log = open(os.path.join(self.folder, name + ".log"), "wb")
        process = subprocess.Popen(
            [os.path.join(HOME, "bin", "spark-class"), *command], stdout=log, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, env=self.environment, cwd=self.folder, start_new_session=True)
        log.close()
        return process

    def _wait_for(self, words, count, seconds=120):
        """Until the master has said something so many times."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with open(os.path.join(self.folder, "master.log"), encoding="utf-8", errors="replace") as file:
                if file.read().count(words) >= count:
                    return
            if self.master.poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"the master has not said ‘{words}’; see {self.folder}/master.log")

    def start(self):
        self.master = self._start(
            "master", "org.apache.spark.deploy.master.Master", "--host", ADDRESS, "--port", str(self.port), "--webui-port",
            str(free_port()))
        self._wait_for("I have been elected leader", 1)
        for number in (1, 2):
            self.start_worker(number)
        self._wait_for("Registering worker", 2)

    def start_worker(self, number):
        work = os.path.join(self.folder, f"work{number}")
        self.workers[number] = self._start(
            f"worker{number}", "org.apache.spark.deploy.worker.Worker", "--host", ADDRESS, "--cores", "1", "--memory",
            "1200m", "--work-dir", work, "--webui-port", str(free_port()), self.url)

    def restart_worker(self, number):
        with open(os.path.join(self.folder, "master.log"), encoding="utf-8", errors="replace") as file:
            registered = file.read().count("Registering worker")
        self.start_worker(number)
        self._wait_for("Registering worker", registered + 1)

    def executors(self, number):
        """The executors of a worker."""
        return [
            process for process, command in children(self.workers[number].pid).items()
            if "CoarseGrainedExecutorBackend" in command]

    def submit(self, log, *arguments):
        """A job that runs on both workers; its driver is a process of ours, too."""
        with open(os.path.join(self.folder, log + ".log"), "wb") as file:
            return subprocess.Popen(
                [
                    os.path.join(HOME, "bin", "spark-submit"), "--master", self.url, "--conf",
                    f"spark.driver.host={ADDRESS}", "--conf", "spark.ui.enabled=false", "--conf",
                    f"spark.local.dir={self.folder}", "--driver-memory", "800m", "--executor-memory", "800m",
                    "--executor-cores", "1", "--total-executor-cores", "2", *arguments,
                ], stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env=self.environment,
                cwd=self.folder, start_new_session=True)

    def stop(self):
        """Ends everything, and gives what has not ended."""
        executors = [process for number in self.workers for process in self.executors(number)]
        for process in [*self.workers.values(), self.master]:
            if process is not None and process.poll() is None:
                process.terminate()
        for process in [*self.workers.values(), self.master]:
            if process is None:
                continue
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        deadline = time.monotonic() + 30
        while (left := [each for each in executors if is_running(each)]) and time.monotonic() < deadline:
            time.sleep(0.2)
        for process in left:
            os.kill(process, signal.SIGKILL)
        return left


def is_running(process):
    """Whether a process has not ended; one that nobody has asked about yet has."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
