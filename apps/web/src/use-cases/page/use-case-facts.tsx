import { InlineDate } from '../../ui/inline-edit/inline-date';
import { InlineSelect } from '../../ui/inline-edit/inline-choice';
import { InlineText, readText } from '../../ui/inline-edit/inline-text';
import type { PickerOption } from '../../ui/picker-list';
import { Section } from '../../ui/section';
import type { SuggestedColumn } from '../list/used-values';
import { UsedValuesList } from '../list/used-values-list';
import { Fact } from './use-case-facts-line';
import { PersonFact } from './use-case-facts-person';
import type { CasePageModel } from './use-case-page-model';
import type { DetailChanges } from './use-case.graphql';
import styles from './use-case-facts.module.css';

/** Who, where, how and when: every value is changed in place and saved at once. */
export function CaseFacts({ model }: { model: CasePageModel }) {
  const { t, naming } = model;
  return (
    <Section title={t('facts.title')}>
      <dl className={styles.facts}>
        <PersonFact model={model} field="ownerId" label={t('facts.owner')} />
        <PersonFact model={model} field="sponsorId" label={t('facts.sponsor')} />
        <PersonFact model={model} field="requesterId" label={t('facts.requestedBy')} />
        <ChoiceFact model={model} field="businessUnitId" point="businessUnit" label={t('facts.unit')} options={unitOptions(naming)} />
        <TextFact model={model} field="theme" label={t('facts.theme')} />
        <TextFact model={model} field="function" label={t('facts.function')} />
        <ChoiceFact model={model} field="approach" label={t('facts.approach')} options={naming.terms.approach.options} />
        <ChoiceFact model={model} field="sourcing" label={t('facts.sourcing')} options={naming.terms.sourcing.options} />
        <ChoiceFact model={model} field="dataLevel" label={t('facts.data')} options={levelOptions(naming)} />
        <TextFact model={model} field="intakeSource" label={t('facts.intakeSource')} />
        <DateFact model={model} field="submittedOn" label={t('facts.submittedOn')} />
        <DateFact model={model} field="targetDate" label={t('facts.targetDate')} />
        <TagsFact model={model} />
      </dl>
    </Section>
  );
}

const levelOptions = ({ terms }: CasePageModel['naming']): PickerOption[] =>
  terms.data.options.map(({ value, label }) => ({ value, label: `${value} ${label.toLocaleLowerCase()}` }));

function unitOptions({ units, format }: CasePageModel['naming']): PickerOption[] {
  const nameOf = (id: string) => units.get(id)?.name ?? '';
  return [...units.values()]
    .map(({ id, lineage }) => ({ value: id, label: nameOf(id), hint: lineage.slice(1).map(nameOf).join(', ') }))
    .sort((a, b) => format.compare(a.label, b.label));
}

interface FactProps<Field extends string> {
  model: CasePageModel;
  field: Field;
  label: string;
}

interface ChoiceFactProps extends FactProps<'businessUnitId' | 'approach' | 'sourcing' | 'dataLevel'> {
  options: readonly PickerOption[];
  point?: string;
}

function ChoiceFact({ model: { useCase, editing, t }, field, label, options, point = field }: ChoiceFactProps) {
  return (
    <Fact label={label} point={point}>
      <InlineSelect
        label={label}
        options={options}
        value={useCase[field]}
        missing={t('facts.toChoose')}
        clearLabel={t('facts.clear')}
        readOnly={!useCase.canEdit}
        onSave={(next) => editing.save({ [field]: next } as DetailChanges)}
      />
    </Fact>
  );
}

function TextFact({ model: { organisation, useCase, editing, t }, field, label }: FactProps<SuggestedColumn>) {
  return (
    <Fact label={label} point={field}>
      <InlineText
        label={label}
        value={useCase[field]}
        missing={t('facts.toFill')}
        readOnly={!useCase.canEdit}
        read={readText}
        suggestions={(id) => <UsedValuesList id={id} organisation={organisation} column={field} />}
        onSave={(next) => editing.save({ [field]: next })}
      />
    </Fact>
  );
}

function DateFact({ model: { useCase, editing, t }, field, label }: FactProps<'submittedOn' | 'targetDate'>) {
  return (
    <Fact label={label} point={field}>
      <InlineDate
        label={label}
        value={useCase[field]}
        missing={t('facts.toSet')}
        readOnly={!useCase.canEdit}
        onSave={(next) => editing.save({ [field]: next })}
      />
    </Fact>
  );
}

function TagsFact({ model: { useCase, editing, t } }: { model: CasePageModel }) {
  return (
    <Fact label={t('facts.tags')} point="tags">
      <InlineText
        label={t('facts.tagsHint')}
        value={useCase.tags.length > 0 ? useCase.tags.join(', ') : null}
        missing={t('facts.toFill')}
        readOnly={!useCase.canEdit}
        read={readText}
        onSave={(next) => editing.save({ tags: (next ?? '').split(',').filter((tag) => tag.trim() !== '') })}
      />
    </Fact>
  );
}
