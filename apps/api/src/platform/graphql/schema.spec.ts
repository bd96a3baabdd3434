import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AppModule } from '../../app.module.js';
import { printGraphqlSchema } from './print-graphql-schema.js';

describe('schema.graphql', () => {
  it('is what the code says (npm run codegen writes it)', async () => {
    const committed = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    expect(await printGraphqlSchema(AppModule)).toBe(committed);
  });
});
