"""Writes a small suite of hostile inputs into the folder given, with the manifest.tsv that Tests/Faults/hostile reads."""

import base64
import gzip
import io
import os
import sys
import tarfile
import zipfile

folder = sys.argv[1]
manifest = ["id\tpath\tdisk_bytes\texpanded_bytes\texpect\tsalvage\tmax_s\tmax_mb\tnote"]
os.makedirs(folder, exist_ok=True)


def case(name, expect, content, note, salvage="-"):
    """A case; a list of texts is joined, `None` is made by the caller."""
    if content is not None:
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    manifest.append(f"{name}\t{name}\t-\t\t{expect}\t{salvage}\t900\t1024\t{note}")


def page(body, head='<meta charset="utf-8">'):
    return f"<!DOCTYPE html><html><head>{head}<title>Page</title></head><body><h1>Tea</h1>{body}</body></html>"


def xml(body, dtd=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{dtd}<article><title>Tea</title><p>{body}</p></article>'


def zipped(members, **options):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members:
            archive.writestr(name, text)
    return bytes_.getvalue()


# Entities: no DTD is ever read, so that nothing grows and nothing outside is opened.
laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
case("laughs.xml", "FLAG", xml("&l9;", f'<!DOCTYPE article [<!ENTITY l0 "ha">{laughs}]>'), "a billion laughs")
doubles = "".join(f'<!ENTITY % p{n} "%p{n - 1}; %p{n - 1};">' for n in range(1, 20))
case("parameters.xml", "FLAG", xml("Text", f'<!DOCTYPE article [<!ENTITY % p0 " ">{doubles}%p19;]>'), "doubling parameter entities")
with open(os.path.join(folder, "canary.txt"), "w", encoding="utf-8") as file:
    file.write("CANARY-0badc0ffee")
case("outside.xml", "FLAG", xml("&x;", '<!DOCTYPE article [<!ENTITY x SYSTEM "canary.txt">]>'), "an external entity")

# Mark-up that costs or hides.
case("deep.html", "FLAG", page("<div>" * 3000 + "Deep" + "</div>" * 3000), "deeper than libxml2 goes by itself")
case("attributes.html", "REJECT", page("<p " + " ".join(f"a{n}=1" for n in range(5000)) + ">Text</p>"), "quadratic in libxml2")
case("nul.html", "FLAG", page("<b\0old>Text</b> and <i title='a\0b'>more</i>"), "NUL in names and values")
case("angles.html", "OK", page("<" * 20_000), "what a tokenizer may read again and again")
case("spaces.html", "OK", page(" " * 100_000 + "x"), "what a regular expression may read again and again")

# Encodings in which mark-up can hide, or that are none.
case("utf7.html", "FLAG", page("+ADw-script+AD4-", '<meta charset="utf-7">'), "never decoded")
case("unknown.xml", "FLAG", '<?xml version="1.0" encoding="x-nonsense"?><article><title>Tea</title></article>', "no encoding")
case("wide.html", "OK", b"\xff\xfe" + page("Text", "").encode("utf-16-le"), "UTF-16")
case("unmarked.xml", "OK", xml("Text").replace("UTF-8", "UTF-16").encode("utf-16-be"), "UTF-16 that says so, without a mark")
case("marks.html", "FLAG", b"\xef\xbb\xbf" * 2 + page("Text").encode(), "two byte order marks")

case("padded.html", "FLAG", page("Text").encode() + bytes(2000), "NULs behind the end, as a power cut leaves them", 1)

# Compression and archives; a document has one mebibyte here.
case("bomb.html.gz", "REJECT", gzip.compress(b" " * (8 << 20), mtime=0), "a thousand times its size")
case("cut.html.gz", "REJECT", gzip.compress(page("Text" * 5000).encode(), mtime=0)[:100], "cut")
field = b"\x1f\x8b\x08\x04" + bytes(6) + b"\xff\xff" + b"E" * 65535
case("field.html.gz", "OK", field + gzip.compress(page("Text").encode(), mtime=0)[10:], "a header longer than what is read at a time")
flags = bytearray(gzip.compress(page("Text").encode(), mtime=0))
flags[3] = 0xE0
case("flags.html.gz", "REJECT", bytes(flags), "flags that are reserved")
case("behind.html.gz", "FLAG", gzip.compress(page("Text").encode(), mtime=0) + b"garbage", "more behind what is whole", 1)
case("good.zip", "OK", zipped([("a.html", page("A")), ("b.html", page("B"))]), "nothing is wrong", 2)
case("bomb.zip", "PARTIAL", zipped([("a.html", page("A")), ("b.html", " " * (8 << 20)), ("c.html", page("C"))]), "a bomb", 2)
case("listless.zip", "PARTIAL", zipped([("a.html", page("A")), ("b.html", page("B"))])[:-40], "the list of members is cut", 2)
names = ["a.html", "../../b.html", "/tmp/c.html", "C:\\d.html", "e\x1b[31m.html"]
case("names.zip", "PARTIAL", zipped([(name, page(name[0])) for name in names]), "names that lead out, or steer", 2)
with tarfile.open(os.path.join(folder, "links.tar"), "w") as archive:
    for name, kind, target in [("a.html", tarfile.REGTYPE, ""), ("b.html", tarfile.SYMTYPE, "/etc/passwd"),
                               ("c.html", tarfile.LNKTYPE, "/etc/passwd"), ("d.html", tarfile.CHRTYPE, "")]:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, target
        content = page("A").encode() if kind == tarfile.REGTYPE else b""
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
case("links.tar", "PARTIAL", None, "links and a device", 1)


def record(url, text, length=None):
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{text}"
    length = len(body) if length is None else length
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Record-ID: <urn:x:{url}>\r\n"
            f"Content-Type: application/http\r\nContent-Length: {length}\r\n\r\n{body}\r\n\r\n")


case("length.warc", "PARTIAL", record("http://a.example/", page("A")) + record("http://b.example/", page("B"), 10**30)
     + record("http://c.example/", page("C")), "a length of thirty digits", 2)
members = [gzip.compress(record(f"http://{name}.example/", page(name)).encode(), mtime=0) for name in "abc"]
members[1] = members[1][:30] + b"\xff" * 30 + members[1][60:]
case("member.warc.gz", "PARTIAL", b"".join(members), "a damaged member between two whole ones", 2)


def message(encoding, body):
    return (f'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: '
            f"text/html\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--b--\r\n")


text = base64.encodebytes(page("Text").encode()).decode()
case("base64.mhtml", "FLAG", message("base64", text[:40] + "!!!" + text[40:]), "no digits of base64", 1)
case("quoted.mhtml", "FLAG", message("quoted-printable", page("a =ZZ b", "")), "an escape that is none", 1)
case("boundary.mhtml", "REJECT", "From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nText\r\n", "no boundary")

# What is no file.
os.mkfifo(os.path.join(folder, "pipe.html"))
case("pipe.html", "SKIP", None, "a pipe that nobody writes to", 0)
os.symlink("/dev/zero", os.path.join(folder, "zero.html"))
case("zero.html", "SKIP", None, "bytes without end", 0)
os.symlink("loop.html", os.path.join(folder, "loop.html"))
case("loop.html", "SKIP", None, "a link to itself", 0)
case("binary.html", "REJECT", b"\x7fELF\x02\x01\x01" + bytes(200), "a program")
case("nothing.xml", "REJECT", b"", "nothing")

with open(os.path.join(folder, "manifest.tsv"), "w", encoding="utf-8") as file:
    file.write("\n".join(manifest) + "\n")
