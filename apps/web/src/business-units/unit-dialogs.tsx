import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorSentence } from '../ui/error-sentence';
import { SelectField, TextField } from '../ui/field';
import type { PickerOption } from '../ui/picker-list';
import { showToast } from '../ui/toasts';
import type { BusinessUnit, UnitKind } from './business-units.graphql';
import { BusinessUnitMessages } from './business-units.messages';
import { BusinessUnitMutations } from './business-units.queries';
import { KINDS } from './unit-row';
import styles from './business-units.module.css';

// A select holds text: this one stands for no parent.
const TOP = '';

interface AddUnitDialogProps {
  /** Where the new unit stands unless another place is chosen. */
  parentId: string | null;
  parents: readonly PickerOption[];
  onClose: () => void;
}

export function AddUnitDialog({ parentId, parents, onClose }: AddUnitDialogProps) {
  const t = useMessages(BusinessUnitMessages);
  const { organisation } = useSession();
  const add = useMutation(BusinessUnitMutations.add(useQueryClient(), organisation));
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind>(parentId ? 'department' : 'subsidiary');
  const [parent, setParent] = useState(parentId ?? TOP);
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (!name.trim()) return;
    const input = { name: name.trim(), kind, parentId: parent || null };
    add.mutate(input, {
      onSuccess: (added) => {
        showToast({ text: t('added', { name: added.name }) });
        onClose();
      },
    });
  };
  return (
    <Dialog open onClose={onClose} title={t('form.title')}>
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
          value={name}
          maxLength={200}
          error={checked && !name.trim() ? t('nameMissing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={t('form.kind')}
          options={KINDS.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
          value={kind}
          onChange={(next) => setKind(next as UnitKind)}
        />
        <SelectField label={t('under')} options={[{ value: TOP, label: t('top') }, ...parents]} value={parent} onChange={setParent} />
        {add.error && <ErrorSentence urgent>{add.error.message}</ErrorSentence>}
        <div>
          <Button type="submit" kind="primary" disabled={add.isPending}>
            {t('form.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface MoveUnitDialogProps {
  unit: BusinessUnit;
  /** Every place it may move to: not itself, nor what is below it. */
  parents: readonly PickerOption[];
  onClose: () => void;
}

export function MoveUnitDialog({ unit, parents, onClose }: MoveUnitDialogProps) {
  const t = useMessages(BusinessUnitMessages);
  const { organisation } = useSession();
  const edit = useMutation(BusinessUnitMutations.edit(useQueryClient(), organisation));
  const [parent, setParent] = useState(unit.parentId ?? TOP);
  const submit = () => edit.mutate({ id: unit.id, version: unit.version, parentId: parent || null }, { onSuccess: onClose });
  return (
    <Dialog open onClose={onClose} title={t('moveTitle', { name: unit.name })}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          label={t('under')}
          hint={t('moveText')}
          options={[{ value: TOP, label: t('top') }, ...parents]}
          value={parent}
          onChange={setParent}
        />
        {edit.error && <ErrorSentence urgent>{edit.error.message}</ErrorSentence>}
        <div>
          <Button type="submit" kind="primary" disabled={edit.isPending || parent === (unit.parentId ?? TOP)}>
            {t('moveVerb')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
