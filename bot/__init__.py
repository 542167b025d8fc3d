"""Careline: a WhatsApp assistant for the patients of a hospital."""

import os

# OpenBLAS reads this once, when numpy is imported, and this file runs before any other of ours. A message needs one
# small matrix product: split among threads it costs several times the processor time, because they spin while waiting
# for each other, and each request already has a thread. Learning, in its own process, uses more (`matching/apart.py`).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
