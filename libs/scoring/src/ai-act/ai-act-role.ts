import type { Localised } from '../vocabulary/localised.js';
import { raised, stated, type AiActAnswers, type AiActKey } from './ai-act-answers.js';
import type { AiActRole } from './ai-act-lists.js';
import { roleTexts } from './ai-act-texts.js';
import { either, type Truth } from './three-valued.js';

export interface RoleFinding {
  readonly role: AiActRole;
  readonly provider: Truth;
  readonly deployer: Truth;
  readonly reasons: readonly Localised[];
  readonly deciding: readonly AiActKey[];
}

const article25 = ['own_brand', 'substantial_modification', 'changes_purpose'] as const;

/**
 * Says who we are for this system. Art. 25 makes a provider only around a high-risk system; use is presumed.
 * Example: { builds: true } is provider+deployer; { own_brand: true } on a system that is not high-risk is deployer.
 */
export function findRole(answers: AiActAnswers, highRisk: boolean): RoleFinding {
  const keys = ['builds', ...(highRisk ? article25 : [])] as const;
  const provider = either(...keys.map((key) => raised(answers, key)));
  const deployer = stated(answers, 'uses') ?? 'yes';
  return {
    role: nameRole(provider !== 'no', deployer !== 'no'),
    provider,
    deployer,
    reasons: keys.filter((key) => raised(answers, key) === 'yes').map((key) => roleTexts[key]),
    deciding: [
      ...(provider === 'unknown' ? keys.filter((key) => raised(answers, key) === 'unknown') : []),
      ...(deployer === 'unknown' ? (['uses'] as const) : []),
    ],
  };
}

/** A role that is not known yet is taken: it brings the duties. */
function nameRole(provider: boolean, deployer: boolean): AiActRole {
  if (provider) return deployer ? 'provider+deployer' : 'provider';
  return deployer ? 'deployer' : 'none';
}
