const CARD = 112; // px, with its gap
const style = `body{margin:0;font:14px sans-serif;height:100vh;display:flex;flex-direction:column}main{flex:1;display:flex;gap:8px;min-height:0}
section{flex:1;overflow-y:auto;background:#f1f1f4}ul{position:relative;margin:0;padding:0;list-style:none}
article{position:absolute;left:6px;right:6px;height:${CARD - 8}px;box-sizing:border-box;padding:8px;border:1px solid #ccc;border-radius:6px;background:#fff;user-select:none}
h3,p{margin:0 0 6px;font-size:14px}i{display:inline-block;height:6px;margin-right:4px;background:#47a}.held{position:fixed;left:0;top:0;right:auto;width:200px}`;

/** A page whose script stays as plain as can be: columns that draw what is seen, a card that follows the hand, a filter. */
export const plainBoard = (cards) => `<!doctype html><title>Plain board</title><style>${style}</style>
<header><input role="searchbox" aria-label="Filter"></header>
<main>${['idea', 'triage', 'poc', 'pilot', 'run'].map((stage) => `<section data-stage="${stage}"><ul></ul></section>`).join('')}</main>
<script>(${script.toString()})(${cards}, ${CARD})</script>`;

function script(cards, height) {
  const words = 'invoice contract pilot quality summary ticket model search report policy vendor risk draft'.split(' ');
  const all = Array.from({ length: cards }, (_, id) => ({
    id,
    at: id % 5,
    title: `${words[id % 13]} ${words[(id * 5) % 13]} ${words[(id * 7) % 13]} ${id}`,
  }));
  const columns = [...document.querySelectorAll('section')];
  let wanted = '';
  const bars = (id) => [3, 5, 7, 9].map((step) => `<i style="width:${(id * step) % 40}px"></i>`).join('');
  const cardOf = ({ id, title }, place) =>
    `<article data-card="${id}" style="top:${place * height}px"><h3>${title}</h3><p>Unit ${id % 12}, ${id % 90} days</p>${bars(id)}</article>`;
  const draw = (at) => {
    const column = columns[at];
    const shown = all.filter((card) => card.at === at && card.title.includes(wanted));
    const first = Math.max(0, Math.floor(column.scrollTop / height) - 4);
    const end = Math.ceil((column.scrollTop + column.clientHeight) / height) + 4;
    column.firstChild.style.height = `${shown.length * height}px`;
    column.firstChild.innerHTML = shown
      .slice(first, end)
      .map((card, index) => cardOf(card, first + index))
      .join('');
  };
  columns.forEach((column, at) => {
    draw(at);
    column.addEventListener('scroll', () => globalThis.requestAnimationFrame(() => draw(at)), { passive: true });
  });
  let held;
  globalThis.addEventListener('pointerdown', (event) => {
    const card = event.target.closest('article');
    if (!card) return;
    const ghost = card.cloneNode(true);
    ghost.className = 'held';
    document.body.append(ghost);
    held = { id: Number(card.dataset.card), ghost, rights: columns.map((column) => column.getBoundingClientRect().right) };
  });
  globalThis.addEventListener('pointermove', (event) => {
    if (held) held.ghost.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
  });
  globalThis.addEventListener('pointerup', (event) => {
    if (!held) return;
    const to = held.rights.findIndex((right) => event.clientX <= right);
    const from = all[held.id].at;
    all[held.id].at = to;
    held.ghost.remove();
    held = undefined;
    draw(from);
    draw(to);
  });
  document.querySelector('input').addEventListener('input', (event) => {
    wanted = event.target.value;
    columns.forEach((_, at) => draw(at));
  });
}
