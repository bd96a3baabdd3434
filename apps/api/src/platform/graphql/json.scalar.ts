import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DEEPEST = 12;

/** Names by which a value would reach what all objects share. */
const SHARED = new Set(['__proto__', 'constructor', 'prototype']);

const refused = () =>
  new GraphQLError(`A JSON value is nested at most ${DEEPEST} deep and has no member called ${[...SHARED].join(', ')}.`);

function checked(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) throw refused();
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, inner] of Object.entries(value)) {
    if (SHARED.has(name)) throw refused();
    checked(inner, depth + 1);
  }
  return value;
}

function literalValue(node: ValueNode, depth = 0): unknown {
  if (depth > DEEPEST) throw refused();
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => literalValue(value, depth + 1));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literalValue(field.value, depth + 1)]));
    default:
      return null;
  }
}

/** A value whose shape the feature that reads it checks: values of custom fields, a scoring model, an import's mapping. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value; the field that holds it says its shape.',
  serialize: (value) => value,
  parseValue: (value) => checked(value),
  parseLiteral: (node) => checked(literalValue(node)),
});
