import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { BusinessUnitResolver } from './business-unit.resolver.js';
import { BusinessUnitsService } from './business-units.service.js';

@Module({ imports: [AuditTrailModule], providers: [BusinessUnitResolver, BusinessUnitsService], exports: [BusinessUnitsService] })
export class BusinessUnitsModule {}
