import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { loadSpecs, openSuite, rootSuites } from './spec-registry.mjs';
import { transpile } from './transpile.mjs';

// A counterexample is enough to end a mutant: nobody reads its simplest form.
fc.configureGlobal({ endOnFailure: true });

const durationsFile = 'durations.json';

/** Runs the specs of a prepared copy for Stryker, in its own process. */
class SpecRunner {
  #tracked = (globalThis.__stryker__ ??= {});
  #loaded;

  /** A mutant that is switched on after loading needs no new process; one that is read while loading does. */
  capabilities() {
    return { reloadEnvironment: process.env.TAMIS_MUTATION_TABLES !== '1' };
  }

  init() {
    transpile();
  }

  async dryRun({ coverageAnalysis }) {
    const namespace = this.#tracked;
    await this.#load();
    const tests = [];
    const durations = {};
    for (const suite of rootSuites()) {
      const begun = performance.now();
      namespace.currentTestId = 'opening';
      const opened = await openSuite(suite);
      const before = coverageAnalysis === 'perTest' ? takeCoverage(namespace, 'opening') : {};
      for (const test of opened) {
        namespace.currentTestId = test.id;
        const started = performance.now();
        const failure = await attempt(test.body);
        addCoverage(namespace, test.id, before);
        tests.push({ id: test.id, name: test.title, timeSpentMs: performance.now() - started, ...outcome(failure) });
      }
      durations[suite.key] = performance.now() - begun;
    }
    namespace.currentTestId = undefined;
    writeFileSync(durationsFile, JSON.stringify(durations));
    return { status: 'complete', tests, mutantCoverage: namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, hitLimit, testFilter }) {
    if (!isSampled(activeMutant)) return { status: 'error', errorMessage: 'not in the sample' };
    const namespace = this.#tracked;
    namespace.hitLimit = hitLimit;
    namespace.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') namespace.activeMutant = activeMutant.id;
    const broken = await this.#load().then(
      () => undefined,
      (error) => error,
    );
    if (broken) return killed('loading', broken, 0);
    namespace.activeMutant = activeMutant.id;
    const result = await this.#runTests(testFilter && new Set(testFilter), namespace, activeMutant.fileName);
    namespace.activeMutant = undefined;
    return result;
  }

  async #runTests(wanted, namespace, mutated) {
    let count = 0;
    const keys = wanted && new Set([...wanted].map((id) => id.split(' › ').slice(0, 2).join(' › ').split('#')[0]));
    for (const suite of nearestFirst(mutated).filter(({ key }) => !keys || keys.has(key))) {
      let tests;
      try {
        tests = await openSuite(suite);
      } catch (error) {
        return killed(suite.name, error, count);
      }
      if (wanted) tests = tests.filter(({ id }) => wanted.has(id));
      for (const test of tests) {
        count += 1;
        const failure = await attempt(test.body);
        if (namespace.hitLimit !== undefined && namespace.hitCount > namespace.hitLimit) return { status: 'timeout' };
        if (failure) return killed(test.id, failure, count);
      }
    }
    return { status: 'survived', nrOfTests: count };
  }

  #load() {
    this.#loaded ??= loadSpecs(listSpecs('src'), (file) => import(pathToFileURL(join(process.cwd(), file)).href));
    return this.#loaded;
  }
}

/** The specs beside the mutant, then the others, the quickest first. */
function nearestFirst(mutated) {
  const durations = existsSync(durationsFile) ? JSON.parse(readFileSync(durationsFile, 'utf8')) : {};
  const folder = basename(dirname(mutated));
  const cost = ({ file, key }) => (durations[key] ?? 0) + (basename(dirname(file)) === folder ? 0 : 1e6);
  return [...rootSuites()].sort((left, right) => cost(left) - cost(right));
}

/** The same mutants for the same seed, wherever the run begins. */
function isSampled({ fileName, location, mutatorName, replacement }) {
  const share = Number(process.env.TAMIS_MUTATION_SHARE ?? 1);
  if (share >= 1) return true;
  const name = [process.env.TAMIS_MUTATION_SEED, basename(fileName), JSON.stringify(location), mutatorName, replacement].join('|');
  return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32 < share;
}

function listSpecs(folder) {
  const entries = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
  return entries.filter((path) => path.endsWith('.spec.js')).sort();
}

async function attempt(body) {
  try {
    await body();
    return undefined;
  } catch (error) {
    return error;
  }
}

function outcome(failure) {
  return failure ? { status: 1, failureMessage: String(failure?.message ?? failure) } : { status: 0 };
}

function killed(test, failure, count) {
  return { status: 'killed', killedBy: [test], failureMessage: String(failure?.message ?? failure).slice(0, 300), nrOfTests: count };
}

/** What a suite computes before its tests counts as covered by each of them. */
function takeCoverage({ mutantCoverage }, id) {
  const found = mutantCoverage?.perTest[id] ?? {};
  if (mutantCoverage) delete mutantCoverage.perTest[id];
  return found;
}

function addCoverage({ mutantCoverage }, id, before) {
  if (!mutantCoverage) return;
  mutantCoverage.perTest[id] = { ...before, ...mutantCoverage.perTest[id] };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'specs', factory: Object.assign(() => new SpecRunner(), { inject: [] }) }];
