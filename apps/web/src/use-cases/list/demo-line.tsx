import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { askConfirmation } from '../../ui/confirm-dialog';
import { Tag } from '../../ui/tag';
import { showToast } from '../../ui/toasts';
import styles from './demo-line.module.css';
import { UseCaseListMessages } from './use-case-list.messages';
import { UseCaseListMutations } from './use-case-list.queries';
import type { ListState } from './use-list-state';

/** « 154 cas fictifs. Les retirer »: one line, not a banner. */
export function DemoLine({ state: { context, organisation } }: { state: ListState }) {
  const t = useMessages(UseCaseListMessages);
  const { may } = useSession();
  const { mutate, isPending } = useMutation(UseCaseListMutations.removeDemo(useQueryClient(), organisation));
  const count = context.organisation.demoUseCaseCount;
  if (count === 0) return null;
  const remove = async () => {
    const question = { title: t('demo.confirmTitle', { count }), text: t('demo.confirmText'), verb: t('demo.confirm'), alarming: true };
    if (!(await askConfirmation(question))) return;
    mutate(undefined, {
      onSuccess: () => announce(t('demo.removed')),
      onError: ({ message }) => showToast({ kind: 'alarm', text: message }),
    });
  };
  return (
    <p className={styles.line}>
      <Tag kind="outline">{t('demo.tag')}</Tag>
      {t('demo.line', { count })}
      {may('demo.remove') && (
        <Button kind="link" disabled={isPending} onClick={() => void remove()}>
          {t('demo.remove')}
        </Button>
      )}
    </p>
  );
}
