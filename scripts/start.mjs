import './steps/node-version.mjs';
import { buildChanged } from './steps/build.mjs';
import { externalDatabase, openDatabase } from './steps/database.mjs';
import { installPackages } from './steps/install.mjs';
import { watchLauncher } from './steps/launcher.mjs';
import { choosePort, waitForPort } from './steps/ports.mjs';
import { endPrograms, pause } from './steps/processes.mjs';
import { migrate, serve, waitUntilHealthy } from './steps/product.mjs';
import { seedOnce } from './steps/seed-once.mjs';
import { claimFolder } from './steps/running.mjs';
import { Refusal, Stopped, say, tell } from './steps/say.mjs';

const story = { state: 'starting', address: undefined };
const npmIsGone = watchLauncher();
const untilStopped = (work) => Promise.race([work, stopAsked]);

const stopping = new AbortController();
const stopAsked = new Promise((_, reject) => stopping.signal.addEventListener('abort', () => reject(new Stopped())));
stopAsked.catch(endPrograms);
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, () => stopping.abort()));

await tell(async () => {
  externalDatabase();
  const port = choosePort();
  const folder = await claimFolder(() => ({ ...story, state: npmIsGone() ? 'stopping' : story.state }));
  try {
    await waitForPort(port, folder.afterCrash);
    await untilStopped(installPackages());
    const database = await openBesideBuild();
    try {
      await prepareAndServe(database, port);
    } finally {
      database?.close();
    }
  } finally {
    folder.release();
  }
});
process.exit();

/** The database starts while the build runs; when one fails, the other is not left behind. */
async function openBesideBuild() {
  say('Starting the database and building what changed…');
  const opening = openDatabase();
  opening.catch(endPrograms);
  const [database, build] = await Promise.allSettled([opening, untilStopped(buildChanged())]);
  if (database.status === 'fulfilled' && build.status === 'fulfilled') return database.value;
  database.value?.close();
  throw database.reason ?? build.reason;
}

async function prepareAndServe(database, port) {
  await untilStopped(migrate(database));
  const signIn = await untilStopped(seedOnce(database));
  const server = serve(database, port);
  try {
    await untilStopped(waitUntilHealthy(server, port));
    Object.assign(story, { state: 'running', address: `http://localhost:${port}` });
    process.stdout.write(`Tamis is ready: ${story.address}\n${signIn ? `${signIn}\n` : ''}`);
    await watch(database, server);
  } finally {
    story.state = 'stopping';
    await server.stop();
  }
}

/** Runs until it is asked to stop: a killed server ends the command, a killed PostgreSQL is started again. */
async function watch(database, server) {
  while (!stopping.signal.aborted && !npmIsGone()) {
    const end = await Promise.race([server.ended, pause(500)]);
    if (end && !stopping.signal.aborted) {
      throw new Refusal(`The server ended unexpectedly (${end.signal ?? `code ${end.code}`}): nothing saved is lost, run npm start again.`);
    }
    if (database.isRunning()) continue;
    say('PostgreSQL ended unexpectedly: starting it again.');
    await untilStopped(database.restart());
  }
  say('Stopping…');
}
