import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The code that runs, by its content: the same for two processes of one release, another after a release. */
export function buildOf(web: string): string {
  const hash = createHash('sha256').update(web);
  const api = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const scoring = join(api, '..', '..', '..', 'libs', 'scoring', 'dist');
  for (const folder of [api, scoring].filter((one) => existsSync(one)))
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.spec|\.d)\.[jt]s$/.test(file)) hash.update(readFileSync(join(folder, file)));
  return hash.digest('base64url').slice(0, 16);
}
