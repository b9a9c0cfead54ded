const box = document.querySelector('.search'), field = box.querySelector('input'), told = box.querySelector('output');
const rows = [...document.querySelectorAll('tbody tr')];
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const texts = rows.map(row => plain(row.textContent));
const show = () => {
  const words = plain(field.value).split(/\s+/).filter(Boolean);
  const found = rows.filter((row, i) => !(row.hidden = !words.every(word => texts[i].includes(word))));
  told.textContent = words.length ? `${found.length} of ${rows.length}` : '';
};
field.addEventListener('input', show);
box.hidden = false;
show();
