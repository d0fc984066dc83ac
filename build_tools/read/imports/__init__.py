"""Texts as people have them (.txt in any encoding, saved pages, Word, PDF) become plain Unicode text."""
