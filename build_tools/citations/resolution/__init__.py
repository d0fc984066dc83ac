"""Where a citation leads: what the text says, what is known, and which document fits."""
