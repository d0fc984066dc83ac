"""The wordings of citations as rows: what each reads, with texts it must read and look-alikes it must refuse.

Each row is matched at one place of the mended text (see `text.mend`), where white space is a blank and a line
feed stands before a new unit only; so no pattern reaches from one unit into the next. Dates have a table of
their own (`dates.RULES`), words of the domain stand in `vocabulary/`.
"""
