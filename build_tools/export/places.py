"""Where the data of the whole collection stands; the number is that of the shape, raised when it breaks."""

FOLDER = "du-lieu/v1/"
VERSION = "1.0"
SCHEMAS = f"{FOLDER}schema/"
