import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { CustomFieldResolver } from './custom-field.resolver.js';
import { CustomFieldsService } from './custom-fields.service.js';

@Module({ imports: [AuditTrailModule], providers: [CustomFieldResolver, CustomFieldsService], exports: [CustomFieldsService] })
export class CustomFieldsModule {}
