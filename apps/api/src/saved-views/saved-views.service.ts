import { Injectable } from '@nestjs/common';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { SavedView } from './saved-view.entity.js';
import { SavedViewNotFound, ShareNotAllowed, ViewNotYours } from './saved-view.errors.js';
import type { SaveViewInput } from './saved-view.inputs.js';
import { mayEditView, maySeeView, mayShareViews } from './saved-view.policy.js';
import type { SavedViewType } from './saved-view.type.js';

const VIEWS = {
  name: 'saved_views',
  text: `SELECT v.id, v.name, v.search, v.is_shared AS "isShared", v.owner_id AS "ownerId", m.name AS "ownerName"
         FROM saved_view v JOIN member m ON m.organisation_id = $1 AND m.id = v.owner_id
         WHERE v.organisation_id = $1 AND (v.is_shared OR v.owner_id = $2)
         ORDER BY v.is_shared DESC, lower(v.name), v.id`,
};

@Injectable()
export class SavedViewsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async list(actor: Actor): Promise<SavedViewType[]> {
    const rows = await this.database.readRows<Omit<SavedViewType, 'canEdit'>>(actor, VIEWS, [actor.memberId]);
    return rows.map((view) => ({ ...view, canEdit: mayEditView(actor, view) }));
  }

  async save(actor: Actor, input: SaveViewInput): Promise<SavedViewType> {
    if (input.isShared && !mayShareViews(actor)) throw new ShareNotAllowed();
    const { search, isShared } = input;
    const values = { name: input.name.trim(), search, isShared };
    const id = await this.database.inOrganisation(actor, (scope) =>
      input.id ? this.#replace(scope, actor, input.id, values) : this.#add(scope, actor, values),
    );
    return (await this.list(actor)).find((view) => view.id === id)!;
  }

  async remove(actor: Actor, id: string): Promise<SavedViewType> {
    const view = (await this.list(actor)).find((one) => one.id === id);
    if (!view) throw new SavedViewNotFound();
    await this.database.inOrganisation(actor, async (scope) => {
      const { name, search, isShared } = await this.#editable(scope, actor, id);
      await scope.repository(SavedView).remove(id);
      await this.auditTrail.record(scope, {
        verb: 'saved-view.remove',
        subjectId: id,
        changes: { name: [name, null], search: [search, null], isShared: [isShared, null] },
      });
    });
    return view;
  }

  async #add(scope: OrganisationScope, actor: Actor, values: Omit<SaveViewInput, 'id'>): Promise<string> {
    const { id } = await scope.repository(SavedView).insert({ ...values, ownerId: actor.memberId });
    await this.auditTrail.record(scope, { verb: 'saved-view.save', subjectId: id, changes: changesBetween({}, values) });
    return id;
  }

  async #replace(scope: OrganisationScope, actor: Actor, id: string, values: Omit<SaveViewInput, 'id'>): Promise<string> {
    const view = await this.#editable(scope, actor, id);
    // A shared view that becomes private would leave with the one who changed it, were they not its owner.
    if (!values.isShared && view.ownerId !== actor.memberId) throw new ViewNotYours();
    await scope.sql('UPDATE saved_view SET name = $3, search = $4, is_shared = $5 WHERE organisation_id = $1 AND id = $2', [
      id,
      values.name,
      values.search,
      values.isShared,
    ]);
    await this.auditTrail.record(scope, { verb: 'saved-view.save', subjectId: id, changes: changesBetween(view, values) });
    return id;
  }

  /** Somebody else's private view answers exactly as an unknown one. */
  async #editable(scope: OrganisationScope, actor: Actor, id: string): Promise<SavedView> {
    const view = await scope.repository(SavedView).findForUpdate(id);
    if (!view || !maySeeView(actor, view)) throw new SavedViewNotFound();
    if (!mayEditView(actor, view)) throw new ViewNotYours();
    return view;
  }
}
