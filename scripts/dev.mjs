import './steps/node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildChanged } from './steps/build.mjs';
import { externalDatabase, openDatabase } from './steps/database.mjs';
import { root } from './steps/folders.mjs';
import { installPackages } from './steps/install.mjs';
import { choosePort, waitForPort } from './steps/ports.mjs';
import { migrate, productEnvironment, waitUntilHealthy } from './steps/product.mjs';
import { claimFolder } from './steps/running.mjs';
import { say, tell } from './steps/say.mjs';
import { seedOnce } from './steps/seed-once.mjs';

const webPort = Number(process.env.WEB_PORT ?? 5173);
const web = join(root, 'apps', 'web');
const stopped = new Promise((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, resolve)));

/** Both sides from their sources: the API restarts when a file changes, the web replaces it in the page. */
await tell(async () => {
  externalDatabase();
  const port = choosePort();
  const folder = await claimFolder(() => ({ state: 'running', address: `http://localhost:${webPort}` }));
  await waitForPort(port, folder.afterCrash);
  await installPackages();
  await buildChanged(['@tamis/api']);
  const database = await openDatabase();
  try {
    await migrate(database);
    await serveBoth(database, port, await seedOnce(database));
  } finally {
    database.close();
    folder.release();
  }
});
process.exit();

async function serveBoth(database, port, signIn) {
  const api = watchApi(database, port);
  const page = start([findVite(), '--port', String(webPort), '--strictPort'], { TAMIS_API: `http://127.0.0.1:${port}` }, web);
  await waitUntilHealthy(api, port).catch(() => say('The API does not start yet; it tries again when a file changes.'));
  process.stdout.write(`Tamis is ready for changes: http://localhost:${webPort}\n${signIn ? `${signIn}\n` : ''}`);
  await Promise.race([stopped, api.ended, page.ended]);
  [api, page].forEach(({ child }) => child.kill('SIGTERM'));
  await Promise.all([api.ended, page.ended]);
}

/** The browser speaks to Vite, so Vite's address is the origin that the API expects. */
function watchApi(database, port) {
  const args = ['--watch', '--conditions=@tamis/source', '--import', '@swc-node/register/esm-register'];
  return start([...args, join(root, 'apps', 'api', 'src', 'main.ts')], {
    ...productEnvironment(database),
    NODE_ENV: 'development',
    PORT: String(port),
    TAMIS_ORIGIN: `http://localhost:${webPort}`,
    TAMIS_WEB_FOLDER: '',
    SWC_NODE_PROJECT: join(root, 'apps', 'api', 'tsconfig.json'),
  });
}

function start(args, environment, cwd = root) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit'] });
  return { child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

/** npm puts it at the root or beside the web, whichever fits the other packages. */
function findVite() {
  return [web, root].map((folder) => join(folder, 'node_modules', 'vite', 'bin', 'vite.js')).find((file) => existsSync(file));
}
