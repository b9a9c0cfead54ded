"""From text to tokens with parts of speech, and sentences: what every finder reads."""
