"""Downloads of databases made by hand, of the structure that such downloads have; names and news are invented."""

# ruff: noqa: E501 (as long as such downloads have them)

import io
import zipfile
from xml.sax.saxutils import escape

NEXIS = """User Name: A. Brisk
Date and Time: Friday, 5. June 2026 09:31:00 CEST
Job Number: 0001
Documents (3)
1. Harbour wall of Varnholm to be rebuilt
Client/Matter: -None-
Search Terms: Varnholm
Narrowed by:
Content Type
News
2. Rents fall
3. Correction to rents

Page 1 of 2

Harbour wall of Varnholm to be rebuilt; Council votes
The Tidings (Varnholm)
June 1, 2026 Monday 9:20 PM GMT

Copyright 2026 The Tidings Ltd. All Rights Reserved

Section: NEWS; Pg. 6
Length: 120 words
Byline: By Ada Brisk and Orin Vale
Dateline: VARNHOLM
Body

The council voted on Monday to rebuild the harbour wall.

"It will cost 3 million crowns," said the mayor: a sum that he called fair.

Note: the vote was 12 to 3.

Graphic

A photograph of the harbour, Tidings/Rex

Classification

Language: ENGLISH
Publication-Type: Newspaper
Subject: PORTS (91%)
Load-Date: June 2, 2026
End of Document

Rents fall
Ostmark Courier
2 June 2026 Tuesday
Late Edition

Length: 40 words
Body

Rents fell by 4 percent.
Load-Date: June 2, 2026
End of Document

Rents fall
Ostmark Courier
2 June 2026 Tuesday
Late Edition

Length: 40 words
Body

Rents fell by 4 percent.
Load-Date: June 2, 2026
End of Document

No day here
The Tidings (Varnholm)
Summer 2026

Section: SPORT; Version:3
Body

The ferry won the race.

Correction

The ferry came second.
End of Document

A picture only
The Tidings (Varnholm)
June 3, 2026 Wednesday
Body

End of Document
"""

LEXIS = """

Download Request: Selected Items: 1-2
Time Of Request: Friday, June 05, 2026

                               1 of 2 DOCUMENTS

                             The Tidings (Varnholm)

                              June 1, 2026 Monday
                                   Edition 1;
                                National Edition

Harbour wall to be
rebuilt

BYLINE: BY ADA BRISK

SECTION: NEWS; Pg. 6

LENGTH: 120 words

The council voted on Monday to rebuild the
harbour wall.

Copyright was the next point on its agenda.

CORRECTION: The vote was on Sunday.

LOAD-DATE: June 2, 2026

LANGUAGE: ENGLISH

GRAPHIC: The harbour

                         Copyright 2026 The Tidings Ltd.
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                                Ostmarkbote

                            2. Juni 2026 Dienstag

Rents fall

LENGTH: 40 words

Rents fell by 4 percent.

LOAD-DATE: June 2, 2026
"""

LEXIS_HTML = """<HTML><BODY>
<!-- Hide XML section from browser
<DOC NUMBER=1>
<DOCFULL> -->
<BR><DIV CLASS="c0"><P CLASS="c1"><SPAN CLASS="c2">11 of 90 DOCUMENTS</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">The Tidings</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">June</SPAN><SPAN CLASS="c2"> 1, 2026, Monday, Late Edition<BR>Correction
Appended</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c7">Harbour wall;<BR>Council votes</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">BYLINE: </SPAN><SPAN CLASS="c2">By ADA BRISK</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">SECTION: </SPAN><SPAN CLASS="c2">Section B; Page 22</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c9"><SPAN CLASS="c2">The council voted:<BR>&nbsp;<BR>rebuild the </SPAN><SPAN CLASS="c4">wall</SPAN>.</P>
<P CLASS="c9"><SPAN CLASS="c2">It will cost 3 million crowns.</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">CORRECTION:<BR></SPAN></P>
<P CLASS="c9"><SPAN CLASS="c2">It was Sunday.</SPAN></P></DIV>
<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">GRAPHIC: </SPAN><SPAN CLASS="c2">Chart</SPAN></P></DIV>
<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c2">Copyright 2026 The Tidings</SPAN></P></DIV>
<!-- Hide XML section from browser
</DOCFULL> </DOC> --></BODY></HTML>"""


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
    "<div>Business</div><div>By Orin Vale</div><div>40 words</div><div>2 June 2026</div><div>09:30</div>"
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


def rtf(text):
    """A text as a word processor writes it into RTF."""
    said = "".join(
        "\\par\n" if sign == "\n" else f"\\{sign}" if sign in "\\{}" else sign if sign < "\x80" else f"\\u{ord(sign)}?"
        for sign in text
    )
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title Caf\'e9 wall}}\pard " + said + "}").encode(
        "ascii"
    )


def docx(text, *, heading=None, page_header="Page 1 of 9"):
    """A text as a word processor writes it into DOCX: a paragraph a line, with a header on each page."""
    import docx as library

    document = library.Document()
    document.sections[0].header.paragraphs[0].text = page_header
    if heading:
        document.add_heading(heading, 0)
    for line in text.splitlines():
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def altered(content, old, new):
    """A DOCX with other markup in its document."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old, new) if name == "word/document.xml" else part)
    return file.getvalue()


def page(language, paragraphs, title="Harbour wall"):
    """A page of the web in a language."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title} | The Tidings</title>'
        '<meta property="article:published_time" content="2026-06-01T09:00:00Z"></head>'
        f"<body><nav>Home</nav><article><h1>{title}</h1>{text}</article></body></html>"
    ).encode()


def warc(pages, *, packed=True):
    """A web archive of pages: (address, content, content type, status)."""
    import gzip

    whole = b""
    for number, (address, content, kind, status) in enumerate(pages):
        http = (
            f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n".encode() + content
        )
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Date: 2026-06-01T10:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        record = head + http + b"\r\n\r\n"
        whole += gzip.compress(record) if packed else record
    return whole
