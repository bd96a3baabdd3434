import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildWorld, CALLS } from './operation-fixtures.js';
import { mayRole, ROLES, type Permission, type Role } from './platform/access/permissions.js';
import { discoverHandlers } from './platform/testing/handlers.js';
import { operationsOf, type Operation } from './platform/testing/operations.js';
import { TestApi } from './platform/testing/test-api.js';

/** Allowed by the table, refused by a fact about the record, which is somebody else's here: the feature's own spec tries one's own. */
const REFUSED_BY_POLICY: Record<string, readonly Role[]> = {
  editUseCase: ['requester'],
  editComment: ROLES,
  removeComment: ['requester', 'triager', 'assessor', 'executive'],
  saveView: ['requester', 'assessor', 'executive'],
  removeView: ['requester', 'assessor', 'executive'],
};

/** The table, written out once more by hand: a change of permissions.ts is a decision, and shows here. */
const WRITES_OF: Record<Role, readonly string[]> = {
  requester: ['editPreferences', 'submitUseCase', 'writeComment'],
  triager: [
    'addCustomField',
    'assessCriterion',
    'bulkEditUseCases',
    'clearAssessment',
    'discardImport',
    'editCustomField',
    'editPreferences',
    'editUseCase',
    'moveUseCase',
    'removeCustomField',
    'removeView',
    'runImport',
    'saveView',
    'submitUseCase',
    'writeComment',
  ],
  assessor: ['assessCriterion', 'clearAssessment', 'editPreferences', 'submitUseCase', 'writeComment'],
  executive: ['editPreferences', 'writeComment'],
  administrator: [
    'addBusinessUnit',
    'addCustomField',
    'assessCriterion',
    'bulkEditUseCases',
    'clearAssessment',
    'createApiToken',
    'discardImport',
    'editBusinessUnit',
    'editCustomField',
    'editMember',
    'editPreferences',
    'editUseCase',
    'inviteMember',
    'moveUseCase',
    'removeBusinessUnit',
    'removeComment',
    'removeCustomField',
    'removeDemoData',
    'removeMember',
    'removeView',
    'reviseScoringModel',
    'revokeApiToken',
    'runImport',
    'saveView',
    'setWipLimit',
    'submitUseCase',
    'writeComment',
  ],
};

describe('each role', () => {
  let api: TestApi;
  let operations: Operation[];
  let permissionOf: Map<string, Permission>;
  beforeAll(async () => {
    api = await TestApi.start();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
    permissionOf = new Map(
      discoverHandlers(api).flatMap(({ operation, rule }) =>
        operation && typeof rule === 'object' ? [[operation, rule.permission] as const] : [],
      ),
    );
  });
  afterAll(async () => {
    await api.stop();
  });

  it.each(ROLES)('%s may do what permissions.ts says and nothing more, over every operation', async (role) => {
    const allowed: string[] = [];
    for (const operation of operations) {
      const permission = permissionOf.get(operation.name);
      if (!permission) continue;
      const world = await buildWorld(api.build, 'ROLE');
      const member = await api.build.member(world.organisation, { role, email: `${role}-of-roles@example.org` });
      const answer = await api.graphql({ member }, operation.document, CALLS[operation.name]!(world));
      const isRefused = answer.errors?.[0]?.extensions.code === 'NOT_ALLOWED';
      const mayByTable = mayRole(role, permission);
      const mayByPolicy = !REFUSED_BY_POLICY[operation.name]?.includes(role);
      expect([operation.name, role, !isRefused]).toEqual([operation.name, role, mayByTable && mayByPolicy]);
      if (!isRefused && operation.kind === 'mutation') allowed.push(operation.name);
    }
    expect(allowed.sort()).toEqual([...WRITES_OF[role]].sort());
  });

  it('is asked for a permission by every operation in an organisation', () => {
    expect(operations.map(({ name }) => name).filter((name) => !permissionOf.has(name))).toEqual(['viewer', 'foundOrganisation']);
  });
});
