import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The machine's Chromium; where there is none, one is installed, and it says so. */
export async function findChromium() {
  return (await firstThatRuns([process.env.CHROMIUM_PATH, ...onPath(), ...elsewhere, await playwrights()])) ?? install();
}

async function install() {
  say('No Chromium on this machine: installing one for the browser journeys…');
  const playwright = await run(process.execPath, [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], {
    cwd: root,
  });
  const own = await firstThatRuns([await playwrights()]);
  if (own) return own;
  const debian = await installDebianPackage();
  if (debian) return debian;
  const reason = playwright.output.split('\n').find((line) => /error|failed/i.test(line)) ?? '';
  throw new Refusal(
    `There is no Chromium for the browser journeys, and none could be installed: set CHROMIUM_PATH to one. ${reason.trim()}`,
  );
}

async function installDebianPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing the chromium package of this system…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return firstThatRuns(onPath());
}

const onPath = () => (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/** Playwright's own download, whose place only Playwright knows. */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** Being there is not enough: without its system libraries a browser does not even tell its version. */
async function firstThatRuns(candidates) {
  for (const path of new Set(candidates.filter((candidate) => candidate && existsSync(candidate)))) {
    const { code } = await run(path, ['--version'], { timeout: 30_000 });
    if (code === 0 || process.platform === 'win32') return path;
  }
  return undefined;
}
