import './steps/node-version.mjs';
import { startTestDatabase } from './steps/database.mjs';
import { installPackages } from './steps/install.mjs';
import { endPrograms } from './steps/processes.mjs';
import { say, tell } from './steps/say.mjs';
import { fastSteps, fullSteps, scoringStep } from './steps/test-steps.mjs';

const fast = process.argv.includes('--fast');
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    endPrograms();
    process.exit(code);
  });
}

await tell(async () => {
  await installPackages();
  const total = { passed: 0, failed: 0 };
  const add = (result) => {
    total.passed += result.passed;
    total.failed += result.failed;
  };
  for (const step of fast ? [...fastSteps, scoringStep] : fastSteps) add(await take(step));
  if (!fast) (await takeWithDatabase(fullSteps)).forEach(add);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
});
process.exit();

/** Every step runs, whatever became of those before it. */
async function takeWithDatabase(steps) {
  const opened = await startTestDatabase().catch((error) => ({ problem: error.message }));
  if (opened.problem) return [failure(opened.problem)];
  const results = [];
  for (const step of steps) results.push(await take(step, opened.adminUrl));
  await opened.stop();
  return results;
}

async function take([name, work], adminUrl) {
  const begun = Date.now();
  say(`${name}…`);
  const result = await work(adminUrl).catch((error) => failure(error.message));
  if (result.failed > 0) say(`${result.output ?? ''}\n${name}: ${result.why ?? 'see above'}`.trim());
  say(`${name}: ${result.passed} passed, ${result.failed} failed (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return result;
}

function failure(reason) {
  say(reason);
  return { passed: 0, failed: 1 };
}
