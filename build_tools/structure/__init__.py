"""From a text to a directive: lines, head, tree, metadata, abbreviations and what looks odd."""
