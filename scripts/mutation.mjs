import './steps/node-version.mjs';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps/folders.mjs';
import { installPackages } from './steps/install.mjs';
import { run } from './steps/processes.mjs';
import { Refusal, say, tell } from './steps/say.mjs';
import { summarise } from './mutation/summarise.mjs';

/** Stryker stays out of the lock file: it is fetched here the first time it is wanted. */
const stryker = '@stryker-mutator/core@9.6.1';
const cache = join(root, 'node_modules', '.cache', 'tamis-mutation');
const library = join(root, 'libs', 'scoring');
const untested = new Set(['testing']);

/**
 * Changes libs/scoring in one place after another and runs the tests that reach it: what no test notices is listed.
 * `npm run mutation -- [FOLDER...] [--sample 0.2 --seed 7] [--tables]`; tables are what is only read when a file is loaded.
 */
await tell(async () => {
  const options = readOptions(process.argv.slice(2));
  await installPackages();
  await installStryker();
  const reports = [];
  for (const folder of options.folders) {
    say(`${folder}…`);
    const report = await mutate(folder, options);
    reports.push({ folder, report });
    say(summarise([{ folder, report }]).lines.at(-1));
  }
  const { lines, survivors } = summarise(reports);
  const list = join(cache, 'survivors.txt');
  writeFileSync(list, survivors);
  process.stdout.write(`${lines.join('\n')}\n`);
  say(`What no test noticed is listed in ${list}`);
});
process.exit();

function readOptions(words) {
  const valueOf = (name) => (words.includes(name) ? Number(words[words.indexOf(name) + 1]) : undefined);
  const known = readdirSync(join(library, 'src'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const folders = words.filter((word, index) => !word.startsWith('--') && !['--sample', '--seed'].includes(words[index - 1]));
  const wrong = folders.find((folder) => !known.includes(folder));
  if (wrong) throw new Refusal(`libs/scoring has no folder ${wrong}: ${known.join(', ')}`);
  const all = known.filter((folder) => !untested.has(folder));
  return {
    folders: folders.length > 0 ? folders : all,
    share: valueOf('--sample') ?? 1,
    seed: valueOf('--seed') ?? 1,
    tables: words.includes('--tables'),
  };
}

async function installStryker() {
  if (existsSync(join(cache, 'node_modules', '@stryker-mutator', 'core', 'package.json'))) return;
  say(`Fetching ${stryker}…`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }');
  const { code, output } = await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', stryker], {
    cwd: cache,
  });
  if (code !== 0) throw new Refusal(`${output.trim()}\nStryker could not be fetched: check the network, then start again.`);
}

/** One folder at a time: the rest of the library stays as quick as it is. */
async function mutate(folder, { share, seed, tables }) {
  const copy = join(cache, 'copy', folder);
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['src', 'bench']) cpSync(join(library, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const report = join(copy, 'report.json');
  writeFileSync(join(copy, 'stryker.json'), JSON.stringify(settings(folder, report, tables)));
  const program = join(cache, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const environment = {
    ...process.env,
    TAMIS_MUTATION_SHARE: String(share),
    TAMIS_MUTATION_SEED: String(seed),
    TAMIS_MUTATION_TABLES: tables ? '1' : '0',
  };
  const { code, output } = await run(process.execPath, [program, 'run', 'stryker.json'], { cwd: copy, env: environment });
  if (code !== 0 || !existsSync(report)) throw new Refusal(`${output.trim()}\nThe mutants of ${folder} could not be tried.`);
  return JSON.parse(readFileSync(report, 'utf8'));
}

function settings(folder, report, tables) {
  return {
    mutate: [`src/${folder}/**/*.ts`, '!src/**/*.spec.ts'],
    testRunner: 'specs',
    plugins: [join(root, 'scripts', 'mutation', 'spec-runner.mjs')],
    coverageAnalysis: 'perTest',
    ignoreStatic: !tables,
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tsconfigFile: 'none.json',
    tempDirName: '.sandbox',
    allowConsoleColors: false,
  };
}
