import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Rows of a list at the root: an organisation of usual size. */
const ROOT_ROWS = 500;
/** Rows of a list that takes `limit` by a variable: validation allows no more at once. */
const PAGE_ROWS = 200;
/** Rows of a list inside a row, such as the stage changes of a case. */
const INNER_ROWS = 20;

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * How many values an operation may answer with: each field is one, a list is as many times its rows; `limit` and `first` say how many.
 * `{ members { id name } }` costs 1 + 500 x 2 = 1,001.
 */
export function documentCost(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): number {
  const root = schema.getRootType(operation.operation);
  return root ? costOf({ schema, fragments, open: new Set() }, operation.selectionSet, root, true) : 0;
}

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Fragments being spread: one that spreads itself is refused by another rule, and must not be followed for ever here. */
  readonly open: Set<string>;
}

function costOf(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType, isRoot = false): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) cost += fieldCost(walk, selection, type, isRoot);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      cost += costOf(walk, selection.selectionSet, narrowed(walk, selection.typeCondition?.name.value, type), isRoot);
    else cost += spreadCost(walk, selection.name.value, type, isRoot);
  }
  return cost;
}

function fieldCost(walk: Walk, field: FieldNode, type: GraphQLCompositeType, isRoot: boolean): number {
  const answered = isObjectType(type) ? type.getFields()[field.name.value]?.type : undefined;
  const inner = answered && getNamedType(answered);
  if (!answered || !field.selectionSet || !isCompositeType(inner)) return 1;
  const rows = isList(answered) ? (askedRows(field) ?? (isRoot ? ROOT_ROWS : INNER_ROWS)) : 1;
  return 1 + rows * costOf(walk, field.selectionSet, inner);
}

function spreadCost(walk: Walk, name: string, type: GraphQLCompositeType, isRoot: boolean): number {
  const fragment = walk.fragments.get(name);
  if (!fragment || walk.open.has(name)) return 0;
  walk.open.add(name);
  const cost = costOf(walk, fragment.selectionSet, narrowed(walk, fragment.typeCondition.name.value, type), isRoot);
  walk.open.delete(name);
  return cost;
}

function narrowed({ schema }: Walk, name: string | undefined, type: GraphQLCompositeType): GraphQLCompositeType {
  const condition = name === undefined ? undefined : schema.getType(name);
  return isCompositeType(condition) ? condition : type;
}

function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType as GraphQLOutputType) : isListType(type);
}

function askedRows(field: FieldNode): number | undefined {
  const asked = field.arguments?.find(({ name }) => name.value === 'limit' || name.value === 'first')?.value;
  if (asked?.kind === Kind.VARIABLE) return PAGE_ROWS;
  return asked?.kind === Kind.INT ? Math.abs(Number(asked.value)) : undefined;
}
