import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNx } from './build.mjs';
import { root } from './folders.mjs';
import { runJourneys } from './journeys.mjs';
import { run } from './processes.mjs';
import { countTests, readJest } from './test-report.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tamis-test-'));
const inModules = (...path) => join(root, 'node_modules', ...path);
const sources = ['apps/api/src', 'apps/decide/src', 'apps/web/src', 'libs/scoring/src', 'libs/solver/src', 'migrations/src'];

/** Format, lint, types and boundaries count as one test each. */
async function check(program, args) {
  return asOne(await run(process.execPath, [program, ...args], { cwd: root }));
}

const asOne = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

async function lint() {
  const outside = await run(
    process.execPath,
    [inModules('eslint', 'bin', 'eslint.js'), 'scripts', 'deploy', '*.js', '*.cjs', '*.ts', '--no-error-on-unmatched-pattern'],
    { cwd: root },
  );
  const projects = await runNx(['run-many', '-t', 'lint']);
  return asOne({ code: outside.code || projects.code, output: outside.output + projects.output });
}

async function jest(projects, adminUrl) {
  const report = join(reports, 'jest.json');
  const configured = projects.filter((project) => existsSync(join(root, project, 'jest.config.cjs')));
  const args = ['--experimental-vm-modules', '--no-warnings', inModules('jest', 'bin', 'jest.js')];
  const env = { ...process.env, ...(adminUrl && { TAMIS_TEST_ADMIN_URL: adminUrl }), TZ: 'UTC', NODE_ENV: 'test' };
  // Of several projects, jest reads the time limit from here alone.
  const options = [
    '--maxWorkers=2',
    '--testTimeout=60000',
    '--workerIdleMemoryLimit=1500MB',
    '--json',
    `--outputFile=${report}`,
    '--projects',
    ...configured,
  ];
  const { code, output } = await run(process.execPath, [...args, ...options], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  return { ...countTests(readJest(report), code), output };
}

async function weigh() {
  const { runBench } = await import('../../libs/scoring/bench/size.bench.mjs');
  const { limit, isMet } = await runBench();
  return asOne({ code: isMet ? 0 : 1, output: `${limit}: missed.` });
}

export const fastSteps = [
  ['format', () => check(inModules('prettier', 'bin', 'prettier.cjs'), ['--check', '--log-level=warn', '.'])],
  ['lint', lint],
  ['types', async () => asOne(await runNx(['run-many', '-t', 'types']))],
  [
    'boundaries',
    () => check(inModules('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), ['--config', '.dependency-cruiser.cjs', ...sources]),
  ],
  ['weight of the scoring functions', weigh],
];

export const scoringStep = ['scoring', () => jest(['libs/scoring', 'libs/solver', 'apps/decide'])];

export const fullSteps = [
  [
    'unit, API and screens',
    (adminUrl) => jest(['libs/scoring', 'libs/solver', 'apps/decide', 'migrations', 'apps/api', 'apps/web'], adminUrl),
  ],
  ['browser journeys', (adminUrl) => runJourneys(adminUrl, join(reports, 'journeys.json'))],
];
