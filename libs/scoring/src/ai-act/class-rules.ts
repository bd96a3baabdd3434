import { followed, lacksReason, named, raised, stated, type AiActAnswers, type AiActKey } from './ai-act-answers.js';
import type { AiActClass } from './ai-act-lists.js';
import { both, either, not, type Truth } from './three-valued.js';

export interface ClassRule {
  readonly id: string;
  readonly class: AiActClass;
  readonly reads: readonly AiActKey[];
  readonly applies: (answers: AiActAnswers) => Truth;
}

const section = (answers: AiActAnswers, letter: 'A' | 'B'): Truth => {
  const { annex1_section: found } = answers;
  if (found !== 'A' && found !== 'B') return 'unknown';
  return found === letter ? 'yes' : 'no';
};

const annex1 = (answers: AiActAnswers): Truth => both(raised(answers, 'annex1_product'), followed(answers, 'annex1_third_party'));

function isNoAiSystem(answers: AiActAnswers): Truth {
  const outside = not(stated(answers, 'ai_system') ?? 'yes');
  return outside === 'yes' && lacksReason(answers) ? 'unknown' : outside;
}

/** Art. 2(3), 2(6), 2(8). A dual-use tool is not exclusively military; a real-world test is not research only. */
function isOutside(answers: AiActAnswers): Truth {
  return either(
    both(raised(answers, 'military_only'), not(raised(answers, 'dual_use'))),
    raised(answers, 'national_security'),
    both(raised(answers, 'research_only'), not(followed(answers, 'real_world_test'))),
  );
}

/** Art. 6(3): a condition, no significant risk (stated), no profiling (stated). */
export function isAnnex3Exempt(answers: AiActAnswers): Truth {
  return both(
    named(answers, 'annex3'),
    named(answers, 'art6_3'),
    followed(answers, 'no_significant_risk'),
    not(followed(answers, 'profiling')),
  );
}

/** The four duties of art. 50, each with its exceptions. An exception left out does not exempt. */
export const transparencyDuties = {
  '50(1)': (answers: AiActAnswers) =>
    both(raised(answers, 'interacts_public'), not(either(raised(answers, 'obvious_interaction'), raised(answers, 'staff_sends')))),
  '50(2)': (answers: AiActAnswers) =>
    both(
      raised(answers, 'synthetic_content'),
      not(either(raised(answers, 'standard_editing'), raised(answers, 'input_not_altered'), raised(answers, 'out_of_scope_output'))),
    ),
  '50(3)': (answers: AiActAnswers) => raised(answers, 'emotion_or_biometric'),
  '50(4)': (answers: AiActAnswers) =>
    either(
      raised(answers, 'deep_fake'),
      both(raised(answers, 'public_text'), not(both(raised(answers, 'editorial_control'), raised(answers, 'editorial_responsibility')))),
    ),
} as const satisfies Readonly<Record<string, (answers: AiActAnswers) => Truth>>;

export type TransparencyArticle = keyof typeof transparencyDuties;

/** What each duty reads. */
export const transparencyReads: Readonly<Record<TransparencyArticle, readonly AiActKey[]>> = {
  '50(1)': ['interacts_public', 'obvious_interaction', 'staff_sends'],
  '50(2)': ['synthetic_content', 'standard_editing', 'input_not_altered', 'out_of_scope_output'],
  '50(3)': ['emotion_or_biometric'],
  '50(4)': ['deep_fake', 'public_text', 'editorial_control', 'editorial_responsibility'],
};

export const transparencyArticles = Object.keys(transparencyDuties) as readonly TransparencyArticle[];

const transparencyKeys: readonly AiActKey[] = Object.values(transparencyReads).flat();

export function isTransparency(answers: AiActAnswers): Truth {
  return either(...Object.values(transparencyDuties).map((duty) => duty(answers)));
}

/** In order: the first that applies gives the class. */
export const classRules: readonly ClassRule[] = [
  { id: 'AR1', class: 'out_of_scope', reads: ['ai_system', 'not_ai_reason'], applies: isNoAiSystem },
  {
    id: 'AR2',
    class: 'out_of_scope',
    reads: ['military_only', 'dual_use', 'national_security', 'research_only', 'real_world_test'],
    applies: isOutside,
  },
  { id: 'AR3', class: 'prohibited', reads: ['art5'], applies: (answers) => named(answers, 'art5') },
  {
    id: 'AR4',
    class: 'high_risk_annex1',
    reads: ['annex1_product', 'annex1_third_party', 'annex1_section'],
    applies: (answers) => both(annex1(answers), section(answers, 'A')),
  },
  {
    id: 'AR4b',
    class: 'high_risk_sectoral',
    reads: ['annex1_product', 'annex1_third_party', 'annex1_section'],
    applies: (answers) => both(annex1(answers), section(answers, 'B')),
  },
  { id: 'AR4c', class: 'sector_rules', reads: ['crewed_aviation'], applies: (answers) => raised(answers, 'crewed_aviation') },
  {
    id: 'AR6',
    class: 'annex3_exempt',
    reads: ['annex3', 'art6_3', 'no_significant_risk', 'profiling'],
    applies: isAnnex3Exempt,
  },
  { id: 'AR5', class: 'high_risk_annex3', reads: ['annex3'], applies: (answers) => named(answers, 'annex3') },
  { id: 'AR7', class: 'transparency', reads: transparencyKeys, applies: isTransparency },
  // Art. 2(12): free and open-source systems, once nothing above catches them.
  { id: 'AR2', class: 'out_of_scope', reads: ['open_source'], applies: (answers) => raised(answers, 'open_source') },
  { id: 'AR8', class: 'minimal', reads: [], applies: () => 'yes' },
];
