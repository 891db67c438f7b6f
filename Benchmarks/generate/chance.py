"""Choices that are the same on every machine and with every version of Python."""

import random


class Chance:
    """Chance from a seed. Only `random()` is used: of the others Python does not promise the same numbers for ever."""

    def __init__(self, seed):
        self._next = random.Random(seed).random

    def often(self, share):
        """True in that share of the calls."""
        return self._next() < share

    def between(self, first, last):
        """A whole number, both ends included."""
        return first + int(self._next() * (last - first + 1))

    def pick(self, values):
        """One of the values."""
        return values[int(self._next() * len(values))]

    def some(self, values, count):
        """That many of the values, none twice, in order of chance."""
        return self.shuffled(values)[:count]

    def shuffled(self, values):
        """All values in another order (Fisher and Yates)."""
        values = list(values)
        for last in range(len(values) - 1, 0, -1):
            other = int(self._next() * (last + 1))
            values[last], values[other] = values[other], values[last]
        return values

    def digits(self, count):
        """A number of that many digits, as text; the first is not 0."""
        return str(self.between(10 ** (count - 1), 10**count - 1))
