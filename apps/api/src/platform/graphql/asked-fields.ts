import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

type Asking = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

// A document is parsed once and asked many times: its field nodes stay the same objects.
const known = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>();

/**
 * The names of all fields asked below this one, at any depth: `{ moveUseCase { id stageChanges { toStage } } }` asks id, stageChanges,
 * toStage. With the name of one of the types that the field may answer, those asked of that type alone.
 */
export function askedFields({ fieldNodes, fragments }: Asking, answer = ''): ReadonlySet<string> {
  const [first] = fieldNodes;
  const remembered = first && known.get(first)?.get(answer);
  if (remembered) return remembered;
  const names = new Set<string>();
  const collect = (selections: SelectionSetNode | undefined, isAtTop: boolean): void => {
    for (const selection of selections?.selections ?? []) {
      const inner = selection.kind === 'FragmentSpread' ? fragments[selection.name.value] : selection;
      if (!inner || (isAtTop && answer && isOfAnotherType(inner, answer))) continue;
      if (selection.kind === 'Field') names.add(selection.name.value);
      collect(inner.selectionSet, isAtTop && selection.kind !== 'Field');
    }
  };
  fieldNodes.forEach(({ selectionSet }) => collect(selectionSet, true));
  if (first) known.set(first, (known.get(first) ?? new Map()).set(answer, names));
  return names;
}

function isOfAnotherType(
  selection: Exclude<SelectionNode, { kind: 'FragmentSpread' }> | Asking['fragments'][string],
  answer: string,
): boolean {
  return 'typeCondition' in selection && selection.typeCondition !== undefined && selection.typeCondition.name.value !== answer;
}
