import { validateScoringModel } from '@tamis/scoring';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { useMessages } from '../i18n/messages';
import { ActionBar } from '../ui/action-bar';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { TextField } from '../ui/field';
import { useFormat, useTexts } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { AxisWeights } from './axis-weights';
import { formatWeight, joinWeights, readWeights, type EditedWeights, type WeightTexts } from './edited-weights';
import { ModelAxis, type WeightEditing } from './model-axis';
import { RankPreviewList } from './rank-preview-list';
import type { RankSlots } from './rank-slots';
import type { ScoringModel } from './scoring-models.graphql';
import { ScoringModelMessages } from './scoring-models.messages';
import { ScoringModelMutations } from './scoring-models.queries';
import styles from './scoring-models.module.css';

interface ReviseModelProps {
  organisation: string;
  model: ScoringModel;
  slots: RankSlots;
  onDone: () => void;
}

/** Weights as sliders and fields, with what they do to the first ranks; saved as the next version, never over this one. */
export function ReviseModel({ organisation, model, slots, onDone }: ReviseModelProps) {
  const t = useMessages(ScoringModelMessages);
  const { language } = useFormat();
  const [axisTexts, setAxisTexts] = useState<WeightTexts>({});
  const [criterionTexts, setCriterionTexts] = useState<WeightTexts>({});
  // Apart, so that moving a slider leaves the tables of the criteria as they are.
  const ofAxes = useMemo(() => readWeights(model.definition, axisTexts, language), [model, axisTexts, language]);
  const ofCriteria = useMemo(() => readWeights(model.definition, criterionTexts, language), [model, criterionTexts, language]);
  const edited = joinWeights(ofAxes, ofCriteria);
  const axisEditing = useEditing(axisTexts, setAxisTexts, ofAxes.unreadable);
  const criterionEditing = useEditing(criterionTexts, setCriterionTexts, ofCriteria.unreadable);
  const { axes } = ofAxes.definition;
  const next = model.version + 1;
  return (
    <>
      <PageHeader above={t('current', { name: model.name, version: model.version })}>{t('editing', { version: next })}</PageHeader>
      <div className={`${styles.layout} ${styles.revising}`}>
        <div className={styles.axes}>
          {axes.map(({ id }) => (
            <ModelAxis key={id} model={ofCriteria.definition} axis={id} axes={axes} editing={criterionEditing} />
          ))}
        </div>
        <div className={`${styles.side} ${styles.pinned}`}>
          <AxisWeights axes={axes} saved={model.definition.axes} editing={axisEditing} />
          <RankPreviewList
            organisation={organisation}
            model={model.definition}
            axes={axes}
            slots={slots}
            criteriaChanged={ofCriteria.changed}
          />
        </div>
      </div>
      <SaveBar organisation={organisation} model={model} edited={edited} next={next} onDone={onDone} />
    </>
  );
}

function useEditing(texts: WeightTexts, set: Dispatch<SetStateAction<WeightTexts>>, unreadable: readonly string[]): WeightEditing {
  const format = useFormat();
  return useMemo(
    () => ({
      textOf: (term, weight) => texts[term] ?? formatWeight(weight, format),
      isUnreadable: (term) => unreadable.includes(term),
      onChange: (term, text) => set((before) => ({ ...before, [term]: text })),
    }),
    [texts, set, unreadable, format],
  );
}

interface SaveBarProps extends Omit<ReviseModelProps, 'slots'> {
  edited: EditedWeights;
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
