import { describe, expect, it } from '@jest/globals';
import { Kind, parse, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { askedFields } from './asked-fields.js';

const MOVE = `
  mutation { moveUseCase { __typename ...Moved ... on UseCaseConflict { current { title } fields { field } } } }
  fragment Moved on UseCase { id stageChanges { toStage } }`;

function asking(document: string) {
  const { definitions } = parse(document);
  const [operation] = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as unknown as [
    { selectionSet: { selections: FieldNode[] } },
  ];
  const fragments = definitions.filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION);
  return { fieldNodes: operation.selectionSet.selections, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}

describe('the fields asked', () => {
  it('are those of every possible answer, at any depth', () => {
    expect([...askedFields(asking(MOVE))].sort()).toEqual(
      ['__typename', 'current', 'field', 'fields', 'id', 'stageChanges', 'title', 'toStage'].sort(),
    );
  });

  it('are those of one answer when it is named, also when both were asked of the same document', () => {
    const asked = asking(MOVE);
    askedFields(asked);
    expect([...askedFields(asked, 'UseCase')].sort()).toEqual(['__typename', 'id', 'stageChanges', 'toStage']);
    expect([...askedFields(asked, 'UseCaseConflict')].sort()).toEqual(['__typename', 'current', 'field', 'fields', 'title']);
  });
});
