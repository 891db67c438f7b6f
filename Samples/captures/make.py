"""Writes the captures of this folder anew, each by the tool that people use for it.

    pip install warcio; apt-get install wget libarchive-tools; python3 make.py

Three pages of the format that the tests bring, and what captures hold beside pages.
"""

import http.server
import io
import pathlib
import shutil
import subprocess
import tempfile
import threading

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = pathlib.Path(__file__).parent


def page(number):
    return (
        "<!DOCTYPE html><meta charset=utf-8><link rel=stylesheet href=style.css><article class=tiny>"
        f"<h1>Page {number} – saved</h1><b class=pmid>{number}</b></article>"
    ).encode()


def warcio(name, gzip, version):
    with open(HERE / name, "wb") as out:
        writer = WARCWriter(out, gzip=gzip, warc_version=version)
        writer.write_record(writer.create_warcinfo_record(name, {"software": "warcio"}))
        for number in 1, 2, 3:
            url = f"https://example.org/{number}"
            headers = [("Content-Type", "text/html"), ("Content-Length", str(len(page(number))))]
            status = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
            # The dates and ids are fixed, so that the file is the same each time.
            fixed = {
                "WARC-Date": f"2026-11-0{number}T10:00:00Z",
                "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-00000000000{number}>",
            }
            writer.write_record(
                writer.create_warc_record(
                    url, "response", payload=io.BytesIO(page(number)), http_headers=status, warc_headers_dict=fixed
                )
            )
        writer.write_record(
            writer.create_warc_record(
                "https://example.org/a.png",
                "response",
                payload=io.BytesIO(b"\x89PNG"),
                http_headers=StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1"),
            )
        )


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        number = self.path.strip("/")
        body = page(number) if number in ("1", "2", "3") else b"h1 { color: black }"
        self.send_response(200)
        self.send_header("Content-Type", "text/html" if number in ("1", "2", "3") else "text/css")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def wget():
    server = http.server.HTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}"
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"{base}/{number}" for number in (1, 2, 3)] + [f"{base}/style.css"]
        subprocess.run(["wget", "-q", "--warc-file=wget", "--no-warc-keep-log", *urls], cwd=folder, check=True)
        shutil.copy(f"{folder}/wget.warc.gz", HERE / "wget.warc.gz")
    server.shutdown()


def archives():
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for number in 1, 2, 3:
            (root / f"pagé {number}.html").write_bytes(page(number))
        (root / "pagé 1_files").mkdir()
        (root / "pagé 1_files" / "frame.html").write_bytes(page(9))
        (root / "picture.png").write_bytes(b"\x89PNG")
        names = sorted(path.name for path in root.iterdir())
        for form, name in ("zip", "pages.zip"), ("7zip", "pages.7z"), ("cpio", "pages.cpio"), ("pax", "pages.tar"):
            subprocess.run(["bsdtar", "-cf", HERE / name, "--format", form, *names], cwd=root, check=True)
        subprocess.run(["bsdtar", "-caf", HERE / "pages.tar.zst", *names], cwd=root, check=True)


warcio("warcio.warc.gz", True, "1.0")
warcio("warcio-1.1.warc", False, "1.1")
wget()
archives()
