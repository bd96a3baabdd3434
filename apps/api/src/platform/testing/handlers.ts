import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from '../access/requires.decorator.js';
import type { TestApi } from './test-api.js';

export interface Handler {
  readonly name: string;
  /** Undefined for a REST route. */
  readonly operation?: string;
  readonly rule: AccessRule | undefined;
}

/** Every GraphQL operation and REST route of the running application, with its access rule. */
export function discoverHandlers(api: TestApi): Handler[] {
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
      const operation = isRoute ? undefined : ((Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? method);
      return [
        {
          name: `${(metatype as { name: string }).name}.${method}`,
          operation,
          rule: reflector.get<AccessRule | undefined>(ACCESS, handler),
        },
      ];
    });
  });
}
