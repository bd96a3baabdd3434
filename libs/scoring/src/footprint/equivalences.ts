import type { Term } from '../vocabulary/localised.js';

export interface Equivalence extends Term {
  readonly carbonKg: number;
  readonly source: string;
}

const ademe = 'Impact CO2, ADEME: incubateur-ademe/impactco2';

/** What a reader knows the size of; `name` follows a number. Least carbon first. */
export const equivalences: readonly Equivalence[] = [
  {
    id: 'train_km',
    name: { en: 'km by high-speed train', fr: 'km en TGV' },
    carbonKg: 0.00293,
    source: `${ademe}, deplacement.json: 0.0023 + 0.00063 for making the train`,
  },
  {
    id: 'car_km',
    name: { en: 'km by petrol or diesel car', fr: 'km en voiture thermique' },
    carbonKg: 0.2176,
    source: `${ademe}, deplacement.json: 0.192 + 0.0256 for making the car`,
  },
  { id: 'vegetarian_meal', name: { en: 'vegetarian meals', fr: 'repas végétariens' }, carbonKg: 0.51, source: `${ademe}, repas.json` },
  { id: 'beef_meal', name: { en: 'meals with beef', fr: 'repas avec bœuf' }, carbonKg: 7.26, source: `${ademe}, repas.json` },
  {
    id: 'laptop',
    name: { en: 'laptops made and used', fr: 'ordinateurs portables fabriqués et utilisés' },
    carbonKg: 156,
    source: `${ademe}, equivalents.json`,
  },
  {
    id: 'paris_new_york',
    name: { en: 'return flights from Paris to New York', fr: 'allers-retours Paris-New York en avion' },
    carbonKg: 1770,
    source: `${ademe}, equivalents.json`,
  },
  {
    id: 'french_year',
    name: { en: 'years of a French resident', fr: 'années d’un habitant de la France' },
    carbonKg: 9200,
    source: 'French carbon footprint per head, 2022: fr.wikipedia.org/wiki/Empreinte_carbone',
  },
];
