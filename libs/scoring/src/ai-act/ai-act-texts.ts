import type { Localised } from '../vocabulary/localised.js';

/** Why we are a provider. */
export const roleTexts = {
  builds: {
    en: 'Develops it, or has it developed, and puts it into service under its own name (art. 3(3))',
    fr: 'Le développe, ou le fait développer, et le met en service sous son nom (art. 3(3))',
  },
  own_brand: { en: 'Puts its name on a high-risk system (art. 25(1)(a))', fr: 'Met son nom sur un système à haut risque (art. 25(1)(a))' },
  substantial_modification: {
    en: 'Substantially modifies a high-risk system (art. 25(1)(b))',
    fr: 'Modifie substantiellement un système à haut risque (art. 25(1)(b))',
  },
  changes_purpose: {
    en: 'Changes the purpose so that the system becomes high-risk (art. 25(1)(c))',
    fr: 'Change la finalité, ce qui rend le système à haut risque (art. 25(1)(c))',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** Art. 111(2). */
export const legacyTexts = {
  legacy: {
    en: 'Placed before the date: caught only by a significant change of design (art. 111(2))',
    fr: 'Mis en service avant la date\u00a0: visé seulement en cas de changement significatif de conception (art. 111(2))',
  },
  redesigned: {
    en: 'Placed before the date, and its design changed significantly since (art. 111(2))',
    fr: 'Mis en service avant la date, et sa conception a changé significativement depuis (art. 111(2))',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** What to know beside a class. */
export const noteTexts = {
  draft: {
    en: 'The guidelines on high-risk classification (art. 6(5)) are a draft only',
    fr: 'Les lignes directrices sur la classification à haut risque (art. 6(5)) ne sont qu’un projet',
  },
  registration: {
    en: 'Art. 49(2): its date is read as 2 August 2026 or 2 December 2027',
    fr: 'Art. 49(2)\u00a0: sa date se lit 2 août 2026 ou 2 décembre 2027',
  },
  notRescued: {
    en: 'The notice of art. 50(3) does not rescue art. 5(1)(f)',
    fr: 'La mention de l’art. 50(3) ne rachète pas l’art. 5(1)(f)',
  },
  solver: {
    en: 'Whether a solver is an AI system is contested: a person writes the reason',
    fr: 'Qu’un solveur soit un système d’IA est discuté\u00a0: une personne écrit le motif',
  },
  transparency: {
    en: 'Non-binding: Commission guidelines on art. 50, C(2026) 5054, and code of practice on marking, June 2026',
    fr: 'Non contraignants\u00a0: lignes directrices sur l’art. 50, C(2026) 5054, et code de bonnes pratiques sur le marquage, juin 2026',
  },
  fineTuning: {
    en: 'Fine-tuning does not remove the duties of the system; an open-source model keeps copyright policy and training summary',
    fr: 'L’affinage n’ôte rien aux obligations du système\u202f; un modèle libre garde la politique de droit d’auteur et le résumé d’entraînement',
  },
} as const satisfies Readonly<Record<string, Localised>>;
