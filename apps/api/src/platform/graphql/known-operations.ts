import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidInput } from '../errors/domain-error.js';

interface Manifest {
  readonly operations: readonly { readonly id: string; readonly name: string; readonly kind: string; readonly text: string }[];
}

/** Asked by health checks of proxies, and by nobody else. */
const ALIVE = '{__typename}';

export class UnknownOperation extends InvalidInput {
  constructor() {
    super({
      en: 'This version of Tamis does not know the request. Reload the page; programs use an API token.',
      fr: 'Cette version de Tamis ne connaît pas la requête. Rechargez la page ; les programmes utilisent un jeton d’API.',
    });
  }
}

/** The operations that the built web sends: written by its build, by hash. Nothing else runs for a browser. */
export class KnownOperations {
  readonly #texts: ReadonlyMap<string, string>;
  /** Changes with the build: part of the version of every answer. */
  readonly build: string;

  constructor(manifest: string) {
    const { operations } = JSON.parse(manifest) as Manifest;
    this.#texts = new Map([[hashOf(ALIVE), ALIVE], ...operations.map(({ id, text }) => [id, text] as const)]);
    this.build = hashOf(manifest).slice(0, 12);
  }

  /** @throws when the folder holds a web that was not built with its list */
  static of(webFolder: string): KnownOperations {
    const file = resolve(webFolder, '.operations.json');
    if (!existsSync(file)) throw new Error(`The web is not built: ${file} is missing. Run npm start, or build @tamis/web.`);
    return new KnownOperations(readFileSync(file, 'utf8'));
  }

  /**
   * The text behind a hash; a text is admitted when it is one of them, word for word.
   * @throws UnknownOperation
   */
  textOf({ id, query }: { readonly id?: unknown; readonly query?: unknown }): string {
    const hash = typeof id === 'string' ? id : typeof query === 'string' ? hashOf(query) : '';
    const text = this.#texts.get(hash);
    if (text === undefined) throw new UnknownOperation();
    return text;
  }
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
