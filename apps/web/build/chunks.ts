import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Group = Rolldown.CodeSplittingGroup;

const source = (file: string) => fileURLToPath(new URL(`../src/${file}`, import.meta.url));

/**
 * Few files on the way to the board, each for one moment: the libraries, which a release of ours leaves in the cache; the shell; the
 * list. A module belongs to the first group that reaches it by plain imports; what only a
 * window or another page needs is split by its own `import()`.
 */
export const groups: Group[] = [
  { name: 'react', priority: 4, test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  {
    name: 'tanstack',
    priority: 4,
    test: /node_modules[\\/]@tanstack[\\/](react-query|query-core|react-router|router-core|history|store|react-store)[\\/]/,
  },
  { priority: 2, ...reachedFrom('main.tsx', 'shell') },
  { priority: 1, ...reachedFrom('list-screen.tsx', 'list') },
];

function reachedFrom(file: string, name: string): Pick<Group, 'name' | 'debugName'> {
  let reached: Set<string> | undefined;
  return { debugName: name, name: (id, graph) => ((reached ??= walk(source(file), graph)).has(id) ? name : null) };
}

/** What the index of the library reaches from everywhere and one page alone needs. */
const ofOnePage = /libs[\\/]scoring[\\/]src[\\/]robustness[\\/]/;

function walk(from: string, graph: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    // A library's index reaches all of it, used or not: the bundler knows better.
    if (reached.has(id) || id.includes('node_modules') || ofOnePage.test(id)) continue;
    // The entry itself stays a file of its own.
    if (id !== from) reached.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) waiting.push(next);
  }
  return reached;
}
