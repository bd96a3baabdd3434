import { annex3Points, prohibitedPractices } from './ai-act-lists.js';
import type { Truth } from './three-valued.js';

/** A question of the helper answered by yes or no, or not known yet. */
export type YesNo = boolean | Truth;

/** `art5` and `annex3` hold the letter or the point, `no`, or `unknown`. */
export type AiActAnswers = Readonly<Partial<Record<YesNoKey, YesNo>>> & {
  readonly art5?: string | false;
  readonly annex1_section?: 'A' | 'B' | 'unknown';
  readonly annex3?: string | false;
  /** Which condition of art. 6(3) is claimed: a, b, c or d. */
  readonly art6_3?: string | false;
  readonly generative_provider?: 'self' | 'vendor' | 'unknown';
  /** Compute of the modification over that of the original training. */
  readonly compute_ratio?: number;
  /** Compute of the modification, in FLOP. */
  readonly modification_flop?: number;
  /** Why a system is held not to be an AI system, in writing. */
  readonly not_ai_reason?: string;
  /** The approach proposed at triage, if any: solvers are contested. */
  readonly approach?: string;
};

export const yesNoKeys = [
  ...(['ai_system', 'military_only', 'dual_use', 'national_security', 'research_only', 'real_world_test', 'open_source'] as const),
  ...(['annex1_product', 'annex1_third_party', 'crewed_aviation'] as const),
  ...(['profiling', 'no_significant_risk'] as const),
  ...(['interacts_public', 'obvious_interaction', 'staff_sends'] as const),
  ...(['synthetic_content', 'standard_editing', 'input_not_altered', 'out_of_scope_output'] as const),
  ...(['deep_fake', 'public_text', 'editorial_control', 'editorial_responsibility', 'emotion_or_biometric'] as const),
  ...(['builds', 'uses', 'own_brand', 'substantial_modification', 'changes_purpose'] as const),
  ...(['modifies_gpai', 'significant_change', 'systemic_risk_model', 'publishes_model'] as const),
  ...(['public_body', 'public_service', 'personal_data'] as const),
] as const;

export type YesNoKey = (typeof yesNoKeys)[number];
export type AiActKey = keyof AiActAnswers;

/** Left out, these are read as "not raised", and the result lists them as assumed. */
export const screeningKeys: readonly AiActKey[] = [
  ...(['art5', 'annex1_product', 'annex3', 'interacts_public', 'synthetic_content', 'deep_fake', 'public_text'] as const),
  ...(['emotion_or_biometric', 'builds', 'modifies_gpai', 'public_body', 'public_service', 'personal_data'] as const),
];

/** Once the question on the right is raised, the one on the left is unknown until it is answered. */
const followUps = {
  real_world_test: 'research_only',
  annex1_third_party: 'annex1_product',
  annex1_section: 'annex1_product',
  no_significant_risk: 'art6_3',
  profiling: 'art6_3',
} as const satisfies Readonly<Partial<Record<AiActKey, AiActKey>>>;

/** Reads a stated answer. Example: stated({ builds: true }, 'builds') is 'yes'; left out it is undefined. */
export function stated(answers: AiActAnswers, key: YesNoKey): Truth | undefined {
  const answer = answers[key];
  if (answer === true || answer === 'yes') return 'yes';
  if (answer === false || answer === 'no') return 'no';
  return answer === undefined ? undefined : 'unknown';
}

/** A question that opens a subject: left out, it is not raised. */
export function raised(answers: AiActAnswers, key: YesNoKey): Truth {
  return stated(answers, key) ?? 'no';
}

/** A question that follows from another: left out, it is not known. */
export function followed(answers: AiActAnswers, key: YesNoKey): Truth {
  return stated(answers, key) ?? 'unknown';
}

const listed: Readonly<Record<'art5' | 'annex3' | 'art6_3', readonly string[]>> = {
  art5: prohibitedPractices.map(({ id }) => id),
  annex3: annex3Points.map(({ id }) => id),
  art6_3: ['a', 'b', 'c', 'd'],
};

/** Says whether a letter or a point is named. Example: { art5: 'f' } is 'yes'; one that is not on the list is 'unknown'. */
export function named(answers: AiActAnswers, key: 'art5' | 'annex3' | 'art6_3'): Truth {
  const answer = answers[key];
  if (answer === undefined || answer === false || answer === 'no' || answer === '') return 'no';
  return listed[key].includes(answer) ? 'yes' : 'unknown';
}

/** Says whether an answer is still to be found. Example: isUnknown({ annex1_product: true }, 'annex1_section') is true. */
export function isUnknown(answers: AiActAnswers, key: AiActKey): boolean {
  if (key === 'not_ai_reason') return lacksReason(answers);
  const lead = Object.hasOwn(followUps, key) ? followUps[key as keyof typeof followUps] : undefined;
  if (lead !== undefined && answers[key] === undefined) return readTruth(answers, lead) !== 'no';
  return readTruth(answers, key) === 'unknown';
}

/** Solvers are contested: for them only a written reason takes the case out of scope. */
export function lacksReason(answers: AiActAnswers): boolean {
  return answers.approach === 'ml_optim' && !answers.not_ai_reason?.trim();
}

function readTruth(answers: AiActAnswers, key: AiActKey): Truth {
  if (key === 'art5' || key === 'annex3' || key === 'art6_3') return named(answers, key);
  if (key === 'annex1_section' || key === 'generative_provider') return answers[key] === 'unknown' ? 'unknown' : 'yes';
  const yesNo = yesNoKeys.find((one) => one === key);
  return yesNo === undefined ? 'yes' : raised(answers, yesNo);
}
