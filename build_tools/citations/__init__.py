"""Find every document a text names, and say which document that is."""
