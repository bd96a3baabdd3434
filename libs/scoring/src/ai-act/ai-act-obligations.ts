import { raised, type AiActAnswers } from './ai-act-answers.js';
import { dutyTexts, type DutyId } from './ai-act-duties.js';
import { prohibitedDuty } from './prohibited-duty.js';
import type { Obligation, Regime, RegimeId } from './ai-act-result.js';
import type { RoleFinding } from './ai-act-role.js';
import { transparencyDuties, type ClassRule } from './class-rules.js';
import { both, either, type Truth } from './three-valued.js';

export interface Situation {
  readonly answers: AiActAnswers;
  readonly displayed: ClassRule;
  readonly regimes: readonly Regime[];
  readonly role: RoleFinding;
  readonly fria: Truth;
}

/** Lists the duties, class first, then art. 50 and general-purpose models, which add up whatever the class. */
export function listObligations(situation: Situation): readonly Obligation[] {
  const { answers, displayed } = situation;
  if (displayed.class === 'prohibited') {
    const certain = situation.regimes.some(({ id, certain: sure }) => id === 'prohibited' && sure);
    return [{ id: 'prohibited', regime: 'prohibited', text: prohibitedDuty(answers), certain }];
  }
  if (displayed.class === 'out_of_scope') return [obligation(outOfScopeDuty(answers, displayed), undefined, 'yes')];
  return [...classDuties(situation), ...highRiskDuties(situation), ...exemptDuties(situation), ...cumulativeDuties(situation)];
}

function obligation(id: Exclude<DutyId, 'prohibited'>, regime: RegimeId | undefined, applies: Truth): Obligation {
  return { id, regime, text: dutyTexts[id], certain: applies === 'yes' };
}

function given(id: Exclude<DutyId, 'prohibited'>, regime: RegimeId, applies: Truth): readonly Obligation[] {
  return applies === 'no' ? [] : [obligation(id, regime, applies)];
}

function outOfScopeDuty(answers: AiActAnswers, { id, reads }: ClassRule): 'not_ai' | 'military' | 'research' | 'open_source' {
  if (id === 'AR1') return 'not_ai';
  if (reads.includes('open_source')) return 'open_source';
  return raised(answers, 'research_only') === 'yes' ? 'research' : 'military';
}

function classDuties({ displayed, regimes }: Situation): readonly Obligation[] {
  if (displayed.class === 'sector_rules') return [obligation('sector_rules', undefined, 'yes')];
  if (displayed.class === 'high_risk_sectoral')
    return [obligation('sectoral', 'high_risk_sectoral', truthOf(regimes, 'high_risk_sectoral'))];
  return [obligation('literacy', 'literacy', 'yes')];
}

function truthOf(regimes: readonly Regime[], id: RegimeId): Truth {
  const regime = regimes.find((one) => one.id === id);
  if (!regime) return 'no';
  return regime.certain ? 'yes' : 'unknown';
}

function highRiskDuties({ regimes, role, fria }: Situation): readonly Obligation[] {
  const annex1 = truthOf(regimes, 'high_risk_annex1');
  const annex3 = truthOf(regimes, 'high_risk_annex3');
  const highRisk = either(annex1, annex3);
  const id = annex3 === 'yes' || annex1 === 'no' ? 'high_risk_annex3' : 'high_risk_annex1';
  return [
    ...given('provider_file', id, both(highRisk, role.provider)),
    ...given('deployer', id, both(highRisk, role.deployer)),
    ...given('fria', 'high_risk_annex3', fria),
  ];
}

function exemptDuties({ displayed, role }: Situation): readonly Obligation[] {
  if (displayed.class !== 'annex3_exempt') return [];
  return role.provider === 'no'
    ? [obligation('ask_exemption', 'annex3_exempt', 'yes')]
    : [obligation('write_exemption', 'annex3_exempt', role.provider)];
}

/** 50(1) and 50(2) bind providers, 50(3) and 50(4) deployers; who only deploys asks its provider. */
function cumulativeDuties({ answers, regimes, role }: Situation): readonly Obligation[] {
  const provides = role.provider !== 'no';
  const generates = provides && answers.generative_provider !== 'vendor';
  const marks = answers.generative_provider === 'unknown' ? 'unknown' : 'yes';
  return [
    ...given(provides ? 'interaction' : 'ask_interaction', 'transparency', transparencyDuties['50(1)'](answers)),
    ...given(generates ? 'marking' : 'ask_marking', 'transparency', both(transparencyDuties['50(2)'](answers), marks)),
    ...given('emotion', 'transparency', both(transparencyDuties['50(3)'](answers), role.deployer)),
    ...given('labelling', 'transparency', both(transparencyDuties['50(4)'](answers), role.deployer)),
    ...given('gpai', 'gpai', truthOf(regimes, 'gpai')),
  ];
}
