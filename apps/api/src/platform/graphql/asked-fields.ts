import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

// A document is parsed once and asked many times: its field nodes stay the same objects.
const known = new WeakMap<FieldNode, ReadonlySet<string>>();

/** The names of all fields asked below this one, at any depth: `{ moveUseCase { id stageChanges { toStage } } }` asks id, stageChanges, toStage. */
export function askedFields({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const [first] = fieldNodes;
  const remembered = first && known.get(first);
  if (remembered) return remembered;
  const names = new Set<string>();
  const collect = (selections: SelectionSetNode | undefined): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === 'Field') names.add(selection.name.value);
      collect(selection.kind === 'FragmentSpread' ? fragments[selection.name.value]?.selectionSet : selection.selectionSet);
    }
  };
  fieldNodes.forEach(({ selectionSet }) => collect(selectionSet));
  if (first) known.set(first, names);
  return names;
}
