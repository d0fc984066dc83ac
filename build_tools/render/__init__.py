"""Pages as Markdown: pure functions from the corpus to files of `docs/`."""
