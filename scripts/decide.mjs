import './steps/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildDecide } from './steps/build.mjs';
import { root } from './steps/folders.mjs';
import { installPackages } from './steps/install.mjs';
import { tell } from './steps/say.mjs';

await tell(async () => {
  await installPackages();
  await buildDecide();
});
// In this very process: the lines on standard input wait for it, and nothing else writes to standard output.
if (process.exitCode === 0) await import(pathToFileURL(join(root, 'apps', 'decide', 'dist', 'main.js')).href);
