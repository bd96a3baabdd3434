import type { Localised } from '../vocabulary/localised.js';
import type { Traced } from './triage-result.js';

export const necessityReason: Localised = {
  en: 'AFNOR SPEC 2314: a simpler technique comes within a point, so the need for the other has to be shown',
  fr: 'AFNOR SPEC 2314\u00a0: une technique plus simple est à un point près, la nécessité de l’autre reste à démontrer',
};

export const noCarrier: Traced = {
  id: 'none',
  reason: { en: 'No carrier rule applies', fr: 'Aucune règle de portage ne s’applique' },
  source: { en: 'Design choice', fr: 'Choix de conception' },
};
