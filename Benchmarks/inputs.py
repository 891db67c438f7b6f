"""What benchmarks are given: MEDLINE files, plain or compressed, and folders of articles and pages."""

import gzip

STEP = 1 << 20
CITATION = b"<PubmedArticle>"


def extent(source):
    """Bytes, unpacked, and records of a MEDLINE file or of a folder of articles or pages."""
    if source.is_dir():
        articles = [*source.glob("*.xml"), *source.glob("*.html")]
        return sum(path.stat().st_size for path in articles), len(articles)
    size, count, tail = 0, 0, b""
    with (gzip.open if source.suffix == ".gz" else open)(source, "rb") as file:
        while block := file.read(STEP):
            size += len(block)
            block = tail + block
            count += block.count(CITATION)
            tail = block[1 - len(CITATION):]
    return size, count
