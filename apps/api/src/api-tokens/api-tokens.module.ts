import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { MembersModule } from '../members/members.module.js';
import { ApiTokenResolver } from './api-token.resolver.js';
import { ApiTokensService } from './api-tokens.service.js';

@Module({ imports: [AuditTrailModule, MembersModule], providers: [ApiTokenResolver, ApiTokensService] })
export class ApiTokensModule {}
