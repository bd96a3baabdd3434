import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { ScoringModelResolver } from './scoring-model.resolver.js';
import { ScoringModelsService } from './scoring-models.service.js';

@Module({ imports: [AuditTrailModule], providers: [ScoringModelResolver, ScoringModelsService] })
export class ScoringModelsModule {}
