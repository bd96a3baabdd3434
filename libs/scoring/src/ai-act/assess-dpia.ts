import type { Localised } from '../vocabulary/localised.js';
import type { YesNo } from './ai-act-answers.js';
import type { AiActClassification } from './ai-act-result.js';
import { dpiaCriteria, gdprDuties, type DpiaCriterion, type GdprDuty } from './dpia-criteria.js';
import { groundTexts, type Grounds } from './dpia-texts.js';
import { legalMark } from './legal-mark.js';
import { both, either, not, type Truth } from './three-valued.js';

export interface DpiaAnswers {
  readonly personal_data?: YesNo;
  /** One of the cases of art. 35(3). */
  readonly art35_3?: YesNo;
  /** One of the 14 processing types of the CNIL list. */
  readonly cnil_list?: YesNo;
  /** On the CNIL list of what needs no DPIA. */
  readonly cnil_exemption?: YesNo;
  readonly criteria?: Readonly<Partial<Record<DpiaCriterion, YesNo>>>;
  /** Generative AI: an innovative use unless a reason says that it is a mature, proven one. */
  readonly generative?: YesNo;
  readonly mature_use_reason?: string;
  /** Why no DPIA is made although two criteria are met, in writing. */
  readonly justification?: string;
  readonly processor?: YesNo;
  readonly residual_risk_high?: YesNo;
}

export type DpiaOutcome = 'required' | 'required_unless_justified' | 'justified_without' | 'recommended' | 'not_required';

export interface DpiaAssessment {
  readonly outcome: DpiaOutcome;
  readonly dpia: boolean;
  readonly provisional: boolean;
  readonly deciding: readonly string[];
  /** Criteria that are met, and those that may be. */
  readonly met: readonly DpiaCriterion[];
  readonly possible: readonly DpiaCriterion[];
  readonly reasons: readonly Localised[];
  readonly duties: readonly GdprDuty[];
  readonly mark: Localised;
}

function read(answer: YesNo | undefined, absent: Truth = 'no'): Truth {
  if (answer === undefined) return absent;
  if (answer === true || answer === 'yes') return 'yes';
  return answer === false || answer === 'no' ? 'no' : 'unknown';
}

/**
 * Says whether a data protection impact assessment is needed: personal data, and a case of art. 35(3), the CNIL list, two of nine criteria
 * or a high-risk system; minus the CNIL exemptions. Example: personal data, scoring and exclusion from a contract is required_unless_justified.
 */
export function assessDpia(answers: DpiaAnswers, classification?: Pick<AiActClassification, 'regimes'>): DpiaAssessment {
  const criteria = readCriteria(answers);
  const grounds: Readonly<Record<Grounds, Truth>> = {
    art35_3: read(answers.art35_3),
    cnil_list: read(answers.cnil_list),
    high_risk: highRisk(classification),
  };
  const strong = either(...Object.values(grounds));
  const counted = countCriteria(criteria);
  const concerned = both(read(answers.personal_data, 'unknown'), not(read(answers.cnil_exemption)));
  const outcome = conclude({ answers, concerned, strong, counted });
  const provisional = isProvisional({ concerned, strong, counted });
  const possible = criteria.filter(([, met]) => met === 'unknown').map(([id]) => id);
  return {
    outcome,
    dpia: outcome === 'required' || outcome === 'required_unless_justified',
    provisional,
    deciding: provisional ? findDeciding(answers, grounds, possible) : [],
    met: criteria.filter(([, met]) => met === 'yes').map(([id]) => id),
    possible,
    reasons: explain({ answers, concerned, grounds, counted }),
    duties: listDuties(answers, criteria),
    mark: legalMark,
  };
}

type Criteria = readonly (readonly [id: DpiaCriterion, met: Truth])[];

/** "No" to innovative use needs its reason when the case is generative. */
function readCriteria({ criteria, generative, mature_use_reason: reason }: DpiaAnswers): Criteria {
  return dpiaCriteria.map(({ id }) => {
    const answer = read(criteria?.[id]);
    const presumed = id === 'innovative_use' && answer === 'no' && !reason?.trim() ? read(generative) : answer;
    return [id, presumed] as const;
  });
}

function highRisk(classification: Pick<AiActClassification, 'regimes'> | undefined): Truth {
  const found = (classification?.regimes ?? []).filter(({ id }) => id.startsWith('high_risk'));
  return either(...found.map(({ certain }): Truth => (certain ? 'yes' : 'unknown')));
}

type Counted = 'none' | 'one' | 'many' | 'unknown';

/** `unknown`: criteria that are not known could still make two. */
function countCriteria(criteria: Criteria): Counted {
  const met = criteria.filter(([, value]) => value === 'yes').length;
  const open = criteria.filter(([, value]) => value === 'unknown').length;
  if (met >= 2) return 'many';
  if (met + open >= 2) return 'unknown';
  return met === 1 || open === 1 ? 'one' : 'none';
}

interface Findings {
  readonly answers: DpiaAnswers;
  readonly concerned: Truth;
  readonly strong: Truth;
  readonly counted: Counted;
}

/** Grounds that are sure settle it; without them whatever is open keeps it so. */
function isProvisional({ concerned, strong, counted }: Omit<Findings, 'answers'>): boolean {
  if (concerned !== 'yes') return concerned === 'unknown';
  return strong !== 'yes' && counted !== 'many' && (strong === 'unknown' || counted === 'unknown');
}

/** What is unknown never relieves. */
function conclude({ answers, concerned, strong, counted }: Findings): DpiaOutcome {
  if (concerned === 'no') return 'not_required';
  if (strong === 'yes') return 'required';
  if (counted === 'many' && strong === 'no') return answers.justification?.trim() ? 'justified_without' : 'required_unless_justified';
  if (strong === 'unknown' || counted === 'many' || counted === 'unknown') return 'required';
  return counted === 'one' ? 'recommended' : 'not_required';
}

function explain({
  answers,
  concerned,
  grounds,
  counted,
}: Omit<Findings, 'strong'> & { readonly grounds: Readonly<Record<Grounds, Truth>> }): readonly Localised[] {
  if (concerned === 'no') return [read(answers.personal_data, 'unknown') === 'no' ? groundTexts.no_personal_data : groundTexts.exempt];
  const strong = (Object.keys(grounds) as readonly Grounds[])
    .filter((ground) => grounds[ground] !== 'no')
    .map((ground) => groundTexts[ground]);
  const criteria = { none: [], one: [groundTexts.one_criterion], many: [groundTexts.criteria], unknown: [groundTexts.criteria] }[counted];
  return [...strong, ...criteria];
}

function findDeciding(
  answers: DpiaAnswers,
  grounds: Readonly<Record<Grounds, Truth>>,
  possible: readonly DpiaCriterion[],
): readonly string[] {
  return [
    ...(read(answers.personal_data, 'unknown') === 'unknown' ? ['personal_data'] : []),
    ...(read(answers.cnil_exemption) === 'unknown' ? ['cnil_exemption'] : []),
    ...Object.entries(grounds).flatMap(([ground, value]) => (value === 'unknown' ? [ground] : [])),
    ...possible,
  ];
}

function listDuties(answers: DpiaAnswers, criteria: Criteria): readonly GdprDuty[] {
  if (read(answers.personal_data, 'unknown') === 'no') return [];
  const automated = criteria.some(([id, met]) => id === 'automated_decision' && met !== 'no');
  const conditional: Readonly<Partial<Record<GdprDuty, boolean>>> = {
    processor_contract: read(answers.processor, 'unknown') !== 'no',
    automated_decision: automated,
    prior_consultation: read(answers.residual_risk_high) !== 'no',
  };
  return gdprDuties.map(({ id }) => id).filter((id) => conditional[id] ?? true);
}
