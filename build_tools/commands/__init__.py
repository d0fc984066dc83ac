"""What the commands of `vanban` do: one module for each, with its arguments and its `run`."""
