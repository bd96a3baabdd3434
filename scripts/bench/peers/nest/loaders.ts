import DataLoader from 'dataloader';
import { In, type DataSource, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { ImportRun, Member, UseCase, UseCaseScore } from './use-case.entity.js';

interface Key {
  organisationId: string;
  id: string;
}
const textOf = (organisationId: string, id: string) => `${organisationId}/${id}`;
const unique = (values: string[]) => [...new Set(values)];

/** Made anew for each request, as DataLoader wants it: what a request asks for one by one is read together. */
export function createLoaders(database: DataSource) {
  return {
    members: oneOf(database, Member),
    useCases: oneOf(database, UseCase),
    importRuns: oneOf(database, ImportRun),
    scores: oneOf(database, UseCaseScore, 'useCaseId'),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;

function oneOf<Row extends ObjectLiteral>(database: DataSource, target: EntityTarget<Row>, column = 'id') {
  const read = async (keys: readonly Key[]) => {
    const wanted = {
      organisationId: In(unique(keys.map(({ organisationId }) => organisationId))),
      [column]: In(unique(keys.map(({ id }) => id))),
    };
    const rows = await database.manager.findBy(target, wanted as unknown as FindOptionsWhere<Row>);
    const found = new Map(rows.map((row) => [textOf(row.organisationId, row[column]), row]));
    return keys.map(({ organisationId, id }) => found.get(textOf(organisationId, id)));
  };
  return new DataLoader<Key, Row | undefined, string>(read, { cacheKeyFn: ({ organisationId, id }) => textOf(organisationId, id) });
}
