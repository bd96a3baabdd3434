import { Injectable } from '@nestjs/common';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { UseCase } from '../use-cases/use-case.entity.js';
import { Comment } from './comment.entity.js';
import { CommentChanged, CommentNotFound, CommentOfAnother, CommentedCaseNotFound, MentionUnknown } from './comment.errors.js';
import type { EditCommentInput, WriteCommentInput } from './comment.inputs.js';
import { mayEditComment, mayRemoveComment } from './comment.policy.js';
import type { CommentType } from './comment.type.js';
import { mentionsIn } from './mentions.js';

type CommentRow = Omit<CommentType, 'canEdit' | 'canRemove'>;

// The case itself is in the answer, so that a case without comments differs from an unknown one in a single statement.
const COMMENTS = {
  name: 'comments',
  text: `SELECT c.id, c.body, c.author_id AS "authorId", m.name AS "authorName", c.created_at AS "createdAt", c.edited_at AS "editedAt", c.version
         FROM use_case u
         LEFT JOIN comment c ON c.organisation_id = $1 AND c.use_case_id = u.id
         LEFT JOIN member m ON m.organisation_id = $1 AND m.id = c.author_id
         WHERE u.organisation_id = $1 AND u.id = $2 ORDER BY c.created_at, c.id`,
};

@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  /** Oldest first. */
  async list(actor: Actor, useCaseId: string): Promise<CommentType[]> {
    const rows = isIdentifier(useCaseId) ? await this.database.readRows<CommentRow>(actor, COMMENTS, [useCaseId]) : [];
    if (rows.length === 0) throw new CommentedCaseNotFound();
    return rows.filter(({ id }) => id !== null).map((row) => withAbilities(actor, row));
  }

  async write(actor: Actor, { useCaseId, body }: WriteCommentInput): Promise<CommentType> {
    return this.database.inOrganisation(actor, async (scope) => {
      if (!(await scope.repository(UseCase).findById(useCaseId))) throw new CommentedCaseNotFound();
      const mentions = await this.#mentionedMembers(scope, body);
      const comment = await scope.repository(Comment).insert({ useCaseId, authorId: actor.memberId, body: body.trim(), mentions });
      await this.#record(scope, 'comment.write', comment);
      return withAbilities(actor, { ...comment, authorName: actor.name, editedAt: null });
    });
  }

  async edit(actor: Actor, { id, version, body }: EditCommentInput): Promise<CommentType> {
    return this.database.inOrganisation(actor, async (scope) => {
      const comment = await this.#find(scope, id);
      if (!mayEditComment(actor, comment)) throw new CommentOfAnother();
      const changes = { body: body.trim(), mentions: await this.#mentionedMembers(scope, body), editedAt: new Date() };
      if (!(await scope.repository(Comment).update(id, version, changes))) throw new CommentChanged();
      await this.#record(scope, 'comment.edit', comment);
      return withAbilities(actor, { ...comment, ...changes, version: version + 1, authorName: actor.name });
    });
  }

  async remove(actor: Actor, id: string): Promise<CommentType> {
    return this.database.inOrganisation(actor, async (scope) => {
      const comment = await this.#find(scope, id);
      if (!mayRemoveComment(actor, comment)) throw new CommentOfAnother();
      const [author] = await scope.sql<{ name: string }>('SELECT name FROM member WHERE organisation_id = $1 AND id = $2', [
        comment.authorId,
      ]);
      await scope.repository(Comment).remove(id);
      await this.#record(scope, 'comment.remove', comment);
      return withAbilities(actor, { ...comment, authorName: author!.name });
    });
  }

  async #find(scope: OrganisationScope, id: string): Promise<Comment> {
    const comment = await scope.repository(Comment).findForUpdate(id);
    if (!comment) throw new CommentNotFound();
    return comment;
  }

  async #mentionedMembers(scope: OrganisationScope, body: string): Promise<string[]> {
    const mentions = mentionsIn(body);
    if (mentions.length === 0) return [];
    const members = await scope.sql<{ id: string }>(
      "SELECT id FROM member WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state <> 'removed'",
      [mentions.map(({ memberId }) => memberId).filter(isIdentifier)],
    );
    const stranger = mentions.find(({ memberId }) => !members.some(({ id }) => id === memberId));
    if (stranger) throw new MentionUnknown(stranger.name);
    return mentions.map(({ memberId }) => memberId);
  }

  /** Says that it happened and to which comment; the text stays in the comment alone, so that a removed one is really gone. */
  async #record(scope: OrganisationScope, verb: 'comment.write' | 'comment.edit' | 'comment.remove', comment: Comment): Promise<void> {
    const changes = { comment: verb === 'comment.write' ? ([null, comment.id] as const) : ([comment.id, null] as const) };
    await this.auditTrail.record(scope, { verb, subjectId: comment.useCaseId, changes });
  }
}

function withAbilities(actor: Actor, row: CommentRow): CommentType {
  return { ...row, canEdit: mayEditComment(actor, row), canRemove: mayRemoveComment(actor, row) };
}
