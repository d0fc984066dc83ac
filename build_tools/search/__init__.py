"""Search that understands Vietnamese: analysis, index pieces, restoring of marks."""
