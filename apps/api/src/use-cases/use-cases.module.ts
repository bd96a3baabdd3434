import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { BulkEdit } from './bulk-edit.js';
import { SearchUseCases } from './search-use-cases.js';
import { UseCaseMatchResolver } from './use-case-match.resolver.js';
import { UseCaseResolver } from './use-case.resolver.js';
import { UseCasesService } from './use-cases.service.js';

@Module({
  imports: [AuditTrailModule],
  providers: [BulkEdit, SearchUseCases, UseCaseMatchResolver, UseCaseResolver, UseCasesService],
  exports: [UseCasesService],
})
export class UseCasesModule {}
