import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { BulkEdit } from './bulk-edit.js';
import { UseCaseResolver } from './use-case.resolver.js';
import { UseCasesService } from './use-cases.service.js';

@Module({ imports: [AuditTrailModule], providers: [BulkEdit, UseCaseResolver, UseCasesService], exports: [UseCasesService] })
export class UseCasesModule {}
