"""Document, entities -> attributions and their sources."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby

from analysis.attributions.according import according_saying
from analysis.attributions.anonymity import alias_phrases, anonymity_reasons
from analysis.attributions.cues import VERB_TAGS, phrase_at, reporting_verbs
from analysis.attributions.headlines import colon_sayings
from analysis.attributions.noun_cues import noun_saying, verb_after_all
from analysis.attributions.quotations import uncued
from analysis.attributions.reading import Reading, frame, read, token_spans
from analysis.attributions.saying import Saying
from analysis.attributions.scene import Found
from analysis.attributions.sources import find_sources
from analysis.attributions.verbs import verb_saying
from analysis.language.document import Document
from analysis.language.syntax import Syntax
from analysis.records import Attribution, Entity, Mention, Source

NAMING = frozenset({"call", "dub", "term", "label", "brand", "describe", "accuse"})
INNER = 3  # sayings looked at for one that another tells of
CROWDED = 25  # more cues than this in one sentence: a list of words, no prose


def find_attributions(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention], *, syntax: Syntax | None = None
) -> tuple[list[Attribution], list[Source]]:
    """Find what is said and who says it."""
    peoples = {e.entity_id for e in entities if e.kind == "nationality"}
    reading = read(
        document,
        [(m.start, m.end) for m in mentions if m.entity_id not in peoples],
        [(m.start, m.end) for m in mentions if m.entity_id in peoples],
        syntax,
    )
    people = {e.entity_id for e in entities if e.kind == "person"}
    reasons = anonymity_reasons(reading)
    aliases = alias_phrases(reading)
    hidden = {i for reason in (*reasons, *aliases) for i in range(reason.first, reason.last)}
    sayings = [s for s in _sayings(reading) if not s.cue or s.cue[0] not in hidden]  # "asked not to be named"
    sayings += colon_sayings(reading, token_spans(reading, [m for m in mentions if m.entity_id in people]))
    sayings, inside = _levels(reading, uncued(reading, sayings))
    ids, heard, sources = find_sources(reading, sayings, inside, reasons, aliases, entities, mentions)
    rows = zip(sayings, inside, ids, heard, strict=True)
    return [_record(document, reading, i, *row) for i, row in enumerate(rows)], sources


def _sayings(reading: Reading) -> list[Saying]:
    """The attributions made by a cue, sentence by sentence."""
    out: list[Saying] = []
    found_at = [i for i in reading.cues if reading.quoted[i] < 0]
    for number, group in groupby(found_at, reading.sentence_of):
        places = list(group)
        if len(places) > CROWDED:
            continue
        sentence = reading.sentences[number]
        low, high = frame(reading, sentence)
        earlier: Saying | None = None
        for i in places:
            found = _saying_at(reading, i, low, high, earlier)
            if found is None or (earlier and _takes_teller(reading, found, earlier)):
                continue
            if found.speaker and not (earlier and _within(reading, found, earlier)):
                earlier = found
            out.append(found)
    return out


def _saying_at(reading: Reading, i: int, low: int, high: int, earlier: Saying | None) -> Saying | None:
    """The attribution of the cue at token i, in the frame [low, high)."""
    verbs = reporting_verbs()
    lower = reading.lowers[i]
    if reading.tags[i] == "NNS" and lower in verbs and verb_after_all(reading, i, low, high):
        reading.tags[i] = "VBZ"
    if lower == "according":
        return according_saying(reading, i, low, high)
    if reading.tags[i] in VERB_TAGS and (cue := phrase_at(reading.lowers, i) or verbs.get(lower)):
        return verb_saying(reading, i, cue, low, high, earlier)
    return noun_saying(reading, i, low, high)


def _within(reading: Reading, saying: Saying, other: Saying) -> bool:
    """Whether the cue of one stands in the content of the other."""
    return saying.cue is not None and any(a <= reading.starts[saying.cue[0]] < b for a, b in other.parts)


def _takes_teller(reading: Reading, saying: Saying, earlier: Saying) -> bool:
    """Whether a content begins with the speaker in whose own content its verb stands: "Lind said once it was known, her
    party would concede"."""
    opens = earlier.speaker is not None and saying.parts[0][0] == reading.starts[earlier.speaker[0]]
    return opens and _within(reading, saying, earlier)


def _levels(reading: Reading, sayings: list[Saying]) -> tuple[list[Saying], list[int | None]]:
    """Reading order, and for each the one that tells of it: what lies inside another is kept where it is quoted."""
    out: list[Saying] = []
    inside: list[int | None] = []
    ordered = sorted(sayings, key=lambda s: (s.parts[0][0], -s.parts[-1][1]))
    for place, saying in enumerate(ordered):
        teller = len(out) - 1 if out else None
        while teller is not None and not (_inside(saying, out[teller]) or _told_in(reading, saying, out[teller])):
            teller = inside[teller]
        if teller is None or _quoted_in(reading, saying, out[teller], ordered[place + 1 : place + 1 + INNER]):
            out.append(saying)
            inside.append(teller)
    return out, inside


def _quoted_in(reading: Reading, saying: Saying, teller: Saying, after: list[Saying]) -> bool:
    """Whether a saying inside another is a quotation or tells of one, with cue and speaker in the other's content;
    `after` are the next ones in reading order."""
    cue, outer = (reporting_verbs().get(one.lemma or "") for one in (saying, teller))
    if saying.speaker is None or not _within(reading, saying, teller):
        return False
    if saying.rule.startswith("noun: ") and outer is not None and outer.kind == "denial":
        return True  # "denied claims by Lind that the pier was shut"
    if cue is None:
        return False
    if cue.takes.isdisjoint({"c", "h"}) and cue.lemma not in NAMING:
        behind = saying.cue is not None and reading.starts[saying.cue[0]] < saying.parts[0][0]
        return behind and "q" in cue.takes and _kind(reading, saying) == "direct"  # "that he cried, “Stop!”"
    told = cue.kind == "speech" and not saying.rule.endswith("+ phrase")
    if teller.lemma == "according to" and (told or _kind(reading, saying) == "mixed"):
        return True  # "“It” is late, Hale said, according to the paper"
    if _tells_all(reading, saying, teller):
        return True
    if _kind(reading, saying) != "mixed" or cue.lemma in NAMING:
        return _kind(reading, saying) != "indirect"
    return any(_within(reading, other, saying) and _kind(reading, other) == "direct" for other in after)


def _tells_all(reading: Reading, saying: Saying, teller: Saying) -> bool:
    """Whether all that one tells before its cue is what another says: "A guide said it was late, the paper wrote"."""
    if teller.cue is None or saying.speaker is None or teller.parts[-1][1] > reading.starts[teller.cue[0]]:
        return False
    begins = bisect_left(reading.starts, teller.parts[0][0])
    return saying.speaker[0] - begins <= 1 and abs(saying.parts[-1][1] - teller.parts[-1][1]) <= 1


def _inside(a: Saying, b: Saying) -> bool:
    """Whether every part of a lies in a part of b."""
    return all(any(c <= x and y <= d for c, d in b.parts) for x, y in a.parts)


def _told_in(reading: Reading, a: Saying, b: Saying) -> bool:
    """Whether cue, speaker and each beginning of a stand in the content of b."""
    if a.cue is None or a.speaker is None or b.cue is None or _within(reading, b, a):
        return False
    places = (reading.starts[a.cue[0]], reading.starts[a.speaker[0]], *(part[0] for part in a.parts))
    return all(any(c <= place < d for c, d in b.parts) for place in places)


def _kind(reading: Reading, saying: Saying) -> str:
    inside = outside = False
    starts = reading.starts
    for a, b in saying.parts:
        for i in range(bisect_left(starts, a), bisect_left(starts, b)):
            if reading.words[i][0].isalnum():
                if reading.quoted[i] >= 0:
                    inside = True
                else:
                    outside = True
    return "mixed" if inside and outside else "direct" if inside else "indirect"


def _record(
    document: Document, reading: Reading, index: int, saying: Saying, inside: int | None, source: int | None,
    found: Found,
) -> Attribution:  # fmt: skip
    text = document.text
    rule = f"{saying.rule}; {found.rule}" if found.rule else saying.rule
    start, end = saying.parts[0][0], saying.parts[-1][1]
    cue = (reading.starts[saying.cue[0]], reading.ends[saying.cue[1] - 1]) if saying.cue else None
    speaker = (reading.starts[saying.speaker[0]], reading.ends[saying.speaker[1] - 1]) if saying.speaker else None
    return Attribution(
        index, document.sentence_of(start), start, end, text[start:end], saying.parts, _kind(reading, saying),
        text[cue[0] : cue[1]] if cue else None, cue[0] if cue else None, cue[1] if cue else None, saying.lemma,
        text[speaker[0] : speaker[1]] if speaker else None, speaker[0] if speaker else None,
        speaker[1] if speaker else None, source, rule, inside, saying.note or found.note,
    )  # fmt: skip
