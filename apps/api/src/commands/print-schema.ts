import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printGraphqlSchema } from '../platform/graphql/print-graphql-schema.js';
import { AppModule } from '../app.module.js';

/** `node dist/commands/print-schema.js FILE`: writes the GraphQL schema, the surface that a review reads and the web types against. */
const file = process.argv[2];
if (!file) throw new Error('Say which file to write.');
writeFileSync(file, await printGraphqlSchema(AppModule));
