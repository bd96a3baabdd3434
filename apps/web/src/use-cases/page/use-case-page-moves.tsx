import { useState } from 'react';
import type { SideStatus, Stage } from '@tamis/scoring';
import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/field';
import { Menu, type MenuItem } from '../../ui/menu';
import { showToast } from '../../ui/toasts';
import { findGaps } from './use-case-gaps';
import { UseCaseMoveMessages } from '../list/use-case-moves.messages';
import type { CasePageModel } from './use-case-page-model';
import styles from './use-case-page.module.css';

/** What may only be done with a reason, because the requester reads it. */
const REASONED = ['parked', 'rejected', 'blocked_legal', 'excluded', 'retired'] as const;
type Reasoned = (typeof REASONED)[number];

interface Position {
  stage: Stage;
  status: SideStatus | null;
}

/** Moves the case, says so with a way back, or says why it was refused. */
function useMove({ useCase, editing, naming }: CasePageModel) {
  const t = useMessages(UseCaseMoveMessages);
  const { reference } = useCase;
  const say = ({ stage, status }: Position) => {
    if (status) return t('move.setAside', { reference, status: naming.terms.status.nameOf(status) });
    return stage === useCase.stage
      ? t('move.resumed', { reference })
      : t('move.moved', { reference, stage: naming.terms.stage.nameOf(stage) });
  };
  return async function move(to: Position, reason?: string): Promise<void> {
    const before = { stage: useCase.stage, status: useCase.status, reason: useCase.statusReason ?? undefined };
    try {
      await editing.move({ ...to, reason });
      showToast({ text: say(to), kind: 'done', action: { run: () => void editing.move(before) } });
    } catch (error) {
      showToast({ text: t('move.refused', { reference, reason: (error as Error).message }), kind: 'alarm' });
    }
  };
}

export function CaseMoves({ model }: { model: CasePageModel }) {
  const { useCase, naming } = model;
  const t = useMessages(UseCaseMoveMessages);
  const move = useMove(model);
  const [asked, setAsked] = useState<Reasoned>();
  const { nextStage } = findGaps(useCase);
  const aside = useCase.status !== null;
  const stages: MenuItem[] = naming.terms.stage.options
    .filter(({ value }) => value !== 'retired')
    .map(({ value, label }, index) => ({
      key: value,
      label,
      checked: value === useCase.stage,
      group: index === 0 ? t('move.stage') : undefined,
      onSelect: () => void (value !== useCase.stage && move({ stage: value as Stage, status: null })),
    }));
  const offered = useCase.stage === 'retired' ? [] : REASONED.filter((one) => one !== useCase.status);
  const reasoned: MenuItem[] = offered.map((one, index) => ({
    key: one,
    label: t(`move.${one}`),
    alarming: one === 'rejected' || one === 'retired',
    group: index === 0 ? t('move.aside') : undefined,
    onSelect: () => setAsked(one),
  }));
  return (
    <>
      {!aside && useCase.stage !== 'retired' && (
        <Button kind="quiet" onClick={() => setAsked('parked')}>
          {t('move.parked')}
        </Button>
      )}
      {!aside && useCase.stage !== 'run' && useCase.stage !== 'retired' && (
        <Button kind="quiet" onClick={() => setAsked('rejected')}>
          {t('move.rejected')}
        </Button>
      )}
      <Menu label={t('move.menu', { reference: useCase.reference })} items={[...stages, ...reasoned]} />
      {aside ? (
        <Button kind="primary" onClick={() => void move({ stage: useCase.stage, status: null })}>
          {t('move.resume')}
        </Button>
      ) : (
        nextStage && (
          <Button kind="primary" onClick={() => void move({ stage: nextStage, status: null })}>
            {t('move.to', { stage: naming.terms.stage.nameOf(nextStage) })}
          </Button>
        )
      )}
      {asked && (
        <ReasonDialog
          model={model}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onGiven={(reason) =>
            void move(asked === 'retired' ? { stage: 'retired', status: null } : { stage: useCase.stage, status: asked }, reason)
          }
        />
      )}
    </>
  );
}

interface ReasonDialogProps {
  model: CasePageModel;
  asked: Reasoned;
  onClose: () => void;
  onGiven: (reason: string) => void;
}

function ReasonDialog({ model: { useCase }, asked, onClose, onGiven }: ReasonDialogProps) {
  const t = useMessages(UseCaseMoveMessages);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = () => {
    if (!reason.trim()) return setProblem(t('move.reasonMissing'));
    onClose();
    onGiven(reason.trim());
  };
  return (
    <Dialog open onClose={onClose} title={t(`ask.${asked}.title`, { reference: useCase.reference })}>
      <form
        className={styles.reasonForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="t-ink2">{t(`ask.${asked}.text`)}</p>
        <TextAreaField
          label={t('move.reason')}
          hint={t('move.reasonHint')}
          error={problem}
          value={reason}
          maxLength={1000}
          data-autofocus
          onChange={(event) => {
            setReason(event.target.value);
            setProblem(undefined);
          }}
        />
        <div className={styles.buttons}>
          <Button type="submit" kind={asked === 'parked' || asked === 'blocked_legal' ? 'primary' : 'alarm'}>
            {t(`ask.${asked}.verb`)}
          </Button>
          <Button onClick={onClose}>{t('move.keep')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
