import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { askConfirmation } from '../ui/confirm-dialog';
import { Icon } from '../ui/icon';
import { InlineSelect } from '../ui/inline-edit/inline-choice';
import { InlineText, readText } from '../ui/inline-edit/inline-text';
import { useFormat } from '../ui/language';
import { Menu, type MenuItem } from '../ui/menu';
import { Tag } from '../ui/tag';
import { showToast } from '../ui/toasts';
import type { EditInput, UnitKind } from './business-units.graphql';
import { BusinessUnitMessages } from './business-units.messages';
import { BusinessUnitMutations } from './business-units.queries';
import type { UnitNode } from './unit-tree';
import styles from './business-units.module.css';

export const KINDS = ['group', 'subsidiary', 'department'] as const satisfies readonly UnitKind[];

interface UnitRowProps {
  node: UnitNode;
  open: boolean;
  onToggle: () => void;
  onAddBelow: () => void;
  onMove: () => void;
}

/** One unit of the tree: name and kind are changed in place by those who may. */
export function UnitRow(props: UnitRowProps) {
  const { unit, depth, allUseCases } = props.node;
  const t = useMessages(BusinessUnitMessages);
  const format = useFormat();
  const { organisation, may } = useSession();
  const edit = useMutation(BusinessUnitMutations.edit(useQueryClient(), organisation));
  const readOnly = !may('business-unit.edit');
  const save = (change: Omit<EditInput, 'id' | 'version'>) => edit.mutateAsync({ id: unit.id, version: unit.version, ...change });
  const kinds = KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <tr>
      <th scope="row" className={styles.name} data-top={depth === 0 || undefined}>
        <span className={styles.branch} style={{ paddingInlineStart: depth * 20 }}>
          <Fold {...props} />
          <InlineText
            label={`${t('name')}, ${unit.name}`}
            value={unit.name}
            required={t('nameMissing')}
            readOnly={readOnly}
            read={readText}
            onSave={(name) => save({ name })}
          />
          {unit.isDemo && <Tag kind="outline">{t('demo')}</Tag>}
        </span>
      </th>
      <td>
        <InlineSelect
          label={`${t('kind')}, ${unit.name}`}
          options={kinds}
          value={unit.kind}
          readOnly={readOnly}
          onSave={(kind) => save({ kind: kind as UnitKind })}
        />
      </td>
      <td className={styles.count}>{format.number(unit.useCaseCount, 0)}</td>
      <td className={styles.count}>{allUseCases === unit.useCaseCount ? '' : format.number(allUseCases, 0)}</td>
      <td className={styles.count}>{format.number(unit.memberCount, 0)}</td>
      {!readOnly && (
        <td className={styles.actions}>
          <UnitActions {...props} />
        </td>
      )}
    </tr>
  );
}

function Fold({ node, open, onToggle }: UnitRowProps) {
  const t = useMessages(BusinessUnitMessages);
  if (node.children.length === 0) return <span className={styles.leaf} />;
  const label = t(open ? 'fold' : 'unfold', { name: node.unit.name });
  return (
    <button type="button" className={styles.fold} aria-expanded={open} aria-label={label} onClick={onToggle}>
      <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
    </button>
  );
}

function UnitActions({ node, onAddBelow, onMove }: UnitRowProps) {
  const t = useMessages(BusinessUnitMessages);
  const { organisation } = useSession();
  const remove = useMutation(BusinessUnitMutations.remove(useQueryClient(), organisation));
  const { id, name } = node.unit;
  const askRemoval = async () => {
    const agreed = await askConfirmation({
      title: t('removeTitle', { name }),
      text: t('removeText'),
      verb: t('removeVerb'),
      alarming: true,
    });
    if (agreed) remove.mutate(id, { onError: ({ message }) => showToast({ text: message, kind: 'alarm' }) });
  };
  const items: MenuItem[] = [
    { key: 'add', label: t('addBelow'), icon: 'plus', onSelect: onAddBelow },
    { key: 'move', label: t('move'), icon: 'arrow-right', onSelect: onMove },
    { key: 'remove', label: t('remove'), icon: 'trash', alarming: true, onSelect: () => void askRemoval() },
  ];
  return <Menu label={t('actions', { name })} items={items} />;
}
