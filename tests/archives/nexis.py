"""Downloads of Nexis and Lexis made by hand, of the structure that such downloads have; names and news are invented."""

# ruff: noqa: E501 (as long as such downloads have them)

RENTS = """Rents fall
Ostmark Courier
2 June 2026 Tuesday
Late Edition

Length: 40 words
Body

Rents fell by 4 percent.
Load-Date: June 2, 2026
End of Document

"""

NEXIS = f"""User Name: A. Brisk
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

{RENTS}{RENTS}No day here
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
