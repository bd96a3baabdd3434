import type { Localised } from '../vocabulary/localised.js';
import { annex3Points } from './ai-act-lists.js';
import { lacksReason, stated, type AiActAnswers } from './ai-act-answers.js';
import type { AiActClass } from './ai-act-lists.js';
import { noteTexts as notes } from './ai-act-texts.js';

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
