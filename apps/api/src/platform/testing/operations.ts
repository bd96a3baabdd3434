import { isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql';

export interface Operation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
  readonly args: readonly GraphQLArgument[];
}

const DEEPEST_SELECTION = 4;

/** Every query and mutation of the schema, written out with all it can answer. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => toOperation(kind, field)));
}

function toOperation(kind: Operation['kind'], field: GraphQLField<unknown, unknown>): Operation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared ? `${kind} (${declared})` : kind;
  const call = passed ? `${field.name}(${passed})` : field.name;
  return { kind, name: field.name, args: field.args, document: `${head} { ${call} ${selectionOf(field.type, 1)} }` };
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selectionOf(type.ofType as GraphQLOutputType, depth);
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} ${fieldsOf(member.getFields(), depth, member.name)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  return fieldsOf(type.getFields(), depth);
}

/** Under a union the same name may have two types: an alias by member keeps the document valid. */
function fieldsOf(fields: Record<string, GraphQLField<unknown, unknown>>, depth: number, prefix = ''): string {
  const chosen = Object.values(fields).flatMap((field) => {
    const selection = selectionOf(field.type, depth + 1);
    const isDeep = selection !== '' && depth >= DEEPEST_SELECTION;
    return isDeep ? [] : [`${prefix && selection ? `${prefix}_${field.name}: ` : ''}${field.name} ${selection}`];
  });
  return `{ ${chosen.join(' ')} }`;
}

/** The places of `variables` that hold an id by the schema: `['input.id', 'input.changes.ownerId']`. */
export function idPaths(args: readonly GraphQLArgument[], variables: Record<string, unknown>): string[] {
  return args.flatMap(({ name, type }) => idPathsOf(type, variables[name], name));
}

function idPathsOf(type: GraphQLInputType, value: unknown, path: string): string[] {
  if (value === undefined || value === null) return [];
  if (isNonNullType(type)) return idPathsOf(type.ofType as GraphQLInputType, value, path);
  if (isListType(type))
    return (value as unknown[]).flatMap((one, index) => idPathsOf(type.ofType as GraphQLInputType, one, `${path}.${index}`));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      idPathsOf(field.type, (value as Record<string, unknown>)[field.name], `${path}.${field.name}`),
    );
  return !isEnumType(type) && type.name === 'ID' ? [path] : [];
}

/** A copy of `variables` with the value at `path` replaced. */
export function replaceAt(variables: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(variables);
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, copy);
  parent[keys.at(-1)!] = value;
  return copy;
}
