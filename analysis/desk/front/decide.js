// How a decision goes to the kernel and comes back.

function ask(desk, wish) {
  const number = `${desk.id}:${++desk.asked}`;
  return new Promise(resolve => {
    desk.waiting.set(number, resolve);
    desk.model.send({ ...wish, number });
  });
}

function judge(desk, action) {
  const item = desk.items.get(desk.now);
  if (!item) return;
  if (action === "accept" && desk.status.has(item.uid)) {
    say(desk, "This row is decided already.");
    return step(desk, 1);
  }
  const row = desk.rows[item.table][item.id];
  const words = short(wordsOf(desk, item.table, row), 60);
  if (item.table === "sentences") {
    if (action !== "accept") return say(desk, "A sentence is not rejected: add what is missing in it, or say that nothing is.");
    return decide(desk, [{ table: desk.drawnOf, action: "complete", text: row.text, start: row.start }],
      `nothing is missing in “${words}”`, "read for what is missing");
  }
  decide(desk, [{ table: item.table, row_id: item.id, action }], `${PAST[action]} “${words}”`, action === "accept" ? "read and found right" : null);
}

// Writes decisions; asks for coder and reason first where they are not known yet.
async function decide(desk, decisions, done, reason = null) {
  if (desk.busy) return;
  const again = () => decide(desk, decisions, done, reason);
  for (const [box, value, what] of [[desk.coder, desk.coder.value, "Who decides?"], [desk.reason, reason ?? desk.reason.value, "Why?"]]) {
    if (value.trim()) continue;
    desk.pending = again;
    box.focus();
    return say(desk, `${what} Write it once, then Enter; it stays for this sitting.`);
  }
  desk.busy = true;
  const at = desk.list.findIndex(item => item.uid === desk.now);
  const moves = decisions.some(d => ["accept", "reject", "complete"].includes(d.action));
  const reading = desk.items.get(desk.now)?.table === "sentences";
  const gone = new Set(decisions.map(d => (d.row_id === undefined ? null : desk.rows[d.table][d.row_id].uid)));
  const next = moves ? [...desk.list.slice(at + 1), ...desk.list.slice(0, at).reverse()].find(item => !gone.has(item.uid)) : null;
  const inForm = desk.panel.contains(document.activeElement) || desk.pick;
  const reply = await ask(desk, { do: "decide", decisions, coder: desk.coder.value.trim(), reason: (reason ?? desk.reason.value).trim() });
  desk.busy = false;
  if (reply.error) return say(desk, `Not done: ${reply.error}`);
  desk.adding = desk.chosen = null;
  if (moves) desk.now = next?.uid ?? null;
  if (reply.row && !reading && (decisions[0].action === "add" || !(moves || desk.items.has(desk.now)))) desk.now = reply.row;
  settle(desk);
  say(desk, `${done[0].toUpperCase()}${done.slice(1)}. ${moves ? described(desk) : ""}`);
  if (inForm || !desk.root.contains(document.activeElement)) focusQueue(desk);
}

async function undo(desk) {
  if (desk.busy) return;
  desk.busy = true;
  const reply = await ask(desk, { do: "undo" });
  desk.busy = false;
  if (reply.error) return say(desk, `Not done: ${reply.error}`);
  if (desk.items.has(reply.row)) desk.now = reply.row;
  settle(desk);
  say(desk, `Taken back. ${described(desk)}`);
}
