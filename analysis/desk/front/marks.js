// The article with its marks. A sentence is cut at every edge of a mark, so marks may cross; one that didn't change
// keeps its node.

const MARKED = { quantities: "q", dates: "d", mentions: "e", themes: "t" };
const SIGNS = { accept: "✓", complete: "✓", edit: "✎", add: "+", doubt: "?" };

function wordsOf(desk, table, row) {
  return row.text ?? row.name;
}

// Where in the text a row stands: its own characters, and those that belong to it.
function placesOf(desk, table, row) {
  if (table === "sources") {
    return desk.rows.attributions
      .filter(other => other.source_id === row.source_id)
      .map(other => [other.speaker_start ?? other.start, other.speaker_end ?? other.end]);
  }
  if (table === "entities") {
    return desk.rows.mentions.filter(other => other.entity_id === row.entity_id).map(other => [other.start, other.end]);
  }
  return row.parts ?? [[row.start, row.end]];
}

function placesBeside(table, row) {
  const columns = { quantities: ["counted"], attributions: ["cue", "speaker"] }[table] ?? [];
  return columns
    .filter(name => row[`${name}_start`] !== undefined)
    .map(name => [row[`${name}_start`], row[`${name}_end`]]);
}

function allMarks(desk) {
  const marks = [];
  const sign = uid => SIGNS[desk.status.get(uid)?.action] ?? (desk.items.get(uid)?.level < 4 ? SIGNS.doubt : "");
  for (const row of desk.rows.attributions) {
    const source = desk.rows.sources[row.source_id]?.name ?? "a source that could not be told";
    row.parts.forEach(([start, end], number) => {
      const last = number === row.parts.length - 1;
      const after = last ? [`⟩`, short(source, 60), sign(row.uid)] : ["⟩"];
      marks.push({ start, end, kind: "a", uid: row.uid, table: "attributions", before: "⟨", after });
    });
    for (const [name, kind] of [["cue", "c"], ["speaker", "s"]]) {
      const [start, end] = [row[`${name}_start`], row[`${name}_end`]];
      if (start !== undefined) marks.push({ start, end, kind, uid: row.uid, table: "attributions", row });
    }
  }
  for (const [table, kind] of Object.entries(MARKED)) {
    if (table === "themes" && desk.filter.table !== "themes") continue;
    for (const row of desk.rows[table]) {
      marks.push({ start: row.start, end: row.end, kind, uid: row.uid, table, after: ["", "", sign(row.uid)] });
    }
  }
  const now = desk.items.get(desk.now);
  if (now) {
    const row = desk.rows[now.table][now.id];
    for (const [start, end] of placesOf(desk, now.table, row)) marks.push({ start, end, kind: "now" });
    for (const [start, end] of placesBeside(now.table, row)) marks.push({ start, end, kind: "with" });
  }
  if (desk.chosen) marks.push({ ...desk.chosen, kind: "chosen" });
  return marks;
}

function drawArticle(desk) {
  const sentences = desk.fixed.sentences;
  const inside = sentences.map(() => []);
  for (const mark of allMarks(desk)) {
    for (let i = lastBefore(desk.starts, mark.start); i < sentences.length && sentences[i][0] < mark.end; i++) {
      if (sentences[i][1] > mark.start) inside[i].push(mark);
    }
  }
  inside.forEach((marks, number) => {
    const told = marks.map(m => [m.start, m.end, m.kind, m.uid, m.after]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const signature = JSON.stringify([told, drawnSign(desk, number)]);
    if (desk.drawn[number] === signature) return;
    desk.drawn[number] = signature;
    drawSentence(desk, number, marks);
  });
}

// Of a sentence that the sample drew: whether it was read for what is missing.
function drawnSign(desk, number) {
  if (!desk.unmarked.has(number)) return "";
  return desk.status.has(`sentences:${number}`) ? " ◇✓" : " ◇";
}

function drawSentence(desk, number, marks) {
  const [first, last] = desk.fixed.sentences[number];
  const edges = new Set([first, last]);
  for (const mark of marks) {
    if (mark.start > first) edges.add(mark.start);
    if (mark.end < last) edges.add(mark.end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const out = [el("sup", { class: "ar-n" }, `${number + 1}${drawnSign(desk, number)}`)];
  sorted.slice(0, -1).forEach((start, i) => {
    const end = sorted[i + 1];
    const here = marks.filter(mark => mark.start <= start && mark.end >= end);
    for (const mark of here) if (mark.before && mark.start === start) out.push(el("span", { class: "ar-o" }, mark.before));
    const classes = [...new Set(here.map(mark => `ar-${mark.kind}`))].join(" ");
    const piece = el("span", { class: classes || null, "data-at": start }, cut(desk, start, end));
    if (here.length) desk.marksAt.set(piece, here);
    out.push(piece);
    const closing = here.filter(mark => mark.after && mark.end === end).sort((a, b) => b.start - a.start);
    for (const { after: [close, who, sign] } of closing) {
      if (close) out.push(el("span", { class: "ar-o" }, close));
      if (who) out.push(el("sup", { class: "ar-who" }, who));
      if (sign) out.push(el("sup", { class: "ar-sign" }, sign));
    }
  });
  desk.sentences[number].replaceChildren(...out);
}

function articleNodes(desk) {
  const paragraphs = new Map();
  desk.sentences = desk.fixed.sentences.map(([, , paragraph]) => {
    const sentence = el("span", { class: "ar-s" });
    if (!paragraphs.has(paragraph)) paragraphs.set(paragraph, el("p"));
    const into = paragraphs.get(paragraph);
    if (into.childNodes.length) into.append(" ");
    into.append(sentence);
    return sentence;
  });
  desk.drawn = [];
  return [...paragraphs.values()];
}

// The mark that a click means: the shortest one there; clicked again, the next longer one.
function markAt(desk, node, fits) {
  const here = (desk.marksAt.get(node) ?? []).filter(fits).sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!here.length) return null;
  const number = here.findIndex(mark => mark.uid === desk.now);
  return here[(number + 1) % here.length];
}

// The characters that are selected in the article.
function selected(desk) {
  const range = document.getSelection()?.rangeCount ? document.getSelection().getRangeAt(0) : null;
  if (!range || range.collapsed || !desk.article.contains(range.commonAncestorContainer)) return null;
  const place = (node, offset) => {
    const inText = node.nodeType === Node.TEXT_NODE;
    const piece = (inText ? node.parentNode : node.childNodes[offset])?.closest?.("[data-at]");
    return piece ? Number(piece.dataset.at) + (inText ? counted(node.data.slice(0, offset)) : 0) : null;
  };
  let start = place(range.startContainer, range.startOffset);
  let end = place(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  while (start < end && /\s/.test(cut(desk, start, start + 1))) start++;
  while (end > start && /\s/.test(cut(desk, end - 1, end))) end--;
  return start < end ? { start, end } : null;
}
