"""Careline: a WhatsApp assistant for the patients of a hospital."""

import os

# Before anything imports numpy: its threads wait for each other by spinning, which costs every patient's message a
# multiple of the sum itself as soon as the machine does anything else. Each process has threads enough.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
