import './steps/node-version.mjs';
import { join } from 'node:path';
import { buildChanged } from './steps/build.mjs';
import { root } from './steps/folders.mjs';
import { installPackages } from './steps/install.mjs';
import { run } from './steps/processes.mjs';
import { commandFile } from './steps/product.mjs';
import { Refusal, tell } from './steps/say.mjs';

const web = join(root, 'apps', 'web');
const tada = join(root, 'node_modules', 'gql.tada', 'bin', 'cli.js');

/** From the API's code to its schema, and from the schema to the types of the web. */
await tell(async () => {
  await installPackages();
  await buildChanged(['@tamis/api']);
  await write([commandFile('print-schema'), join(root, 'apps', 'api', 'schema.graphql')], root);
  await write([tada, 'generate', 'output'], web);
  process.stdout.write('Written: apps/api/schema.graphql, apps/web/src/graphql/graphql-env.d.ts\n');
});

async function write(args, cwd) {
  const { code, output } = await run(process.execPath, args, { cwd });
  if (code !== 0) throw new Refusal(output.trim());
}
