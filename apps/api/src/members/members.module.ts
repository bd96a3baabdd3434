import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { SessionsModule } from '../sessions/sessions.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { AccessGuard } from './access.guard.js';
import { AccessService } from './access.service.js';
import { FoundOrganisation } from './found-organisation.js';
import { InvitationsController } from './invitations.controller.js';
import { MemberResolver } from './member.resolver.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [AuditTrailModule, SessionsModule],
  controllers: [InvitationsController],
  providers: [AcceptInvitation, AccessGuard, AccessService, FoundOrganisation, MemberResolver, MembersService],
  exports: [AccessGuard, AccessService, FoundOrganisation, MembersService, SessionsModule],
})
export class MembersModule {}
