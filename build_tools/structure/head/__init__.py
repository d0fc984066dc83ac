"""The head of a document: what its lines are, and what they state, field by field."""
