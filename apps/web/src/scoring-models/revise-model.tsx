import { validateScoringModel, type AxisId, type CriterionId } from '@tamis/scoring';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { ActionBar } from '../ui/action-bar';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { TextField } from '../ui/field';
import { useFormat, useTexts } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { AxisWeights } from './axis-weights';
import { formatWeight, readWeights, type WeightTexts } from './edited-weights';
import { ModelAxis } from './model-axis';
import { RankPreviewList } from './rank-preview-list';
import type { ScoringModel } from './scoring-models.graphql';
import { ScoringModelMessages } from './scoring-models.messages';
import { ScoringModelMutations } from './scoring-models.queries';
import styles from './scoring-models.module.css';

interface ReviseModelProps {
  organisation: string;
  model: ScoringModel;
  onDone: () => void;
}

/** Weights as fields, with what they do to the first ranks; saved as the next version, never over this one. */
export function ReviseModel({ organisation, model, onDone }: ReviseModelProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const [weightTexts, setWeightTexts] = useState<WeightTexts>({});
  const edited = useMemo(() => readWeights(model.definition, weightTexts, format.language), [model, weightTexts, format]);
  const next = model.version + 1;
  const editing = {
    textOf: (term: AxisId | CriterionId, weight: number) => weightTexts[term] ?? formatWeight(weight, format),
    isUnreadable: (term: string) => edited.unreadable.includes(term),
    onChange: (term: AxisId | CriterionId, text: string) => setWeightTexts((before) => ({ ...before, [term]: text })),
  };
  return (
    <>
      <PageHeader above={t('current', { name: model.name, version: model.version })}>{t('editing', { version: next })}</PageHeader>
      <div className={styles.layout}>
        <div className={styles.axes}>
          {edited.definition.axes.map(({ id }) => (
            <ModelAxis key={id} model={edited.definition} axis={id} editing={editing} />
          ))}
        </div>
        <div className={`${styles.side} ${styles.pinned}`}>
          <AxisWeights model={edited.definition} editing={editing} />
          <RankPreviewList
            organisation={organisation}
            axes={edited.definition.axes}
            criteriaChanged={Object.keys(edited.criterionWeights).length > 0}
          />
        </div>
      </div>
      <SaveBar organisation={organisation} model={model} edited={edited} next={next} onDone={onDone} />
    </>
  );
}

interface SaveBarProps extends ReviseModelProps {
  edited: ReturnType<typeof readWeights>;
  next: number;
}

function SaveBar({ organisation, model, edited, next, onDone }: SaveBarProps) {
  const t = useMessages(ScoringModelMessages);
  const texts = useTexts();
  const { language } = useFormat();
  const [name, setName] = useState(model.name);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState('');
  const { mutate, isPending, error } = useMutation({
    ...ScoringModelMutations.revise(useQueryClient(), organisation),
    onSettled: (saved) => saved && (announce(t('saved', { version: saved.version })), onDone()),
  });
  const problem = validateScoringModel(edited.definition)[0]?.message[language];
  const changed = edited.changed || name.trim() !== model.name;
  const save = () => {
    if (!changed) return setMissing(t('nothing', { version: model.version }));
    if (!note.trim()) return setMissing(t('noteMissing'));
    setMissing('');
    const { axisWeights, criterionWeights } = edited;
    mutate({ basedOn: model.version, name: name.trim() || model.name, note: note.trim(), axisWeights, criterionWeights });
  };
  const told = problem ?? (missing || error?.message);
  return (
    <ActionBar
      start={
        <div className={styles.saying}>
          <TextField label={t('name')} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
          <TextField
            label={t('note')}
            value={note}
            maxLength={2000}
            placeholder={t('noteHint')}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
      }
    >
      {told && <ErrorSentence urgent>{told}</ErrorSentence>}
      <Button onClick={onDone}>{texts.cancel}</Button>
      <Button kind="primary" onClick={save} disabled={isPending || edited.unreadable.length > 0 || problem !== undefined}>
        {isPending ? t('saving') : t('save', { version: next })}
      </Button>
    </ActionBar>
  );
}
