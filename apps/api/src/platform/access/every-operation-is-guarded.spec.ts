import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { discoverHandlers, type Handler } from '../testing/handlers.js';
import { TestApi } from '../testing/test-api.js';
import { PERMISSIONS } from './permissions.js';

/** Open to anybody, each with its reason. */
const PUBLIC: Record<string, string> = {
  'SessionsController.handle': 'signing in comes before a session; the sign-in library limits attempts and checks the origin',
  'InvitationsController.accept': 'an invited person has no account yet; the secret of the link is the proof',
  'HealthController.health': 'a load balancer has no session; it says two words about the database',
};

describe('access', () => {
  let api: TestApi;
  let handlers: Handler[];
  beforeAll(async () => {
    api = await TestApi.start();
    handlers = discoverHandlers(api);
  });
  afterAll(async () => {
    await api.stop();
  });

  it('finds the handler of every GraphQL operation', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const operations = roots.flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(operations.length).toBeGreaterThan(10);
    const found = new Set(handlers.map(({ operation }) => operation));
    expect(operations.filter((name) => !found.has(name))).toEqual([]);
  });

  it('has a rule on every operation and route', () => {
    expect(handlers.filter(({ rule }) => rule === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('asks for permissions that the table knows', () => {
    const asked = handlers.flatMap(({ rule }) => (typeof rule === 'object' ? [rule.permission] : []));
    expect(asked.filter((permission) => !(permission in PERMISSIONS))).toEqual([]);
  });

  it('opens to anybody only what is listed with its reason', () => {
    const open = handlers.filter(({ rule }) => rule === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(PUBLIC).sort());
  });
});
