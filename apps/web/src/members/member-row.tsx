import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Avatar } from '../ui/avatar';
import { askConfirmation } from '../ui/confirm-dialog';
import { InlineSelect } from '../ui/inline-edit/inline-choice';
import { Menu, type MenuItem } from '../ui/menu';
import type { PickerOption } from '../ui/picker-list';
import { Tag } from '../ui/tag';
import { showToast } from '../ui/toasts';
import type { Member, MemberRole } from './members.graphql';
import { MemberMessages } from './members.messages';
import { MemberMutations } from './members.queries';
import { ROLES } from './roles';
import styles from './members.module.css';

interface MemberRowProps {
  member: Member;
  units: readonly PickerOption[];
  onNewLink: () => void;
}

/** One member: role and unit are changed in place by those who may. */
export function MemberRow({ member, units, onNewLink }: MemberRowProps) {
  const t = useMessages(MemberMessages);
  const { organisation, membership, may } = useSession();
  const client = useQueryClient();
  const edit = useMutation(MemberMutations.edit(client, organisation));
  const { id, version } = member;
  const readOnly = !may('member.edit');
  const roles = ROLES.map((role) => ({ value: role, label: t(`roles.${role}`), hint: t(`may.${role}`) }));
  const save = (change: { role?: MemberRole; businessUnitId?: string | null }) => edit.mutateAsync({ id, version, ...change });
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Avatar name={member.name} withName /> {member.id === membership.memberId && <span className="t-meta">({t('you')})</span>}{' '}
        {member.isDemo && <Tag kind="outline">{t('demo')}</Tag>}
      </th>
      <td className="t-ink2">{member.email}</td>
      <td>
        <InlineSelect
          label={`${t('role')}, ${member.name}`}
          options={roles}
          value={member.role}
          readOnly={readOnly}
          show={({ label }) => label}
          onSave={(role) => role === null || save({ role: role as MemberRole }).then(() => undefined)}
        />
      </td>
      <td>
        <InlineSelect
          label={`${t('unit')}, ${member.name}`}
          options={units}
          value={member.businessUnitId}
          missing={t('noUnit')}
          clearLabel={t('noUnit')}
          readOnly={readOnly}
          onSave={(businessUnitId) => save({ businessUnitId })}
        />
      </td>
      <td className="t-ink2">{t(member.state)}</td>
      <td className={styles.actions}>
        <MemberActions member={member} onNewLink={onNewLink} />
      </td>
    </tr>
  );
}

function MemberActions({ member, onNewLink }: { member: Member; onNewLink: () => void }) {
  const t = useMessages(MemberMessages);
  const { organisation, may } = useSession();
  const remove = useMutation(MemberMutations.remove(useQueryClient(), organisation));
  const { name } = member;
  const askRemoval = async () => {
    const agreed = await askConfirmation({
      title: t('removeTitle', { name }),
      text: t('removeText', { name }),
      verb: t('removeVerb'),
      alarming: true,
    });
    if (agreed) remove.mutate(member, { onError: ({ message }) => showToast({ text: message, kind: 'alarm' }) });
  };
  const items: MenuItem[] = [];
  if (member.state === 'invited' && may('member.invite'))
    items.push({ key: 'link', label: t('newLink'), icon: 'link', onSelect: onNewLink });
  if (may('member.remove'))
    items.push({ key: 'remove', label: t('remove'), icon: 'trash', alarming: true, onSelect: () => void askRemoval() });
  return items.length > 0 && <Menu label={t('actions', { name })} items={items} />;
}
