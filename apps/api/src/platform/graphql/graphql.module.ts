import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { GraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';
import type { GuardedRequest } from '../access/request-access.js';
import { formatGraphqlErrors } from '../errors/graphql-errors.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { JsonScalar } from './json.scalar.js';
import { limitDocument, MOST_TOKENS } from './limit-document.js';
import { stripPlainResolvers } from './plain-resolvers.js';

const DEEPEST = 8;

/** GraphQL on the same origin, compiled once per document; introspection and suggestions stay closed. */
export function createGraphqlModule(schemaFile: string | true) {
  const validationRules: ValidationRule[] = [NoSchemaIntrospectionCustomRule, limitDocument];
  // Known to Mercurius, not to its types: leaves are serialised by JSON alone; custom scalars still run.
  const compiled = { compilerOptions: { disableLeafSerialization: true } };
  return GraphQLModule.forRoot<MercuriusDriverConfig>({
    ...compiled,
    driver: MercuriusDriver,
    autoSchemaFile: schemaFile,
    sortSchema: true,
    resolvers: { JSON: JsonScalar, DateTime: DateTimeScalar },
    transformSchema: stripPlainResolvers,
    fieldResolverEnhancers: [],
    context: (request: GuardedRequest) => ({ request }),
    graphiql: false,
    jit: 1,
    queryDepth: DEEPEST,
    csrfPrevention: { requiredHeaders: ['x-tamis-request'] },
    errorFormatter: formatGraphqlErrors as MercuriusDriverConfig['errorFormatter'],
    validationRules,
    graphql: { parseOptions: { maxTokens: MOST_TOKENS }, validateOptions: { maxErrors: 3 } },
  });
}
