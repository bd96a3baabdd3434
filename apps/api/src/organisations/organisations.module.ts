import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationsService } from './organisations.service.js';

@Module({ imports: [AuditTrailModule], providers: [OrganisationResolver, OrganisationsService], exports: [OrganisationsService] })
export class OrganisationsModule {}
