import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { BusinessUnitsModule } from '../business-units/business-units.module.js';
import { CustomFieldsModule } from '../custom-fields/custom-fields.module.js';
import { ImportQueue } from './import-queue.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRuns } from './import-runs.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { ListPlans } from './list-plans.js';
import { RunImport } from './run-import.js';

@Module({
  imports: [AuditTrailModule, BusinessUnitsModule, CustomFieldsModule],
  controllers: [ImportsController],
  providers: [ImportQueue, ImportResolver, ImportRuns, ImportsService, ListPlans, RunImport],
  exports: [ImportsService],
})
export class ImportsModule {}
