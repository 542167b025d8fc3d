"""The five moments at which a web worker is killed, in the order in which a message meets them."""

POINTS = ("before anything", "row written", "before commit", "after commit", "before the answer")
