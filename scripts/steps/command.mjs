import { spawn } from 'node:child_process';
import { buildChanged } from './build.mjs';
import { externalDatabase, openDatabase } from './database.mjs';
import { installPackages } from './install.mjs';
import { commandFile, migrate, productEnvironment } from './product.mjs';
import { tell } from './say.mjs';
import { seedOnce } from './seed-once.mjs';

/**
 * Runs one of the product's commands as it is typed: same folder, same arguments, and only its own words on stdout.
 * `demoFirst`: an empty database begins with the demo, as under `npm start`. `asOwner`: it must see more than one organisation.
 * It joins the database of a running `npm start`, or starts it for as long as the command takes.
 */
export async function runAsTyped(name, { demoFirst = false, asOwner = false } = {}) {
  await tell(async () => {
    externalDatabase();
    await installPackages();
    const [database, build] = await Promise.allSettled([openDatabase(), buildChanged(['@tamis/api'])]);
    if (database.status === 'rejected') throw database.reason;
    try {
      if (build.status === 'rejected') throw build.reason;
      await migrate(database.value);
      if (demoFirst) await seedOnce(database.value);
      return await runToEnd(database.value, name, { args: process.argv.slice(2), asOwner });
    } finally {
      database.value.close();
    }
  });
  process.exit();
}

function runToEnd(database, name, { args, asOwner }) {
  const child = spawn(process.execPath, [commandFile(name), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: productEnvironment(database, { asOwner }),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the command too: it decides, and the database is closed after it.
  ['SIGINT', 'SIGTERM'].forEach((signal) => process.on(signal, () => child.kill(signal)));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
