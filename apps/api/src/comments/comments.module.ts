import { Module } from '@nestjs/common';
import { AuditTrailModule } from '../audit-trail/audit-trail.module.js';
import { CommentResolver } from './comment.resolver.js';
import { CommentsService } from './comments.service.js';

@Module({ imports: [AuditTrailModule], providers: [CommentResolver, CommentsService], exports: [CommentsService] })
export class CommentsModule {}
