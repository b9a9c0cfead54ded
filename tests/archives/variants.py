"""Downloads in other languages and with other frames than those of nexis.py and databases.py; all made by hand."""

# ruff: noqa: E501 (as long as such downloads have them)


def nexis(outlet, day, labels, body, text, after, ends, above="Port reopens\n"):
    """A download of Nexis Uni with one article in the words of a language."""
    return f"{above}\n{outlet}\n{day}\n\nCopyright 2026\n\n{labels}\n\n{body}\n\n{text}\n\n{after}\n\n{ends}\n"


GERMAN = nexis(
    "Ostmark Bote", "5. Januar 2026 Montag\nFrühausgabe", "Rubrik: WIRTSCHAFT; S. 12\nLänge: 24 Wörter\nAutor: Jana Weiß",
    "Textkörper", "Der Rat hat zugestimmt.", "Klassifizierung\n\nSprache: GERMAN; DEUTSCH", "Ende des Dokuments",
    above="Seite 2 von 2\nPort reopens\n",
)  # fmt: skip
FRENCH = nexis(
    "La Dépêche", "lundi 5 janvier 2026 16:05 GMT", "Section : ACTUALITÉ; p. 4\nLongueur : 24 mots\nAuteur : Jean Roche",
    "Corps", "Le conseil a voté.", "Classification\n\nLangue: FRENCH; FRANÇAIS", "Fin du document",
)  # fmt: skip
DUTCH = nexis(
    "De Kustbode", "5 januari 2026 maandag", "Section: BINNENLAND; Blz. 6\nLength: 12 woorden\nByline: Mies Tor",
    "Body", "De raad stemde in.", "Load-Date: 5 januari 2026", "Einde van document",
)  # fmt: skip
SPANISH = nexis(
    "El Correo", "5 de enero de 2026 lunes", "Sección: NACIONAL; Pág. 6\nLongitud: 12 palabras\nAutor: Ana Ruiz",
    "Cuerpo", "El consejo votó.", "Clasificación\n\nIdioma: SPANISH; ESPAÑOL", "Fin del documento",
)  # fmt: skip
TRANSCRIPT = nexis(
    "CNX\nTHE MORNING HOUR 9:00 AM EST", "January 5, 2026 Monday", "Section: NEWS\nByline: Ada Brisk", "Body",
    "ADA BRISK, CNX ANCHOR: The port reopened.\n\nURL: https://cnx.example/port", "Load-Date: January 5, 2026",
    "End of Document",
)  # fmt: skip
FIGURES = nexis("Coast Wire", "05/03/2026", "Section: WORLD", "Body", "The port reopened.", "", "End of Document")
POINTS = nexis("Coast Wire", "05.03.2026", "Section: WORLD", "Body", "The port reopened.", "", "End of Document")

LEXIS_GERMAN = """

                              1 von 2 DOKUMENTEN

                                Ostmark Bote

                            5. Januar 2026 Montag

Hafen wird
gebaut

AUTOR: Jana Weiß

RUBRIK: WIRTSCHAFT; S. 12

LÄNGE: 120 Wörter

Der Rat hat zugestimmt,
sagte er.

UPDATE: 6. Januar 2026

                 Copyright 2026 Bote GmbH
                      Alle Rechte vorbehalten


                              2 von 2 DOKUMENTEN

                                Ostmark Bote

                            6. Januar 2026 Dienstag

Fähre fährt

LÄNGE: 12 Wörter

Die Fähre fährt.

                 Copyright 2026 Bote GmbH
"""


def displayed(above, headline, lines, text):
    """An article of Factiva as it is displayed, in a language."""
    shown = "".join(f"<div>{line}</div>" for line in lines)
    return (
        f'<div class="article deArticle"><div>{above}</div><div><span class="deHeadline">{headline}</span></div>{shown}'
        f'<p class="articleParagraph dearticleParagraph">{text}</p><p>Dokument OSTB000020260105em1500001</p></div>'
    )


FACTIVA_SHOWN = (
    "<html><body>"
    + displayed("Wirtschaft", "Hafen öffnet", ["Von Karl Uhl", "240 Wörter", "5. Januar 2026", "Ostmark Bote", "OSTB", "12", "Deutsch", "© 2026"], "Der Hafen ist offen.")
    + displayed("", "Rents fall", ["Ilse Tor", "340 words", "6 January 2026", "11:50 PM", "Coast Wire", "CSTW", "A12", "English"], "Rents fell.")
    + displayed("World", "Rents rise", ["Von der Tann, Ida", "340 words", "6 January 2026", "Coast Wire", "CSTW", "English"], "Rents rose.")
    + "</body></html>"
)  # fmt: skip

PROQUEST = """____________________________________________________________

Document 1 of 1

Rents fall

Author: Vale, Orin; Tor, Ilse

Full text: Rents fell.

Publication title: Coast Wire

Publication date: 06 January 2026

Pages: n/a

Section: N/A

____________________________________________________________

Contact us at: http://support.example
"""

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tidings</title><item><title>Port &amp;amp; ships</title>
<dc:creator>Ada Brisk, Orin Vale</dc:creator><pubDate>Mon, 05 Jan 2026 08:00 EST</pubDate><description>short</description>
<content:encoded><![CDATA[<p>The port reopened.</p><figure><img src="x.jpg"><figcaption>The quay. Tor/AFP</figcaption></figure>
<p>Ships came.</p><p>The post <a href="/a">Port &amp; ships</a> appeared first on <a href="/">The Tidings</a>.</p>]]>
</content:encoded></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Coast &amp;amp; Wire</title>
<entry><title>Rents fall</title><author><name>Ada Brisk</name></author><author><name>Orin Vale</name></author>
<published>2026-01-05T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>Rents fell.</p><ul><li>Wages rose.</li></ul></div></content></entry></feed>"""
