import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests of a runner passed and failed. Skipped, flaky, none at all, or a crash that leaves no report: all are failures.
 * `summary` is undefined where no report could be read.
 */
export function countTests(summary, exitCode) {
  if (!summary) return { passed: 0, failed: 1, why: 'it ended without a report' };
  const { passed, failed } = summary;
  if (passed + failed === 0) return { passed, failed: 1, why: 'it ran no test' };
  if (exitCode !== 0 && failed === 0) return { passed, failed: 1, why: `it ended with code ${exitCode}` };
  return { passed, failed };
}

/** A test file that cannot be loaded has no test of its own: it counts as one failure. */
export function readJest(file) {
  const report = readJson(file);
  if (!report) return undefined;
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length + skipped };
}

export function readPlaywright(file) {
  const report = readJson(file);
  if (!report) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length };
}

function readJson(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
