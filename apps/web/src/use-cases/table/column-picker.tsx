import { lazy, Suspense } from 'react';
import { useMessages } from '../../i18n/messages';
import { PopoverButton } from '../../ui/popover-button';
import { Delayed, SkeletonText } from '../../ui/skeleton';
import { ListBarMessages } from '../list/list-bar.messages';
import { columnsOf } from '../list/list-search';
import type { ListState } from '../list/use-list-state';

const ColumnPanel = lazy(() => import('./column-panel').then((module) => ({ default: module.ColumnPanel })));

/** Which columns, in which order: « 10/34 ». The button stands in the first paint, or the bar would wrap and push the table down. */
export function ColumnPicker({ state }: { state: ListState }) {
  const t = useMessages(ListBarMessages);
  const { fields, address } = state;
  const possible = fields.filter(({ filterOnly }) => !filterOnly);
  const shown = columnsOf(address).filter((id) => possible.some((field) => field.id === id));
  return (
    <PopoverButton
      label={t('columns')}
      icon="columns"
      width={330}
      content={() => (
        <Suspense
          fallback={
            <Delayed>
              <SkeletonText lines={10} />
            </Delayed>
          }
        >
          <ColumnPanel state={state} possible={possible} shown={shown} />
        </Suspense>
      )}
    >
      <span className="t-sr">{t('columnCount', { shown: shown.length, total: possible.length })}</span>
      <span aria-hidden="true">
        {shown.length}/{possible.length}
      </span>
    </PopoverButton>
  );
}
