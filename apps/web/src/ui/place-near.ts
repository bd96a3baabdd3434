const GAP = 4;
const EDGE = 8;

/** Puts a fixed panel below its anchor, above when there is more room there, and never outside the window. */
export function placeNear(anchor: HTMLElement, panel: HTMLElement, align: 'start' | 'end'): void {
  const from = anchor.getBoundingClientRect();
  const { innerWidth, innerHeight } = window;
  panel.style.maxHeight = '';
  const { width, height } = panel.getBoundingClientRect();
  const below = innerHeight - from.bottom - GAP - EDGE;
  const above = from.top - GAP - EDGE;
  const upwards = height > below && above > below;
  const room = Math.max(120, upwards ? above : below);
  const shown = Math.min(height, room);
  const left = align === 'end' ? from.right - width : from.left;
  panel.style.maxHeight = `${room}px`;
  panel.style.minWidth = `${Math.min(from.width, 420)}px`;
  panel.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  panel.style.top = `${upwards ? from.top - GAP - shown : from.bottom + GAP}px`;
}
