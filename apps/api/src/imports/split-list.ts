/** Survey tools write several answers as `["A","B"]` (JSON) or `['A', "B's"]` (Python). */
function bracketed(text: string): string[] | undefined {
  if (!/^\[[\s\S]*\]$/.test(text)) return undefined;
  const inside = text.slice(1, -1).trim();
  if (inside === '') return [];
  const items = inside.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g);
  const leftover = inside.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '').replace(/[\s,]/g, '');
  return items && leftover === '' ? items.map((item) => unescape(item.slice(1, -1))) : undefined;
}

function unescape(text: string): string {
  return text
    .replace(/\\n/g, '\n')
    .replace(/\\(["'\\/])/g, '$1')
    .trim();
}

function split(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Items of a value that is plainly a list: bracketed, or separated by semicolons, bars or lines. One item otherwise. */
export function splitListText(text: string): string[] {
  return bracketed(text.trim()) ?? split(text, /\s*[;|\n]\s*/);
}

/** Tags and short choices are also listed with commas. */
export function splitOnCommas(text: string): string[] {
  return bracketed(text.trim()) ?? split(text, /\s*[;|\n,]\s*/);
}
