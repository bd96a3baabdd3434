import { randomUUID } from 'node:crypto';
import type { Build, BuiltMember, BuiltOrganisation } from './platform/testing/build.js';

/** One row of everything that has an id, in one organisation. Titles hold `marker`, so that a leak shows in any answer. */
export interface World {
  readonly organisation: BuiltOrganisation;
  readonly marker: string;
  readonly administrator: BuiltMember;
  readonly ids: Readonly<Record<Thing, string>>;
}

export type Thing =
  | 'useCase'
  | 'reference'
  | 'member'
  | 'otherMember'
  | 'businessUnit'
  | 'emptyUnit'
  | 'customField'
  | 'comment'
  | 'savedView'
  | 'importRun'
  | 'auditEntry'
  | 'apiToken';

type Variables = Record<string, unknown>;

/**
 * How each operation is called, with the ids of one world. An operation that is missing here fails the test that walks the schema:
 * it must be added the day the operation is.
 */
export const CALLS: Record<string, (world: World) => Variables> = {
  viewer: () => ({}),
  organisation: () => ({}),
  members: () => ({}),
  apiTokens: () => ({}),
  createApiToken: () => ({ input: { name: 'New token', role: 'triager', days: 30 } }),
  revokeApiToken: ({ ids }) => ({ id: ids.apiToken }),
  boardOpening: () => ({ perStage: 5 }),
  useCaseList: ({ ids }) => ({ customFieldIds: [ids.customField] }),
  useCase: ({ ids }) => ({ reference: ids.useCase }),
  portfolioSummary: () => ({}),
  selection: ({ ids }) => ({ input: { limits: [], count: 3, mandatory: [ids.useCase], excluded: [], explain: [ids.useCase] } }),
  searchUseCases: ({ marker }) => ({ text: marker, first: 5 }),
  submitUseCase: ({ ids }) => ({
    input: { title: 'New', businessUnitId: ids.businessUnit, ownerId: ids.member, sponsorId: ids.member, requesterId: ids.member },
  }),
  editUseCase: ({ ids }) => ({
    input: { id: ids.useCase, version: 1, changes: { theme: 'Other', ownerId: ids.member, businessUnitId: ids.businessUnit } },
  }),
  moveUseCase: ({ ids }) => ({ input: { id: ids.useCase, version: 1, stage: 'poc' } }),
  bulkEditUseCases: ({ ids }) => ({ input: { ids: [ids.useCase], changes: { theme: 'Bulk', ownerId: ids.member } } }),
  inviteMember: ({ ids, marker }) => ({
    input: {
      email: `invited-${marker}@example.org`.toLowerCase(),
      name: 'Invited',
      role: 'assessor',
      language: 'fr',
      businessUnitId: ids.businessUnit,
    },
  }),
  editMember: ({ ids }) => ({ input: { id: ids.otherMember, version: 1, name: 'Renamed', businessUnitId: ids.businessUnit } }),
  removeMember: ({ ids }) => ({ id: ids.otherMember, version: 1 }),
  editPreferences: () => ({ input: { language: 'en' } }),
  foundOrganisation: ({ marker }) => ({ input: { name: `Founded ${marker} ${randomUUID()}`.slice(0, 40) } }),
  setWipLimit: () => ({ input: { stage: 'poc', wipLimit: 12 } }),
  removeDemoData: () => ({}),
  businessUnits: () => ({}),
  addBusinessUnit: ({ ids }) => ({ input: { name: 'New unit', kind: 'department', parentId: ids.businessUnit } }),
  editBusinessUnit: ({ ids }) => ({ input: { id: ids.emptyUnit, version: 1, name: 'Renamed', parentId: ids.businessUnit } }),
  removeBusinessUnit: ({ ids }) => ({ id: ids.emptyUnit }),
  customFields: () => ({}),
  addCustomField: () => ({ input: { name: 'New field', type: 'number' } }),
  editCustomField: ({ ids }) => ({ input: { id: ids.customField, version: 1, name: 'Renamed' } }),
  removeCustomField: ({ ids }) => ({ id: ids.customField, confirmedUseCaseCount: 1 }),
  comments: ({ ids }) => ({ useCaseId: ids.useCase }),
  writeComment: ({ ids }) => ({ input: { useCaseId: ids.useCase, body: 'Said' } }),
  editComment: ({ ids }) => ({ input: { id: ids.comment, version: 1, body: 'Said again' } }),
  removeComment: ({ ids }) => ({ id: ids.comment }),
  auditTrail: ({ ids }) => ({ subjectId: ids.useCase, before: ids.auditEntry }),
  savedViews: () => ({}),
  saveView: ({ ids }) => ({ input: { id: ids.savedView, name: 'Renamed', search: '?q=x', isShared: true } }),
  removeView: ({ ids }) => ({ id: ids.savedView }),
  importPreview: ({ ids }) => ({ importRunId: ids.importRun, mapping: { values: { businessUnit: { Elsewhere: null } } } }),
  importRows: ({ ids }) => ({ importRunId: ids.importRun, filter: 'all', offset: 0, limit: 10 }),
  importRun: ({ ids }) => ({ importRunId: ids.importRun }),
  imports: () => ({}),
  runImport: ({ ids }) => ({ importRunId: ids.importRun }),
  discardImport: ({ ids }) => ({ importRunId: ids.importRun }),
  scoringModel: () => ({}),
  scoringModels: () => ({}),
  reviseScoringModel: () => ({ input: { basedOn: 1, note: 'Sobriety first', axisWeights: { S: 0.5 } } }),
  scorecard: ({ ids }) => ({ useCaseId: ids.useCase }),
  givenScores: () => ({}),
  assessCriterion: ({ ids }) => ({ input: { useCaseId: ids.useCase, criterion: 'V1', score: 3.5, evidence: 'expert' } }),
  clearAssessment: ({ ids }) => ({ input: { useCaseId: ids.useCase, criterion: 'V1' } }),
};

export async function buildWorld(build: Build, marker: string): Promise<World> {
  const organisation = await build.organisation({ name: `Organisation ${marker}` });
  const administrator = await build.member(organisation, {
    role: 'administrator',
    name: `Administrator ${marker}`,
    email: `administrator-${marker}@example.org`.toLowerCase(),
  });
  const member = await build.member(organisation, {
    role: 'triager',
    name: `Triager ${marker}`,
    email: `triager-${marker}@example.org`.toLowerCase(),
  });
  const other = await build.member(organisation, {
    role: 'assessor',
    name: `Assessor ${marker}`,
    email: `assessor-${marker}@example.org`.toLowerCase(),
  });
  const businessUnit = await build.businessUnit(organisation, `Unit ${marker}`);
  const emptyUnit = await build.businessUnit(organisation, `Empty ${marker}`);
  const customField = await insert(build, organisation, 'custom_field', { name: `Field ${marker}`, type: 'text' });
  const importRun = await insert(build, organisation, 'import_run', {
    file_name: `${marker}.csv`,
    file_hash: 'x',
    started_by: administrator.id,
  });
  await build.sql('INSERT INTO import_file (organisation_id, import_run_id, content) VALUES ($1, $2, $3)', [
    organisation.id,
    importRun,
    Buffer.from(`Title,Unit,Stage\nRow ${marker},Unit ${marker},Pilot\n`),
  ]);
  const useCase = await build.useCase(organisation, {
    title: `Title ${marker}`,
    business_unit_id: businessUnit,
    owner_id: member.id,
    custom_values: JSON.stringify({ [customField]: `Value ${marker}` }),
  });
  const comment = await insert(build, organisation, 'comment', {
    use_case_id: useCase.id,
    author_id: administrator.id,
    body: `Comment ${marker}`,
  });
  const savedView = await insert(build, organisation, 'saved_view', {
    owner_id: administrator.id,
    name: `View ${marker}`,
    search: '?',
    is_shared: true,
  });
  const auditEntry = await insert(build, organisation, 'audit_entry', {
    actor_id: administrator.id,
    verb: 'use-case.edit',
    subject_type: 'use_case',
    subject_id: useCase.id,
    changes: JSON.stringify({ title: [null, `Title ${marker}`] }),
  });
  const apiToken = await insert(build, organisation, 'api_token', {
    name: `Token ${marker}`,
    role: 'triager',
    secret_hash: randomUUID(),
    created_by: administrator.id,
    expires_at: '2999-01-01',
  });
  const ids = {
    apiToken,
    auditEntry,
    useCase: useCase.id,
    reference: useCase.reference,
    member: member.id,
    otherMember: other.id,
    businessUnit,
    emptyUnit,
    customField,
    comment,
    savedView,
    importRun,
  };
  return { organisation, marker, administrator, ids };
}

async function insert(build: Build, organisation: BuiltOrganisation, table: string, values: Record<string, unknown>): Promise<string> {
  const all = { organisation_id: organisation.id, ...values };
  const places = Object.keys(all).map((_, index) => `$${index + 1}`);
  const [row] = await build.sql<{ id: string }>(
    `INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')}) RETURNING id`,
    Object.values(all),
  );
  return row!.id;
}
