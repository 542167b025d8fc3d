"""The five points at which a web worker is killed, in the order in which a message reaches them."""

POINTS = ("before anything", "row written", "before commit", "after commit", "before the answer")
