import { isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Nest gives every plain field a resolver that only reads the property; compiled queries must then call it per value.
 * Taking those away lets the executor read the property itself. A renamed or defaulted field keeps its resolver.
 */
export function stripPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name !== 'rootFieldResolver') continue;
      const read = field.resolve as (root: Record<string, unknown>) => unknown;
      const sentinel = Symbol(field.name);
      if (read({ [field.name]: sentinel }) === sentinel && read({}) === undefined) field.resolve = undefined;
    }
  }
  return schema;
}
