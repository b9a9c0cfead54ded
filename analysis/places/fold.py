"""One key for the spellings of a place name: case, accents, apostrophes, hyphens and Arabic articles folded away."""

import unicodedata

ARTICLES = frozenset({
    "al", "el", "ul", "ad", "ed", "ar", "er", "as", "es", "ash", "esh", "at", "et", "an", "en", "az", "ez",
    "adh", "edh", "ath",
})  # fmt: skip  # before a sun letter the l of al- becomes that letter
ABBREVIATIONS = {
    "st": "saint",
    "st.": "saint",
    "ste": "sainte",
    "mt": "mount",
    "mt.": "mount",
    "ft": "fort",
    "ft.": "fort",
}
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼʻ`´ʿʾ,"), None)
HYPHENS = dict.fromkeys(map(ord, "-‐‑–—/"), " - ")


def fold(name: str, *, arabic: bool = False) -> str:
    """Return the key of a name; "Deir ez-Zor" and "Deir al-Zor" share one, and so do "St. Paul" and "Saint Paul".

    A short word that ends in a point keeps it ("Ind.", "Miss.": abbreviations of states), points between letters go
    ("U.S."). With `arabic` an article also counts where no hyphen follows ("Ad Damazin").
    """
    text = name.lower().translate(APOSTROPHES).translate(HYPHENS).replace("&", " and ")
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
        text = text.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ß", "ss")
    words = text.split()
    last = len(words) - 1
    out = []
    for i, word in enumerate(words):
        if word == "-":
            continue
        article = word in ARTICLES and i < last and (arabic or words[i + 1] == "-" or (word == "el" and i == 0))
        out.append("al" if article else _plain(word))
    return " ".join(out)


def _plain(word: str) -> str:
    word = ABBREVIATIONS.get(word, word)
    if "." in word and (word.find(".") < len(word) - 1 or len(word) > 6):
        word = word.replace(".", "")
    return word[:-1] if len(word) > 4 and word.endswith("ah") else word
