import type { Actor } from '../platform/access/actor.js';
import { mayRole } from '../platform/access/permissions.js';

type Reader = Pick<Actor, 'role' | 'memberId'>;
interface Written {
  readonly authorId: string;
}

/** An author edits their own comment; nobody puts words into the mouth of another. */
export const mayEditComment = (actor: Reader, comment: Written): boolean =>
  mayRole(actor.role, 'comment.write') && comment.authorId === actor.memberId;

/** An author removes their own comment, an administrator any. */
export const mayRemoveComment = (actor: Reader, comment: Written): boolean =>
  mayEditComment(actor, comment) || mayRole(actor.role, 'comment.moderate');
