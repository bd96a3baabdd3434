import './steps/node-version.mjs';
import { parseArgs } from 'node:util';
import { benchScoring } from './bench/scoring.mjs';
import { installPackages } from './steps/install.mjs';
import { buildChanged } from './steps/build.mjs';
import { Refusal, tell } from './steps/say.mjs';

const usage =
  'npm run bench -- [--quick] [--json | --markdown] [--size S|M|L] [--only board,case,…] [--connections 1,16] [--peers] (PostGraphile, NestJS with Mercurius and with Apollo) [--growth], or -- web [--quick] [--json] [--budget], or -- failure [--quick] [--only kill,stop,…], or -- NAME of a scoring function';

/** What a person typed; `npm run bench -- robustness` measures a scoring function, `-- web` the pages in a browser. */
await tell(async () => {
  const { values, positionals } = read();
  const [named] = positionals;
  if (named && named !== 'web' && named !== 'failure') return benchScoring(named);
  await installPackages();
  if (named === 'failure') {
    await buildChanged(['@tamis/api']);
    const { benchFailure } = await import('./bench/failure.mjs');
    return benchFailure(values);
  }
  if (named === 'web') {
    await buildChanged();
    const { benchWeb } = await import('./bench/web.mjs');
    return benchWeb(values);
  }
  await buildChanged(['@tamis/api']);
  const { benchProduct } = await import('./bench/product.mjs');
  return benchProduct(values);
});
process.exit();

function read() {
  const flag = { type: 'boolean', default: false };
  const options = {
    quick: flag,
    json: flag,
    markdown: flag,
    growth: flag,
    peers: flag,
    budget: flag,
    size: { type: 'string', default: 'M' },
    only: { type: 'string' },
    connections: { type: 'string' },
  };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (!['S', 'M', 'L'].includes(values.size)) throw new Error(`there is no size ${values.size}`);
    return {
      positionals,
      values: { ...values, only: values.only?.split(',') ?? [], connections: values.connections?.split(',').map(Number) },
    };
  } catch (error) {
    throw new Refusal(`${error.message}. Usage: ${usage}`);
  }
}
