"""Small open word tables of three languages; each file says how its words were found.

None holds words taken from a test part. Add a word where a reader of the language would expect it;
`bench/words.py` shows what a change does.
"""
