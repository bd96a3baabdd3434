import { approaches, dataLevels, quadrants, sideStatuses, sourcings, stages } from '@tamis/scoring';
import { useMemo } from 'react';
import { useMessages, type Translate } from '../../i18n/messages';
import { useFormat } from '../../ui/language';
import type { Format, Language } from '../../ui/format';
import type { PickerOption } from '../../ui/picker-list';
import type { CustomField, ListContext } from './use-case-list.graphql';
import { ListFieldMessages } from './list-field.messages';

export type ListTranslate = Translate<(typeof ListFieldMessages)['tree']>;

interface Unit {
  id: string;
  name: string;
  /** Itself, then those above it. */
  lineage: readonly string[];
}

/** Names of everything a row points at, in the reader's language. */
export interface Naming {
  t: ListTranslate;
  format: Format;
  units: ReadonlyMap<string, Unit>;
  /** Active members first asked of a choice. */
  people: readonly PickerOption[];
  personName: (id: string) => string | undefined;
  terms: Record<'stage' | 'status' | 'approach' | 'sourcing' | 'data' | 'quadrant', TermNames>;
  customFields: readonly CustomField[];
  currency: string;
}

export interface TermNames {
  options: readonly PickerOption[];
  nameOf: (id: string) => string;
  orderOf: (id: string) => number;
}

interface AnyTerm {
  id: string;
  name: Readonly<Record<Language, string>>;
}

function namesOf(terms: readonly AnyTerm[], language: Language): TermNames {
  const known = new Map(terms.map(({ id, name }, order) => [id, { name: name[language], order }]));
  return {
    options: terms.map(({ id, name }) => ({ value: id, label: name[language] })),
    nameOf: (id) => known.get(id)?.name ?? id,
    orderOf: (id) => known.get(id)?.order ?? known.size,
  };
}

/** Each unit with those above it; a loop in the data ends at its first repeat. */
export function placeUnits(units: ListContext['businessUnits']): Map<string, Unit> {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const lineageOf = (id: string): string[] => {
    const lineage: string[] = [];
    for (let at: string | null | undefined = id; at && !lineage.includes(at); at = parents.get(at)) lineage.push(at);
    return lineage;
  };
  return new Map(units.map(({ id, name }) => [id, { id, name, lineage: lineageOf(id) }]));
}

const nothing: ListContext = {
  organisation: { name: '', currency: 'EUR', useCaseCount: 0, demoUseCaseCount: 0, stages: [] },
  members: [],
  businessUnits: [],
  customFields: [],
};

export function useNaming(context: ListContext = nothing): Naming {
  const t = useMessages(ListFieldMessages);
  const format = useFormat();
  return useMemo(() => {
    const { language } = format;
    const names = new Map(context.members.map(({ id, name }) => [id, name]));
    const people = context.members.filter(({ state }) => state === 'active').map(({ id, name }) => ({ value: id, label: name }));
    return {
      t,
      format,
      people,
      units: placeUnits(context.businessUnits),
      personName: (id) => names.get(id),
      customFields: context.customFields,
      currency: context.organisation.currency,
      terms: {
        stage: namesOf(stages, language),
        status: namesOf([{ id: 'active', name: { en: t('status.active'), fr: t('status.active') } }, ...sideStatuses], language),
        approach: namesOf(approaches, language),
        sourcing: namesOf(sourcings, language),
        data: namesOf(dataLevels, language),
        quadrant: namesOf(quadrants, language),
      },
    };
  }, [context, format, t]);
}
