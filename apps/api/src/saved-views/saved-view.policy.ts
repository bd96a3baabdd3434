import type { Actor } from '../platform/access/actor.js';
import { mayRole } from '../platform/access/permissions.js';

interface Kept {
  readonly ownerId: string;
  readonly isShared: boolean;
}

type Asking = Pick<Actor, 'role' | 'memberId'>;

/** Everybody sees shared views; the others only their owner sees. */
export const maySeeView = (actor: Asking, view: Kept): boolean => view.isShared || view.ownerId === actor.memberId;

/** A view is its owner's to change or remove; a shared one also the data office's. */
export const mayEditView = (actor: Asking, view: Kept): boolean =>
  view.ownerId === actor.memberId || (view.isShared && mayShareViews(actor));

/** The data office shares views with the whole organisation. */
export const mayShareViews = (actor: Pick<Actor, 'role'>): boolean => mayRole(actor.role, 'saved-view.share');
