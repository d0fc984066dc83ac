"""The words of the domain as data: document types, issuers, cue phrases, each row with its proof."""
