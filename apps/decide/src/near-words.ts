/** Finds the known word that a mistyped one most likely stands for. Example: nearest('mising', ['scores', 'missing']) is 'missing'. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = plain(word.slice(0, 60));
  const allowed = Math.min(2, Math.floor(typed.length / 3));
  const ranked = known
    .map((candidate) => ({ candidate, distance: distance(typed, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= allowed ? best.candidate : undefined;
}

/** Upper case, hyphens and underscores are no difference. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, '');
}

/** Levenshtein: letters to add, drop or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 0; column < to.length; column += 1) {
      const changed = (row[column] ?? 0) + (letter === to[column] ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
