"""Which chains are mentioned near an offset: a long article is not searched through every time."""

from bisect import bisect_left, insort

from sayso.speakers.chains import Chain

REACH = 25_000  # characters before and behind within which somebody is looked for


class Index:
    """The chains of a text by where they are mentioned. Grows with them."""

    def __init__(self, text: str, chains: list[Chain]) -> None:
        self._short = len(text) <= REACH
        self._chains = list(chains)
        self._number = {chain: i for i, chain in enumerate(chains)}
        self._mentions = sorted((s, i) for i, c in enumerate(chains) for s, _ in c.spans)

    def add(self, chain: Chain, start: int) -> None:
        """Note a mention of a chain, which may be new."""
        if chain not in self._number:
            self._number[chain] = len(self._chains)
            self._chains.append(chain)
        insort(self._mentions, (start, self._number[chain]))

    def replace(self, chain: Chain, other: Chain) -> None:
        """Let another chain stand where one stood that has become part of it."""
        number = self._number.pop(chain)
        self._chains[number] = other

    def around(self, offset: int) -> list[Chain]:
        """The chains with a mention within REACH of `offset`, in order of their making."""
        numbers = list(range(len(self._chains)))
        if not self._short:
            low = bisect_left(self._mentions, (offset - REACH, 0))
            high = bisect_left(self._mentions, (offset + REACH, 0))
            numbers = sorted({number for _, number in self._mentions[low:high]})
        return list(dict.fromkeys(self._chains[number] for number in numbers))
