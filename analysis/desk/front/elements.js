// The desk's front end is one module; widget.py puts its parts together in order.
// What an article says only ever becomes text nodes and attributes: nothing here parses HTML.

const OWN = "the article itself";
const NULL = "–";
let views = 0;

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return node;
}

function option(value, label, chosen) {
  const node = el("option", { value }, label);
  node.selected = value === chosen;
  return node;
}

function short(words, size = 80) {
  const plain = words.replace(/\s+/g, " ");
  return plain.length <= size ? plain : `${plain.slice(0, size - 1).trimEnd()}…`;
}

// Keys typed here are not the notebook's: its shortcuts look at the element in focus, or an x cuts the cell.
function ownKeys(root) {
  root.addEventListener("focusin", event => event.target.setAttribute("data-lm-suppress-shortcuts", "true"));
  return root;
}

function kbd(key) {
  return el("kbd", { "aria-hidden": "true" }, key);
}

function button(label, key, what, attributes = {}) {
  return el("button", { type: "button", onclick: what, ...attributes }, label, key ? kbd(key) : null);
}

// The number of the last item of a sorted list that is not greater than the value.
function lastBefore(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

// Places are counted in characters as Python counts them; JavaScript counts two for some.
function cut(desk, start, end) {
  return desk.chars ? desk.chars.slice(start, end).join("") : desk.fixed.text.slice(start, end);
}

function counted(words) {
  let count = 0;
  for (const _ of words) count++;
  return count;
}

function placesOfWords(desk, words) {
  const text = desk.fixed.text;
  const found = [];
  for (let at = words ? text.indexOf(words) : -1; at >= 0; at = text.indexOf(words, at + 1)) {
    found.push(desk.chars ? counted(text.slice(0, at)) : at);
  }
  return found;
}
