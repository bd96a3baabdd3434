import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Dialog } from '../ui/dialog';
import { ErrorSentence } from '../ui/error-sentence';
import { SelectField, TextField } from '../ui/field';
import type { CreateInput } from './api-tokens.graphql';
import { ApiTokenMessages } from './api-tokens.messages';
import { ApiTokenMutations } from './api-tokens.queries';
import styles from './api-tokens.module.css';

const ROLES = ['requester', 'triager', 'assessor', 'executive', 'administrator'] as const satisfies readonly CreateInput['role'][];
const DAYS = [7, 30, 90, 366];

interface Made {
  readonly name: string;
  readonly secret: string;
}

/** Describes the token, then shows its secret, once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(ApiTokenMessages);
  const [made, setMade] = useState<Made>();
  return (
    <Dialog open onClose={onClose} title={made ? t('made.title', { name: made.name }) : t('form.title')} width={520}>
      {made ? <Secret {...made} onClose={onClose} /> : <CreateForm onMade={setMade} />}
    </Dialog>
  );
}

function CreateForm({ onMade }: { onMade: (made: Made) => void }) {
  const t = useMessages(ApiTokenMessages);
  const { organisation } = useSession();
  const create = useMutation(ApiTokenMutations.create(useQueryClient(), organisation));
  const [input, setInput] = useState<CreateInput>({ name: '', role: 'executive', days: 90 });
  const [checked, setChecked] = useState(false);
  const name = input.name.trim();
  const submit = () => {
    setChecked(true);
    if (name) create.mutate({ ...input, name }, { onSuccess: ({ secret }) => onMade({ name, secret }) });
  };
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
        hint={t('form.nameHint')}
        value={input.name}
        maxLength={80}
        autoComplete="off"
        error={checked && !name ? t('form.nameMissing') : undefined}
        onChange={(event) => setInput({ ...input, name: event.target.value })}
      />
      <SelectField
        label={t('role')}
        hint={t('form.roleHint')}
        options={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
        value={input.role}
        onChange={(role) => setInput({ ...input, role: role as CreateInput['role'] })}
      />
      <SelectField
        label={t('form.days')}
        options={DAYS.map((count) => ({ value: String(count), label: t('form.daysOf', { count }) }))}
        value={String(input.days)}
        onChange={(days) => setInput({ ...input, days: Number(days) })}
      />
      {create.error && <ErrorSentence urgent>{create.error.message}</ErrorSentence>}
      <div>
        <Button type="submit" kind="primary" disabled={create.isPending}>
          {create.isPending ? t('form.making') : t('form.submit')}
        </Button>
      </div>
    </form>
  );
}

function Secret({ secret, onClose }: Made & { onClose: () => void }) {
  const t = useMessages(ApiTokenMessages);
  return (
    <div className={styles.form}>
      <p className="t-ink2">{t('made.text')}</p>
      <TextField label={t('made.label')} readOnly value={secret} onFocus={(event) => event.target.select()} />
      <div className={styles.buttons}>
        <CopyButton worded kind="primary" text={secret} label={t('made.copy')} />
        <Button onClick={onClose}>{t('made.done')}</Button>
      </div>
    </div>
  );
}
