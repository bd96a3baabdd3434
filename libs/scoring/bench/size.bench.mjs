import { mostBytes, weighScoring } from '../../../scripts/steps/scoring-size.mjs';

/** What libs/scoring weighs in the browser: the functions alone have a limit. */
export async function runBench() {
  const rows = await weighScoring();
  const bytesOf = (part, kinds) =>
    rows.filter((row) => row.part === part && kinds.includes(row.kind)).reduce((sum, row) => sum + row.brotli, 0);
  const inScreens = bytesOf('screens', ['functions', 'checks', 'selection']);
  const inAll = bytesOf('whole library', ['functions']);
  const limit = `At most ${mostBytes} bytes of functions, compressed as served (brotli): ${inScreens} in the screens, ${inAll} in the whole library`;
  return { rows, limit, isMet: inScreens <= mostBytes && inAll <= mostBytes };
}
