"""Document, syntax -> what the syntax made of each sentence, in lines: tags, noun phrases, verb groups, clauses."""

from collections.abc import Iterator

from analysis.language.constituents import Clause, NounPhrase, Parsed, VerbGroup
from analysis.language.document import Document
from analysis.language.syntax import Syntax


def syntax_view(document: Document, syntax: Syntax) -> str:
    """Return four blocks a sentence; a clause begins with its number and, behind <, that of the clause it is in."""
    return "\n".join(
        "\n".join(_sentence(document.tokens.words, sentence.sentence_id, syntax.sentence(sentence.sentence_id))) + "\n"
        for sentence in document.sentences
    )


def _sentence(words: list[str], number: int, parsed: Parsed) -> Iterator[str]:
    tagged = " ".join(f"{words[i]}/{parsed.tags[i - parsed.first]}" for i in range(parsed.first, parsed.last))
    yield f"{number}  {tagged}"
    for phrase in parsed.phrases:
        yield f"   phrase  {_phrase(words, phrase)}"
    for group in parsed.groups:
        yield f"   verb    {_group(words, group)}"
    numbers = {id(clause): place for place, clause in enumerate(parsed.clauses)}
    for clause in parsed.clauses:
        yield f"   clause  {_clause(words, clause, numbers)}"


def _text(words: list[str], first: int, last: int) -> str:
    return " ".join(words[first:last])


def _short(words: list[str], phrase: NounPhrase) -> str:
    return f"[{_text(words, phrase.first, phrase.last)}]"


def _phrase(words: list[str], phrase: NounPhrase) -> str:
    parts = [_short(words, phrase), f"head {words[phrase.head]}", phrase.number or "number unknown"]
    if phrase.preposition is not None:
        parts.append(f"behind {words[phrase.preposition]}")
    for name in ("owner", "of", "apposition"):
        if (other := getattr(phrase, name)) is not None:
            parts.append(f"{name} {_short(words, other)}")
    if phrase.coordinated:
        parts.append("with " + " ".join(_short(words, other) for other in phrase.coordinated))
    return ", ".join(parts)


def _group(words: list[str], group: VerbGroup) -> str:
    parts = [f"[{_text(words, group.first, group.last)}] {group.lemma}", group.form, group.tense, group.voice]
    parts += ["negated" if group.negated else None, group.modal, group.aspect, group.particle]
    return ", ".join(part for part in parts if part)


def _clause(words: list[str], clause: Clause, numbers: dict[int, int]) -> str:
    outer = f"<{numbers[id(clause.parent)]}" if clause.parent is not None else ""
    parts = [f"{numbers[id(clause)]}{outer} {clause.kind} “{' '.join(words[i] for i in clause.tokens)}”"]
    if clause.joined is not None:
        parts.append(f"joined to {numbers[id(clause.joined)]}")
    if clause.subject is not None:
        parts.append(f"subject {_short(words, clause.subject)}")
    if clause.verb is not None:
        parts.append(f"verb {clause.verb.lemma}")
    if clause.objects:
        parts.append("objects " + " ".join(_short(words, other) for other in clause.objects))
    if clause.complements:
        parts.append(" ".join(f"{words[c.preposition]} {_short(words, c.phrase)}" for c in clause.complements))
    if clause.fronted:
        parts.append("fronted " + " ".join(f"[{_text(words, first, last)}]" for first, last in clause.fronted))
    if clause.antecedent is not None:
        parts.append(f"about {_short(words, clause.antecedent)}")
    return ", ".join(parts)
