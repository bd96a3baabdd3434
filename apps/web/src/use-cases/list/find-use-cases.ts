import { stages } from '@tamis/scoring';
import type { QueryClient } from '@tanstack/react-query';
import { foldText } from '../../ui/fold-text';
import { rememberFolded } from './filter-use-cases';
import type { ListRow } from './use-case-list.graphql';
import { UseCaseListQueries } from './use-case-list.queries';

export interface FoundUseCase {
  id: string;
  reference: string;
  title: string;
  stage: string;
}

const SHOWN = 8;
const textOf = rememberFolded(({ reference, title, theme, ownerName }: ListRow) => [reference, title, theme, ownerName].join('\n'));

/** The cases that a few words mean: a reference first, then titles that hold every word, those that begin with them before the rest. */
export async function findUseCases(client: QueryClient, organisation: string, query: string): Promise<FoundUseCase[]> {
  const rows = await client.ensureQueryData(UseCaseListQueries.list(organisation));
  const folded = foldText(query).trim();
  const words = folded.split(/\s+/);
  return rows
    .flatMap((row) => {
      const rank = rankOf(row, folded, words);
      return rank === undefined ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ row: { id, reference, title, stage } }) => ({ id, reference, title, stage: nameOfStage(stage) }));
}

const nameOfStage = (id: string) => {
  const name = stages.find((stage) => stage.id === id)?.name;
  return name?.[document.documentElement.lang.startsWith('fr') ? 'fr' : 'en'] ?? id;
};

function rankOf(row: ListRow, folded: string, words: readonly string[]): number | undefined {
  const reference = row.reference.toLowerCase();
  // « 142 » is TE-142 before it is anything else.
  if (reference === folded || reference.endsWith(`-${folded}`)) return 0;
  const text = textOf(row);
  if (!words.every((word) => text.includes(word))) return undefined;
  if (reference.startsWith(folded)) return 1;
  return foldText(row.title).startsWith(folded) ? 2 : 3;
}
