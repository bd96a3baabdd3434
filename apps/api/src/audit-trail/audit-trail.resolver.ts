import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { Database } from '../platform/database/database.js';
import { AuditTrailPage } from './audit-trail.type.js';
import { readAuditTrail } from './read-audit-trail.js';

const PAGE = 50;
const LONGEST_PAGE = 200;

@Resolver()
export class AuditTrailResolver {
  constructor(private readonly database: Database) {}

  @Requires('audit-trail.read')
  @Query(() => AuditTrailPage, { description: 'What happened to a case, a unit, a field or a member, newest first.' })
  auditTrail(
    @CurrentActor() actor: Actor,
    @Args('subjectId', { type: () => ID }) subjectId: string,
    @Args('before', { type: () => ID, nullable: true, description: 'The oldest entry already seen.' }) before?: string,
    @Args('first', { type: () => Int, nullable: true, description: '50 unless said, 200 at most.' }) first?: number,
  ): Promise<AuditTrailPage> {
    return readAuditTrail(this.database, actor, { subjectId, before, first: Math.min(Math.max(first ?? PAGE, 1), LONGEST_PAGE) });
  }
}
