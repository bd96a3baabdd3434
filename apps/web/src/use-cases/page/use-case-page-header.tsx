import { useState } from 'react';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { InlineLongText } from '../../ui/inline-edit/inline-long-text';
import { InlineText, readText } from '../../ui/inline-edit/inline-text';
import { PageHeader } from '../../ui/page-header';
import { Tag } from '../../ui/tag';
import { CaseMoves } from './use-case-page-moves';
import { CaseTrail } from './use-case-page-trail';
import type { CasePageModel } from './use-case-page-model';
import styles from './use-case-page.module.css';

export function CaseHeader({ model, onEdit }: { model: CasePageModel; onEdit: () => void }) {
  const { useCase, t, editing } = model;
  const title = (
    <span className={styles.title} data-fact="title">
      <InlineText
        label={t('title')}
        value={useCase.title}
        required={t('titleMissing')}
        readOnly={!useCase.canEdit}
        read={readText}
        onSave={(next) => editing.save({ title: next ?? undefined })}
      />
    </span>
  );
  return (
    <PageHeader
      size="large"
      above={
        <>
          <CaseTrail model={model} onEdit={onEdit} />
          <div className={styles.aboveEnd}>
            <SavedAt model={model} />
            <CopyButton worded kind="quiet" icon="link" text={window.location.href} label={t('copyLink')} />
          </div>
        </>
      }
      beside={
        <span className={styles.reference}>
          {useCase.reference}
          <CopyButton text={useCase.reference} label={t('copyReference', { reference: useCase.reference })} />
          {useCase.isDemo && <Tag kind="outline">{t('demo')}</Tag>}
        </span>
      }
      actions={model.mayMove ? <CaseMoves model={model} /> : undefined}
      below={<Need model={model} />}
    >
      {title}
    </PageHeader>
  );
}

function SavedAt({ model }: { model: CasePageModel }) {
  const { editing, useCase, naming, t } = model;
  const { updatedAt } = useCase;
  const today = new Date(updatedAt).toDateString() === new Date().toDateString();
  const text = editing.saving
    ? t('saving')
    : today
      ? t('savedAt', { time: naming.format.time(updatedAt) })
      : t('changedOn', { date: naming.format.shortDate(updatedAt) });
  return (
    <span className="t-ink3" role="status">
      {text}
    </span>
  );
}

// Imported needs can be pages long: the first lines say enough until one asks for more.
const LONG = 420;

function Need({ model }: { model: CasePageModel }) {
  const { useCase, editing, t } = model;
  const [whole, setWhole] = useState(false);
  const long = (useCase.need?.length ?? 0) > LONG;
  return (
    <div className={styles.need} data-fact="need" data-clamped={(long && !whole) || undefined}>
      <InlineLongText
        label={t('need')}
        value={useCase.need}
        missing={t('needMissing')}
        format="plain"
        readOnly={!useCase.canEdit}
        onSave={(need) => editing.save({ need })}
      />
      {long && (
        <Button kind="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'showLess' : 'showAll')}
        </Button>
      )}
    </div>
  );
}
