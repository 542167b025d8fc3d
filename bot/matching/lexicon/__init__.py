"""Small open word tables: general words of three languages, written down from the languages themselves.

None of them was made from patients' messages or from anybody's test set. Add a word where a reader
of the language would expect it; `bench/words.py` shows what a change does.
"""
