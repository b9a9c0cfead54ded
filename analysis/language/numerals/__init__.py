"""English numerals, read once for quantities and dates: figures, number words, fractions, ordinals, scales."""
