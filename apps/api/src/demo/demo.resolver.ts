import { Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { RemoveDemo } from './remove-demo.js';

@Resolver()
export class DemoResolver {
  constructor(private readonly demo: RemoveDemo) {}

  @Requires('demo.remove')
  @Mutation(() => Int, { description: 'Takes the demo data away; answers how many cases went.' })
  removeDemoData(@CurrentActor() actor: Actor): Promise<number> {
    return this.demo.remove(actor);
  }
}
