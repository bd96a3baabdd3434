import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { MembersModule } from '../members/members.module.js';
import { DemoResolver } from './demo.resolver.js';
import { RemoveDemo } from './remove-demo.js';
import { SeedDemo } from './seed-demo.js';

@Module({
  imports: [AuditTrailModule, MembersModule],
  providers: [DemoResolver, RemoveDemo, SeedDemo],
  exports: [SeedDemo],
})
export class DemoModule {}
