"""Writes elements, one a line and indented as NLM's files are, or without white space as PMC's are."""

from contextlib import contextmanager

# The mark-up inside of text: as MEDLINE names it, and as JATS does.
IN_JATS = {"i": "italic", "b": "bold", "sub": "sub", "sup": "sup"}


def jats(text):
    """MEDLINE's mark-up inside of text, named as in JATS."""
    for medline, name in IN_JATS.items():
        text = text.replace(f"<{medline}>", f"<{name}>").replace(f"</{medline}>", f"</{name}>")
    return text


def numeric(text):
    """Characters beyond ASCII as references (`&#x02013;`), which is how PMC writes them."""
    return "".join(letter if letter < "\x80" else f"&#x{ord(letter):05x};" for letter in text)


class Writer:
    """Collects elements. Text is given as XML, its `&` and `<` escaped; in names of attributes `_` stands
    for `-` and `__` for `:`."""

    def __init__(self, depth=None):
        """`depth` is the first element's, in steps of two spaces; without it nothing is indented."""
        self._depth = depth
        self._parts = []

    def text(self):
        """All that was written."""
        return "".join(self._parts)

    def element(self, name, text="", /, **attributes):
        """One element with its text."""
        self._put(f"<{name}{_attributes(attributes)}>{text}</{name}>")

    @contextmanager
    def inside(self, name, /, **attributes):
        """An element around what is written in the `with` block."""
        self._put(f"<{name}{_attributes(attributes)}>")
        self._step(1)
        yield
        self._step(-1)
        self._put(f"</{name}>")

    def _step(self, by):
        if self._depth is not None:
            self._depth += by

    def _put(self, xml):
        self._parts.append(xml if self._depth is None else f"{'  ' * self._depth}{xml}\n")


def _attributes(attributes):
    return "".join(f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items())
