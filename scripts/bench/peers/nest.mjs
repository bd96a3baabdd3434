import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { pageFields, rowFields } from '../operations.mjs';
import { install } from './install.mjs';

const dependencies = { '@nestjs/apollo': '14.0.3', '@apollo/server': '5.5.1', '@as-integrations/fastify': '3.1.0', dataloader: '2.2.3' };
const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  useDefineForClassFields: false,
};

/** Nest, Mercurius, Fastify, TypeORM and the compiler are those of Tamis: only what Tamis does without is installed. */
export function prepareNest() {
  const place = install('nest', dependencies, { usesOurs: true });
  const sources = join(import.meta.dirname, 'nest');
  for (const name of readdirSync(sources)) {
    const { outputText } = ts.transpileModule(readFileSync(join(sources, name), 'utf8'), { fileName: name, compilerOptions });
    writeFileSync(join(place, name.replace(/ts$/, 'js')), outputText);
  }
  return join(place, 'server.js');
}

/** What the web asks, of an organisation that the question names. */
export const documents = {
  board: `query B($org: ID!) { board(org: $org) { ${rowFields} } }`,
  case: `query C($org: ID!, $reference: String!) { useCase(org: $org, reference: $reference) { ${pageFields} } }`,
  search: `query S($org: ID!, $words: String!) { search(org: $org, words: $words) { id reference title stage status theme excerpt } }`,
  dashboard: `query D($org: ID!) { dashboard(org: $org) { funnel { stage active aside }
    businessUnits { businessUnitId name useCaseCount scoredCount priority value feasibility risk sobriety }
    top { id reference title stage businessUnitId priority } } }`,
  move: `mutation M($input: MoveInput!) { moved: moveUseCase(input: $input) { id stage version } }`,
};
