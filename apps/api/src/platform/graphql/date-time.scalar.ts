import { GraphQLISODateTime } from '@nestjs/graphql';
import { GraphQLScalarType } from 'graphql';

const { serialize } = GraphQLISODateTime;

/** Nest's own, whose serialiser this one replaces; a moment that a read left as ISO 8601 text goes out as it is. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLISODateTime.toConfig(),
  serialize: (value) => (typeof value === 'string' ? value : serialize(value)),
});
