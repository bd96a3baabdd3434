import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DEEPEST = 12;

function literalValue(node: ValueNode, depth = 0): unknown {
  if (depth > DEEPEST) return undefined;
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
  parseValue: (value) => value,
  parseLiteral: (node) => literalValue(node),
});
