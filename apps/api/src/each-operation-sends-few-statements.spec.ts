import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildWorld, CALLS } from './operation-fixtures.js';
import { operationsOf, type Operation } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

/** Answers at once and works on behind the answer: its statements cannot be told apart from those of the work. */
const GOES_ON = ['runImport'];

/** SQL statements of each operation, without the frame of its transaction. A number that rises is a decision, and shows here. */
const STATEMENTS: Record<string, number> = {
  discardImport: 4,
  importPreview: 3,
  importRows: 3,
  importRun: 1,
  imports: 1,
  addBusinessUnit: 5,
  addCustomField: 5,
  assessCriterion: 7,
  apiTokens: 1,
  auditTrail: 1,
  boardOpening: 2,
  bulkEditUseCases: 4,
  businessUnits: 1,
  clearAssessment: 3,
  comments: 1,
  createApiToken: 3,
  customFields: 1,
  editBusinessUnit: 6,
  editComment: 4,
  editCustomField: 5,
  editMember: 4,
  editPreferences: 4,
  editUseCase: 5,
  foundOrganisation: 6,
  givenScores: 1,
  inviteMember: 4,
  members: 1,
  moveUseCase: 3,
  organisation: 1,
  portfolioSummary: 1,
  removeBusinessUnit: 7,
  removeComment: 5,
  removeCustomField: 8,
  removeDemoData: 10,
  removeMember: 4,
  removeView: 5,
  reviseScoringModel: 9,
  revokeApiToken: 3,
  saveView: 5,
  savedViews: 1,
  scorecard: 1,
  scoringModel: 1,
  scoringModels: 1,
  searchUseCases: 1,
  selection: 1,
  setWipLimit: 5,
  submitUseCase: 7,
  useCase: 1,
  useCaseList: 1,
  viewer: 1,
  writeComment: 4,
};

const MANY_CASES = 25;

describe('each operation', () => {
  let api: TestApi;
  let operations: Operation[];
  beforeAll(async () => {
    api = await TestApi.start();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(async () => {
    await api.stop();
  });

  async function countOf(operation: Operation, cases: number): Promise<number> {
    const world = await buildWorld(api.build, 'COUNT');
    for (let made = 1; made < cases; made += 1)
      await api.build.useCase(world.organisation, { business_unit_id: world.ids.businessUnit, owner_id: world.ids.member });
    await api.graphql({ member: world.administrator }, '{ organisation { id } }');
    const before = api.statements.total;
    await api.graphql({ member: world.administrator }, operation.document, CALLS[operation.name]!(world));
    const sent = api.statements.total - before;
    await untilQuiet();
    return sent;
  }

  /** Work that goes on behind an answer, such as an import, must not be counted with the next operation. */
  async function untilQuiet(): Promise<void> {
    for (let last = -1; last !== api.statements.total;) {
      last = api.statements.total;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  it('sends the number of statements written here', async () => {
    const counted: Record<string, number> = {};
    for (const operation of operations.filter(({ name }) => !GOES_ON.includes(name))) counted[operation.name] = await countOf(operation, 1);
    expect(counted).toEqual(STATEMENTS);
  });

  it('reads with the same number whatever the number of cases', async () => {
    for (const operation of operations.filter(({ kind }) => kind === 'query'))
      expect([operation.name, await countOf(operation, MANY_CASES)]).toEqual([operation.name, STATEMENTS[operation.name]]);
  });
});
