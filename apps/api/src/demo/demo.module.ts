import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { MembersModule } from '../members/members.module.js';
import { DemoResolver } from './demo.resolver.js';
import { RemoveDemoData } from './remove-demo-data.js';
import { SeedDemo } from './seed-demo.js';

@Module({
  imports: [AuditTrailModule, MembersModule],
  providers: [DemoResolver, RemoveDemoData, SeedDemo],
  exports: [SeedDemo],
})
export class DemoModule {}
