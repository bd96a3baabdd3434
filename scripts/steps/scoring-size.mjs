import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { root } from './folders.mjs';

const library = join(root, 'libs', 'scoring', 'src');
const screens = join(root, 'apps', 'web', 'src');
const options = {
  tsconfig: false,
  logLevel: 'silent',
  resolve: { extensionAlias: { '.js': ['.ts', '.js'] }, alias: { '@tamis/scoring': join(library, 'index.ts') } },
};

/** Most that the functions may weigh, compressed as served, without the solver and the tables. */
export const mostBytes = 25_000;

/**
 * Weighs libs/scoring, minified: what the screens import of it, then the whole of it by kind. A table is a file that exports no function
 * at any depth: texts, rules, prices, mixes. `checks` read what people edit; `selection` comes with the solver, when it is asked for.
 */
export async function weighScoring() {
  const work = mkdtempSync(join(tmpdir(), 'tamis-size-'));
  try {
    const tables = await findTables(work);
    const all = join(library, 'index.ts');
    const used = join(work, 'screens.mjs');
    writeFileSync(used, `export { ${importedByScreens().join(', ')} } from '@tamis/scoring';`);
    return [...(await weigh('screens', used, tables)), ...(await weigh('whole library', all, tables))];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function findTables(work) {
  const { output } = await build({ ...options, input: join(library, 'index.ts'), output: { dir: work, preserveModules: true } });
  const tables = new Set();
  for (const { fileName, facadeModuleId } of output) {
    const exported = await import(pathToFileURL(join(work, fileName)).href);
    if (facadeModuleId && Object.keys(exported).length > 0 && !holdsFunction({ ...exported })) tables.add(facadeModuleId);
  }
  return tables;
}

function holdsFunction(value, seen = new Set()) {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((inner) => holdsFunction(inner, seen));
}

async function weigh(part, input, tables) {
  const isUnder = (id, folder) => relative(library, id).startsWith(folder);
  const groups = [
    { name: 'tables', test: (id) => tables.has(id), priority: 4 },
    { name: 'selection', test: (id) => isUnder(id, 'selection'), priority: 3 },
    { name: 'checks', test: (id) => /[\\/](validate-[^\\/]+|check-(?!gate|stop)[^\\/]+)$/.test(id), priority: 2 },
  ];
  const output = { minify: true, codeSplitting: { groups: groups.map((group) => ({ ...group, includeDependenciesRecursively: false })) } };
  const { output: chunks } = await build({ ...options, input, write: false, output });
  const kindOf = ({ name }) => groups.find((group) => group.name === name)?.name ?? 'functions';
  return [...groups.map(({ name }) => name), 'functions'].flatMap((kind) => {
    const code = chunks.filter((chunk) => kindOf(chunk) === kind).map((chunk) => chunk.code);
    return code.length === 0 ? [] : [{ part, kind, ...compressed(code.join('\n')) }];
  });
}

function compressed(code) {
  return { minified: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length, brotli: brotliCompressSync(code).length };
}

/** The values that the screens name in their imports; types weigh nothing. */
function importedByScreens() {
  const files = readdirSync(screens, { recursive: true }).filter((path) => /\.tsx?$/.test(path) && !/\.(test|spec)\.tsx?$/.test(path));
  const names = files.flatMap((path) => {
    const statements = readFileSync(join(screens, path), 'utf8').matchAll(/import \{([^}]*)\} from '@tamis\/scoring'/g);
    return [...statements].flatMap(([, list]) => list.split(',').map((name) => name.trim().split(' as ')[0]));
  });
  return [...new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))].sort();
}
