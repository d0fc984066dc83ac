"""The collection as data: what programs read instead of pages."""
