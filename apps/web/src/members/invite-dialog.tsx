import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { ErrorSentence } from '../ui/error-sentence';
import { SelectField, TextField } from '../ui/field';
import type { PickerOption } from '../ui/picker-list';
import { Segmented } from '../ui/segmented';
import type { InviteInput, Member } from './members.graphql';
import { MemberMessages } from './members.messages';
import { MemberMutations } from './members.queries';
import { ROLES } from './roles';
import styles from './members.module.css';

interface InviteDialogProps {
  units: readonly PickerOption[];
  /** Somebody whose link was lost: the new one replaces it. */
  again?: Member;
  onClose: () => void;
}

interface Made {
  name: string;
  path: string;
}

/** Describes the person, then shows the link, once. */
export function InviteDialog({ units, again, onClose }: InviteDialogProps) {
  const t = useMessages(MemberMessages);
  const [made, setMade] = useState<Made>();
  return (
    <Dialog open onClose={onClose} title={made ? t('link.title', { name: made.name }) : t('form.title')} width={520}>
      {made ? <InvitationLink {...made} onClose={onClose} /> : <InviteForm units={units} again={again} onMade={setMade} />}
    </Dialog>
  );
}

const LANGUAGES = [
  { value: 'fr', label: 'Français' },
  { value: 'en', label: 'English' },
] as const;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function InviteForm({ units, again, onMade }: Pick<InviteDialogProps, 'units' | 'again'> & { onMade: (made: Made) => void }) {
  const t = useMessages(MemberMessages);
  const { organisation, membership } = useSession();
  const invite = useMutation(MemberMutations.invite(useQueryClient(), organisation));
  const [input, setInput] = useState<InviteInput>({
    name: again?.name ?? '',
    email: again?.email ?? '',
    role: again?.role ?? 'requester',
    language: membership.preferences.language,
    businessUnitId: again?.businessUnitId ?? null,
  });
  const [checked, setChecked] = useState(false);
  const nameProblem = checked && !input.name.trim() ? t('form.nameMissing') : undefined;
  const emailProblem = checked && !EMAIL.test(input.email.trim()) ? t('form.emailWrong') : undefined;
  const set = (change: Partial<InviteInput>) => setInput((now) => ({ ...now, ...change }));
  const submit = () => {
    setChecked(true);
    const ready = { ...input, name: input.name.trim(), email: input.email.trim() };
    if (ready.name && EMAIL.test(ready.email)) invite.mutate(ready, { onSuccess: ({ path }) => onMade({ name: ready.name, path }) });
  };
  const roles = ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }));
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        data-autofocus
        label={t('form.name')}
        value={input.name}
        maxLength={120}
        autoComplete="off"
        error={nameProblem}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t('form.email')}
        type="email"
        value={input.email}
        maxLength={254}
        autoComplete="off"
        error={emailProblem}
        onChange={(event) => set({ email: event.target.value })}
      />
      <SelectField
        label={t('form.role')}
        hint={t(`may.${input.role}`)}
        options={roles}
        value={input.role}
        onChange={(role) => set({ role: role as InviteInput['role'] })}
      />
      <SelectField
        label={t('form.unit')}
        options={[{ value: '', label: t('noUnit') }, ...units]}
        value={input.businessUnitId ?? ''}
        onChange={(unit) => set({ businessUnitId: unit || null })}
      />
      <div className={styles.language}>
        <span className="t-strong">{t('form.language')}</span>
        <Segmented label={t('form.language')} options={LANGUAGES} value={input.language} onChange={(language) => set({ language })} />
      </div>
      {invite.error && <ErrorSentence urgent>{invite.error.message}</ErrorSentence>}
      <div>
        <Button type="submit" kind="primary" disabled={invite.isPending}>
          {invite.isPending ? t('form.making') : t('form.submit')}
        </Button>
      </div>
    </form>
  );
}

function InvitationLink({ name, path, onClose }: Made & { onClose: () => void }) {
  const t = useMessages(MemberMessages);
  const link = new URL(path, window.location.origin).href;
  return (
    <div className={styles.form}>
      <p className="t-ink2">{t('link.text', { name })}</p>
      <TextField label={t('link.label')} readOnly value={link} onFocus={(event) => event.target.select()} />
      <div className={styles.buttons}>
        <CopyButton worded kind="primary" text={link} label={t('link.copy')} />
        <Button onClick={onClose}>{t('link.done')}</Button>
      </div>
    </div>
  );
}
