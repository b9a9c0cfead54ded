"""Downloads of other databases and feeds made by hand, of the structure that they have; names and news are invented."""

# ruff: noqa: E501 (as long as such downloads have them)


def coded_row(code, value):
    """A row of Factiva's table."""
    return f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'


FACTIVA = (
    "<html><head><title>Factiva</title></head><body><h1>Factiva</h1>"
    '<div class="article enArticle"><table>'
    + coded_row("SE", "News")
    + coded_row("HD", "<b class='enHeadline'>Harbour wall</b>")
    + coded_row("BY", "By Ada Brisk")
    + coded_row("WC", "120 words")
    + coded_row("PD", "1 June 2026")
    + coded_row("ET", "15:32")
    + coded_row("SN", "The Tidings")
    + coded_row("SC", "TIDI")
    + coded_row("PG", "6")
    + coded_row("LP", "<p class='articleParagraph enarticleParagraph'>The council <b>voted</b>.</p>")
    + coded_row("TD", "<p>It will cost 3 million crowns.</p><p>The mayor was glad.</p>")
    + coded_row("NS", "gcat : Political/General News")
    + coded_row("AN", "Document TIDI000020260601em6100001")
    + "</table></div>"
    '<div class="article enArticle"><div id="hd"><span class="enHeadline">Rents fall</span></div>'
    "<div>Business</div><div>By Orin Vale</div><div>40 words</div><div>2 June 2026</div><div>09:30 GMT</div>"
    "<div>Ostmark Courier</div><div>OSTC</div><div>English</div><div>(c) 2026 Courier</div>"
    '<p class="articleParagraph enarticleParagraph">Rents fell by 4 percent.</p><p>Document OSTC000020260602em6200002</p>'
    "</div></body></html>"
)

FACTIVA_LINES = """SE
News

HD  Harbour wall
WC  120 words
PD  1 June 2026
SN  The Tidings
LA  English

LP  The council voted.

It will cost 3 million crowns.
TD  The mayor was glad.
NS  gcat : Political/General News
AN  Document TIDI000020260601em6100001

HD  Rents fall
PD  2 June 2026
SN  Ostmark Courier
LP  Rents fell by 4 percent.
AN  Document OSTC000020260602em6200002
"""

EUROPRESSE = """<html><head><META http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"></head><body>
<form><input type="button" value="Sauvegarder"></form>
<table><tr><td><table id="tbHeaderImages"><tr><td id="celPublication"><img src="x.gif"></td></tr></table>
<span class="DocPublicationName">La Dépêche de Varnholm, no. 512</span><br><span class="DocHeader">Économie, </span>
<span class="DocHeader">lundi </span><span class="DocHeader">1er juin 2026</span><span class="DocHeader">, p. 03</span><br><br>
Le port<br><span class="TitreArticleVisu">The wall of the <span style="color:red">harbour</span></span><br><br>Ada Brisk<br><p></p>
<font style="font-weight:bold;">The council voted.</font><p></p>It will cost 3 million crowns.<p></p>
<b><i>© 2026 La Dépêche. Tous droits réservés.</i></b><p></p>Numéro de document : news·20260601·DV·1<br>
<table><tr><td>news·20260601·DV·1</td></tr><tr><td>Ce certificat est émis</td></tr><tr><td class="txtCertificat">Protégé</td></tr>
</table></td></tr></table>
<p><br><table><tr><td><span class="DocPublicationName">Ostmark Courier</span><br><span class="DocHeader">mardi 2 juin 2026</span><br><br>
<span class="TitreArticleVisu">Rents fall</span><br><br>Rents fell by 4 percent.<p></p>The mayor was glad.<p></p>
<b><i>© 2026 Courier.</i></b><p></p></td></tr></table></body></html>"""

EUROPRESSE_NEWER = """<html><body>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Ostmark Courier (site web)</span></div>
<span class="DocHeader">Business, mardi 2 juin 2026 401 mots, p. 4</span>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Rents fall</p></div>
<p class="sm-margin-bottomNews">Orin Vale</p></header>
<section><div class="DocText clearfix"><p>Rents fell by 4 percent.</p><p>The mayor was glad.</p></div></section>
<footer><div class="publiC-lblNodoc">news·20260602·OC·2</div></footer></article>
<article><header><span class="DocPublicationName">The Tidings</span><span class="DocHeader">1 June 2026</span>
<div class="titreArticle"><p class="titreArticleVisu">Harbour wall</p></div></header>
<section><div class="docOcurrContainer"><p>The council voted.</p></div></section></article></body></html>"""

PROQUEST = """____________________________________________________________

Report Information from ProQuest
June 05 2026 09:31
____________________________________________________________

Table of contents

1. Harbour wall
____________________________________________________________

Document 1 of 2

Harbour wall

Author: Brisk, Ada; Vale, Orin.

Publication info: The Tidings ; Varnholm [Varnholm]. 01 June 2026: 6.

http://search.example/docview/1

Abstract: A vote.

Links: http://link.example/1

Full text: The council voted.

"It will cost 3 million crowns," said the mayor: a fair sum.

Subject: Ports; Councils

Title: Harbour wall

Publication title: The Tidings; Varnholm

First page: 6

Publication year: 2026

Publication date: Jun 1, 2026

Section: News

Copyright: (c) 2026 The Tidings

Database: Invented News
____________________________________________________________

Document 2 of 2

Rents fall

Abstract: Rents fell by 4 percent.

Publication title: Ostmark Courier

Publication date: Jun 2, 2026
____________________________________________________________

Contact us at: http://example.org
"""

RIS = """TY  - NEWS
T1  - Harbour wall
A1  - Brisk, Ada
A1  - Vale, Orin
JF  - The Tidings
Y1  - 2026/06/01/
SP  - 6
UR  - https://tidings.example/wall
N2  - The council voted.
It will cost 3 million crowns.
ER  - 

TY  - NEWS
TI  - Rents fall
T2  - Ostmark Courier
DA  - 2026 Jun 2
ER  - 
"""

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tidings</title><link>https://tidings.example</link>
<item><title>Harbour wall &amp; vote</title><link>https://tidings.example/wall</link><dc:creator>Ada Brisk</dc:creator>
<pubDate>Mon, 01 Jun 2026 23:40:00 +0200</pubDate><category>News</category><description>A vote.</description>
<content:encoded><![CDATA[<p>The council <b>voted</b>.</p><p>It will cost 3 million crowns.</p>]]></content:encoded></item>
<item><title>Rents fall</title><description>Rents fell by 4 percent.</description></item>
<item><title>Only a headline</title></item></channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ostmark Courier</title><id>urn:x</id>
<updated>2026-06-02T08:00:00Z</updated><entry><title>Rents fall</title><id>urn:y</id><author><name>Orin Vale</name></author>
<link href="https://courier.example/rents"/><published>2026-06-02T00:30:00+02:00</published>
<content type="html">&lt;p&gt;Rents fell by 4 percent.&lt;/p&gt;</content></entry></feed>"""
