import type { LeftOutCase, SelectableCase, SelectionChoice } from '@tamis/scoring';
import type { SelectionState } from './selection-client';
import type { NumberField, SelectionCase } from './selection.graphql';

/** What the parts of the page look at. */
export interface SelectionScreen {
  readonly data: { readonly currency: string; readonly fields: readonly NumberField[]; readonly cases: readonly SelectionCase[] };
  readonly choice: SelectionChoice;
  readonly setChoice: (change: (choice: SelectionChoice) => SelectionChoice) => void;
  readonly selectable: readonly SelectableCase[];
  readonly state: SelectionState;
  readonly leftOut: readonly LeftOutCase[];
}

/** The selection that is shown: proven, or the best found so far. */
export function shownSelection({ result }: SelectionState) {
  if (result?.status === 'optimal') return result;
  return result?.status === 'stopped' ? result.best : undefined;
}

export function referenceOf({ data }: SelectionScreen, id: string): string {
  return data.cases.find((one) => one.id === id)?.reference ?? id;
}

export function fieldOf({ data }: SelectionScreen, id: string): NumberField | undefined {
  return data.fields.find((field) => field.id === id);
}
