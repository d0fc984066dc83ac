"""Adding a text: from a file as received to a source text with proposed front matter."""
