import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Kind, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { runnerImport, type Plugin } from 'vite';

/** What the server is told of an operation: it runs no other for a browser. */
export interface KnownOperation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly text: string;
}

/** Beside the built page and never served: a file whose name begins with a dot. */
export const MANIFEST = '.operations.json';

const ALL_DOCUMENTS = 'virtual:all-documents';
const isDocumentFile = (file: string) => file.endsWith('.graphql.ts');

/**
 * Every operation of the web, by file and by the name it is exported under.
 * @throws when two operations share a name, or when a file of documents exports something else
 */
export async function collectOperations(root: string): Promise<Map<string, Record<string, KnownOperation>>> {
  const { module } = await runnerImport<{ files: Record<string, Record<string, DocumentNode>> }>(ALL_DOCUMENTS, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@tamis/source', 'module', 'browser', 'development|production'] },
    plugins: [
      {
        name: 'tamis:all-documents',
        resolveId: (id) => (id === ALL_DOCUMENTS ? `\0${id}` : undefined),
        load: (id) =>
          id === `\0${ALL_DOCUMENTS}` ? `export const files = import.meta.glob('/src/**/*.graphql.ts', { eager: true });` : undefined,
      },
    ],
  });
  const files = new Map<string, Record<string, KnownOperation>>();
  for (const [file, documents] of Object.entries(module.files)) files.set(join(root, file), operationsOf(file, documents));
  refuseSharedNames([...files.values()].flatMap((operations) => Object.values(operations)));
  return files;
}

function operationsOf(file: string, documents: Record<string, DocumentNode>): Record<string, KnownOperation> {
  return Object.fromEntries(
    Object.entries(documents).map(([exported, document]) => {
      const operation = document.definitions?.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
      const name = operation?.name?.value;
      if (!operation || !name || operation.operation === 'subscription')
        throw new Error(`${file} exports ${exported}: a file of documents exports named queries and mutations alone.`);
      const text = print(document);
      return [exported, { id: createHash('sha256').update(text).digest('hex'), name, kind: operation.operation, text }];
    }),
  );
}

function refuseSharedNames(operations: readonly KnownOperation[]): void {
  const names = operations.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) throw new Error(`Two operations are called ${twice}: give each its own name.`);
}

/** Replaces each document by its hash, and writes the list of them for the server. The text of no document reaches a browser. */
export function knownOperations(): Plugin {
  let files = new Map<string, Record<string, KnownOperation>>();
  let root = '';
  return {
    name: 'tamis:known-operations',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      files = await collectOperations(root);
    },
    transform(_code, file) {
      if (!isDocumentFile(file)) return undefined;
      const lines = Object.entries(files.get(file) ?? {}).map(
        ([exported, { id, kind }]) => `export const ${exported} = ${JSON.stringify({ id, kind })};`,
      );
      return { code: lines.join('\n'), map: null };
    },
    generateBundle() {
      const operations = [...files.values()].flatMap((documents) => Object.values(documents));
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify({ operations }, undefined, 1) });
    },
  };
}
