import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { documentCost } from './document-cost.js';
import { HIGHEST_COST, limitDocument } from './limit-document.js';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

function costOf(text: string): number {
  const { definitions } = parse(text);
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;
  return documentCost(
    schema,
    operation,
    new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : []))),
  );
}

describe('the cost of a document', () => {
  it('is the values that it may answer with: lists count their rows', () => {
    expect(costOf('{ organisation { name currency } }')).toBe(3);
    expect(costOf('{ members { id name } }')).toBe(1_001);
    expect(costOf('{ organisation { stages { stage } } }')).toBe(1 + 1 + 20);
  });

  it('is the same by a fragment, inline or spread, once or in a circle', () => {
    expect(costOf('{ members { ...F } } fragment F on Member { id name }')).toBe(1_001);
    expect(costOf('{ ... on Query { members { ... { id } ... on Member { name } } } }')).toBe(1_001);
    expect(costOf('{ members { ...F } } fragment F on Member { id ...F }')).toBe(501);
  });

  it('of every operation of the web is within the limit', () => {
    const collect = `const { collectOperations } = await import('./build/known-operations.ts');
      process.stdout.write(JSON.stringify([...(await collectOperations(process.cwd())).values()]));`;
    const args = ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', collect];
    const printed = execFileSync(process.execPath, args, { cwd: 'apps/web', encoding: 'utf8' });
    const operations = (JSON.parse(printed) as Record<string, { name: string; text: string }>[]).flatMap((file) => Object.values(file));
    expect(operations.length).toBeGreaterThan(40);
    const refused = operations.filter(({ text }) => validate(schema, parse(text), [limitDocument]).length > 0);
    expect(refused.map(({ name, text }) => [name, costOf(text), HIGHEST_COST])).toEqual([]);
  });
});

describe('a document', () => {
  it('asks for one operation: it is compiled once, and another one would be answered with the first', () => {
    const refusals = (text: string) => validate(schema, parse(text), [limitDocument]).map(({ message }) => message);
    expect(refusals('query A { organisation { name } }')).toEqual([]);
    expect(refusals('query A { organisation { name } } query B { members { id } }')).toEqual(['The document has too many operations.']);
  });
});
