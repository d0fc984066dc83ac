"""What a line starts with: one row a kind of line, in tables by family, and one loop over them all."""
