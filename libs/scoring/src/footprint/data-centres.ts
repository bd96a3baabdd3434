import type { DataCentre } from './footprint-tables.js';

const ecologits = 'EcoLogits, LLM inference methodology, commit 5be90da';
const exactly = (value: number) => ({ low: value, high: value });

/** Published figures of providers, world averages; the zone where most of them compute. Example: Mistral AI is PUE 1.16, Sweden. */
export const dataCentres: readonly DataCentre[] = [
  { id: 'openai', name: same('OpenAI, Azure'), pue: exactly(1.2), wue: exactly(0.569), zone: 'USA', source: ecologits },
  { id: 'mistral', name: same('Mistral AI'), pue: exactly(1.16), wue: exactly(0.09), zone: 'SWE', source: ecologits },
  { id: 'google', name: same('Google'), pue: exactly(1.09), wue: exactly(0.99), zone: 'USA', source: ecologits },
  {
    id: 'anthropic',
    name: same('Anthropic'),
    pue: { low: 1.09, high: 1.14 },
    wue: { low: 0.13, high: 0.99 },
    zone: 'USA',
    source: ecologits,
  },
  { id: 'cohere', name: same('Cohere'), pue: exactly(1.09), wue: exactly(0.99), zone: 'USA', source: ecologits },
  {
    id: 'ovhcloud',
    name: same('OVHcloud'),
    pue: exactly(1.28),
    wue: { low: 0.17, high: 0.2 },
    zone: 'FRA',
    source: 'PUE: channelnews.fr, carbon calculator of OVHcloud, world average; WUE: silicon.fr, fiscal 2021',
  },
  {
    id: 'on_premises',
    name: { en: 'On premises', fr: 'Dans nos locaux' },
    pue: exactly(1.5),
    wue: exactly(0.2),
    zone: undefined,
    source: '[assumption]',
  },
];

function same(name: string) {
  return { en: name, fr: name };
}
