import type { Localised } from '../vocabulary/localised.js';
import type { AiActAnswers } from './ai-act-answers.js';

/** The letter stands in the text. Example: prohibitedDuty({ art5: 'f' }).en is 'art. 5(1)(f): stop'. */
export function prohibitedDuty({ art5 }: AiActAnswers): Localised {
  const letter = typeof art5 === 'string' && art5 !== 'unknown' ? `(${art5})` : '';
  return { en: `art. 5(1)${letter}: stop`, fr: `art. 5(1)${letter}\u00a0: arrêter` };
}
