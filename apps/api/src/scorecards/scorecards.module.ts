import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { ScorecardResolver } from './scorecard.resolver.js';
import { ScorecardsService } from './scorecards.service.js';

@Module({ imports: [AuditTrailModule], providers: [ScorecardResolver, ScorecardsService] })
export class ScorecardsModule {}
