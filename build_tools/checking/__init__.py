"""What only `vanban check` looks for, and what its `--fix` mends."""
