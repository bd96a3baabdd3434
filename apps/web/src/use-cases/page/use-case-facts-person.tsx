import { Avatar } from '../../ui/avatar';
import { InlineSelect } from '../../ui/inline-edit/inline-choice';
import type { PickerOption } from '../../ui/picker-list';
import { Fact } from './use-case-facts-line';
import type { CasePageModel } from './use-case-page-model';

/** Each column with the one that keeps the name, and the point it fills. */
const PEOPLE = {
  ownerId: { name: 'ownerName', point: 'owner' },
  sponsorId: { name: 'sponsorName', point: 'sponsor' },
  requesterId: { name: 'requesterName', point: 'requestedBy' },
} as const;

interface PersonFactProps {
  model: CasePageModel;
  field: keyof typeof PEOPLE;
  label: string;
}

/** A member, or the name that an imported list gave to somebody who is none. */
const NAMED_ONLY = 'name-only';

export function PersonFact({ model, field, label }: PersonFactProps) {
  const { useCase, editing, naming, t } = model;
  const id = useCase[field];
  const name = useCase[PEOPLE[field].name];
  const options = withCurrent(naming.people, id, name);
  return (
    <Fact label={label} point={PEOPLE[field].point}>
      <InlineSelect
        label={label}
        options={options}
        value={id ?? (name ? NAMED_ONLY : null)}
        missing={t('facts.toName')}
        clearLabel={t('facts.nobody')}
        readOnly={!useCase.canEdit}
        show={(option) => <Avatar name={option.label} withName />}
        onSave={(next) => (next === NAMED_ONLY ? undefined : editing.save({ [field]: next }))}
      />
    </Fact>
  );
}

// Somebody who left, or who never was a member, stays visible until another is chosen.
function withCurrent(people: readonly PickerOption[], id: string | null, name: string | null): readonly PickerOption[] {
  const value = id ?? NAMED_ONLY;
  return !name || people.some((option) => option.value === value) ? people : [{ value, label: name }, ...people];
}
