"""What a change does to the collection, for the people who accept it: `vanban check --since`."""
