"""Careline: a WhatsApp assistant for the patients of a hospital."""

import os

# OpenBLAS looks once, when numpy is imported; this file runs before any other of ours. One message is one small product
# of matrices. Parted among threads it costs a multiple of the processor time, because they wait for each other by
# spinning, and each request has a thread already. Learning, a process of its own, asks for more (`matching/apart.py`).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
