export type ColourScheme = 'auto' | 'light' | 'dark';

// The same key as first-paint.ts reads.
const STORAGE = 'tamis-theme';
// Read by tokens.css, and by the windows of the component library.
const ATTRIBUTE = 'data-mantine-color-scheme';

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Until somebody is signed in: what was chosen on this machine, or else what the system says, now and later. */
export function followKeptColourScheme(): void {
  const kept = read();
  applyColourScheme(kept === 'light' || kept === 'dark' ? kept : 'auto');
}

let stopFollowing: () => void = () => undefined;

/** Draws the page in a scheme and keeps it for the next first paint; `auto` follows the system for as long as it is chosen. */
export function applyColourScheme(scheme: ColourScheme): void {
  stopFollowing();
  keep(scheme);
  const system = systemIsDark();
  const draw = () => document.documentElement.setAttribute(ATTRIBUTE, scheme === 'auto' ? (system.matches ? 'dark' : 'light') : scheme);
  draw();
  system.addEventListener('change', draw);
  stopFollowing = () => system.removeEventListener('change', draw);
}

function read(): string | null {
  try {
    return localStorage.getItem(STORAGE);
  } catch {
    return null;
  }
}

function keep(scheme: ColourScheme): void {
  try {
    localStorage.setItem(STORAGE, scheme);
  } catch {
    // Without storage the next first paint follows the system.
  }
}
