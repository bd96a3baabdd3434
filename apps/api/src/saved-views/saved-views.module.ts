import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { SavedViewResolver } from './saved-view.resolver.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({ imports: [AuditTrailModule], providers: [SavedViewResolver, SavedViewsService] })
export class SavedViewsModule {}
