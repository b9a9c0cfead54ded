import pytest

from analysis.language.detect import detect_language

TEXTS = [
    ("The mayor said that the port was open and that it would stay so for all who need it.", "en"),
    ("Der Bürgermeister sagte, dass der Hafen offen ist und dass er für alle, die ihn nutzen, offen bleibt.", "de"),
    ("Le maire a dit que le port est ouvert et qu'il le sera pour tous ceux qui en ont besoin dans la ville.", "fr"),
    ("El alcalde dijo que el puerto está abierto y que lo seguirá estando para todos los que lo usan.", "es"),
    ("Мэр сказал, что порт открыт и что он будет открыт для всех, кто в нём работает и живёт на берегу.", "ru"),
    (
        "Burgemeester zei dat de haven open is en dat het voor iedereen zo zal blijven, ook in de winter van het jaar.",
        "nl",
    ),
]


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_the_language_is_told_by_its_function_words(text, language):
    found, warning = detect_language(text)
    assert found == language
    assert (warning is None) == (language == "en")


def test_a_text_in_another_language_carries_a_warning():
    assert detect_language(TEXTS[1][0])[1] == (
        "the text reads as de, not English: the rules are for English and may find little"
    )


@pytest.mark.parametrize("text", ["", "42", "Rents: 4.5%", "Varnholm 3, Orte 1", "Twelve men died"])
def test_too_short_to_tell_is_unknown_without_a_warning(text):
    assert detect_language(text) == (None, None)


def test_no_known_language_is_said_so():
    language, warning = detect_language("qwx zrt plk " * 20)
    assert language is None and warning.startswith("the language can't be told")
