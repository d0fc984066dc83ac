"""Turn Vietnamese directives into a linked, searchable documentation site."""
