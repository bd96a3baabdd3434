import type { Localised } from '../vocabulary/localised.js';
import { annex3Points } from './ai-act-lists.js';
import { lacksReason, stated, type AiActAnswers } from './ai-act-answers.js';
import type { AiActClass } from './ai-act-lists.js';

const notes = {
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

/** Lists what to know beside a class. Example: an Annex III case carries the note that the guidelines are a draft. */
export function findNotes(answers: AiActAnswers, found: AiActClass, transparent: boolean): readonly Localised[] {
  const { trap } = annex3Points.find(({ id }) => id === answers.annex3) ?? {};
  const annex3 = found === 'high_risk_annex3' || found === 'annex3_exempt';
  return [
    ...(annex3 ? [notes.draft] : []),
    ...(annex3 && trap ? [trap] : []),
    ...(found === 'annex3_exempt' ? [notes.registration] : []),
    ...(found === 'prohibited' && answers.art5 === 'f' ? [notes.notRescued] : []),
    ...(stated(answers, 'ai_system') === 'no' && lacksReason(answers) ? [notes.solver] : []),
    ...(transparent ? [notes.transparency] : []),
    ...(stated(answers, 'modifies_gpai') === 'yes' ? [notes.fineTuning] : []),
  ];
}
