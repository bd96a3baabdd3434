import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestApi } from '../testing/test-api.js';
import { PERMISSIONS } from './permissions.js';
import { ACCESS, type AccessRule } from './requires.decorator.js';

/** Open to anybody, each with its reason. */
const PUBLIC: Record<string, string> = {
  'SessionsController.handle': 'signing in comes before a session; the sign-in library limits attempts and checks the origin',
  'InvitationsController.accept': 'an invited person has no account yet; the secret of the link is the proof',
  'HealthController.health': 'a load balancer has no session; it says two words about the database',
};

interface Handler {
  readonly name: string;
  readonly graphqlName?: string;
  readonly rule: AccessRule | undefined;
}

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
    const found = new Set(handlers.map(({ graphqlName }) => graphqlName));
    expect(operations.filter((operation) => !found.has(operation))).toEqual([]);
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

function discoverHandlers(api: TestApi): Handler[] {
  const reflector = api.app.get(Reflector);
  const scanner = new MetadataScanner();
  const discovery = api.app.get(DiscoveryService);
  const classes = [...discovery.getControllers(), ...discovery.getProviders()].filter(
    ({ metatype, instance }) => typeof metatype === 'function' && Boolean(instance),
  );
  return classes.flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method]!;
      const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
      const isRoute = Reflect.getMetadata('path', handler) !== undefined && Reflect.getMetadata('path', metatype as object) !== undefined;
      if (!isRoute && !['Query', 'Mutation', 'Subscription'].includes(kind ?? '')) return [];
      const graphqlName = isRoute ? undefined : ((Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? method);
      return [{ name: `${(metatype as { name: string }).name}.${method}`, graphqlName, rule: reflector.get<AccessRule | undefined>(ACCESS, handler) }];
    });
  });
}
