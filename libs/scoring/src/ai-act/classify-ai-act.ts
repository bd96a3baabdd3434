import { isUnknown, named, raised, screeningKeys, type AiActAnswers, type AiActKey } from './ai-act-answers.js';
import { aiActCalendar } from './ai-act-dates.js';
import { aiActDocuments, type DocumentReason } from './ai-act-documents.js';
import { aiActClasses, type AiActClass } from './ai-act-lists.js';
import { findNotes } from './find-notes.js';
import { listObligations, type Situation } from './ai-act-obligations.js';
import type { AiActClassification, AiActDocument, Regime, RegimeId } from './ai-act-result.js';
import { findRole } from './ai-act-role.js';
import {
  classRules,
  isAnnex3Exempt,
  isTransparency,
  transparencyArticles,
  transparencyDuties,
  transparencyReads,
  type ClassRule,
} from './class-rules.js';
import { assessGpaiModification } from './gpai-modification.js';
import { legalMark } from './legal-mark.js';
import { both, either, not, type Truth } from './three-valued.js';

/**
 * Classifies a system under the AI Act: one class to display, the regimes that add up, role, duties, documents.
 * What is unknown never lowers the class: the result is then provisional, with the questions that decide.
 * Example: { builds: true, annex3: '5b', profiling: true } is high_risk_annex3 by AR5, provider+deployer, with a FRIA.
 */
export function classifyAiAct(answers: AiActAnswers): AiActClassification {
  const candidates = findCandidates(answers);
  const displayed = mostSevere(candidates);
  const gpai = assessGpaiModification(answers);
  const regimes = findRegimes(answers, displayed.class, gpai.provider);
  const role = findRole(answers, regimes.some(isHighRisk));
  const situation: Situation = { answers, displayed, regimes, role, fria: assessFria(answers, regimes, role.deployer) };
  return {
    version: aiActCalendar.version,
    class: displayed.class,
    rule: displayed.id,
    ...sayHowSure(situation, candidates),
    role: role.role,
    roleReasons: role.reasons,
    regimes,
    obligations: listObligations(situation),
    documents: listDocuments(situation),
    fria: situation.fria,
    gpai,
    notes: findNotes(
      answers,
      displayed.class,
      regimes.some(({ id }) => id === 'transparency'),
    ),
    mark: legalMark,
  };
}

function sayHowSure(
  situation: Situation,
  candidates: readonly ClassRule[],
): Pick<AiActClassification, 'possible' | 'provisional' | 'deciding' | 'assumed'> {
  const possible = [...new Set(candidates.map((rule) => rule.class))];
  const deciding = findDeciding(situation, candidates);
  const assumed = screeningKeys.filter((key) => situation.answers[key] === undefined);
  return { possible, provisional: possible.length > 1 || deciding.length > 0, deciding, assumed };
}

/** Every rule that may be the first to apply. */
function findCandidates(answers: AiActAnswers): readonly ClassRule[] {
  const settled = classRules.findIndex((rule) => rule.applies(answers) === 'yes');
  return classRules.slice(0, settled + 1).filter((rule) => rule.applies(answers) !== 'no');
}

function rankOf(found: AiActClass): number {
  return aiActClasses.find(({ id }) => id === found)?.rank ?? 0;
}

function mostSevere(candidates: readonly ClassRule[]): ClassRule {
  return candidates.reduce((worst, rule) => (rankOf(rule.class) > rankOf(worst.class) ? rule : worst));
}

function isHighRisk({ id }: Regime): boolean {
  return id === 'high_risk_annex1' || id === 'high_risk_annex3';
}

/** Cumulative, whatever class is displayed. What is out of scope keeps the GDPR alone; what is prohibited is stopped. */
function findRegimes(answers: AiActAnswers, displayed: AiActClass, gpai: Truth): readonly Regime[] {
  const gdpr = ['gdpr', raised(answers, 'personal_data')] as const;
  if (displayed === 'out_of_scope') return keep([gdpr]);
  if (displayed === 'prohibited') return keep([['prohibited', named(answers, 'art5')], gdpr]);
  const applies = (rule: string): Truth => classRules.find(({ id }) => id === rule)?.applies(answers) ?? 'no';
  const exempt = isAnnex3Exempt(answers);
  // A follow-up nobody answered keeps the case in: it is the exemption that is uncertain, not the regime.
  const annex3 = both(named(answers, 'annex3'), exempt === 'yes' ? 'no' : 'yes');
  const sectoral = displayed === 'high_risk_sectoral' || displayed === 'sector_rules';
  return keep([
    ['high_risk_annex1', applies('AR4')],
    ['high_risk_sectoral', applies('AR4b')],
    ['high_risk_annex3', annex3],
    ['annex3_exempt', exempt === 'yes' ? 'yes' : 'no'],
    ['transparency', isTransparency(answers)],
    ['gpai', gpai],
    ['literacy', sectoral ? 'no' : 'yes'],
    gdpr,
  ]);
}

function keep(found: readonly (readonly [id: RegimeId, applies: Truth])[]): readonly Regime[] {
  return found.filter(([, applies]) => applies !== 'no').map(([id, applies]) => ({ id, certain: applies === 'yes' }));
}

/** Art. 27: Annex III but point 2; public bodies and services, and points 5(b), 5(c) for any deployer. */
function assessFria(answers: AiActAnswers, regimes: readonly Regime[], deployer: Truth): Truth {
  const annex3 = regimes.find(({ id }) => id === 'high_risk_annex3');
  if (!annex3) return 'no';
  const { annex3: point } = answers;
  const anyDeployer: Truth = !annex3.certain ? 'unknown' : point === '5b' || point === '5c' ? 'yes' : 'no';
  const inScope = either(raised(answers, 'public_body'), raised(answers, 'public_service'), anyDeployer);
  return both(annex3.certain ? 'yes' : 'unknown', deployer, not(point === '2' ? 'yes' : 'no'), inScope);
}

const regimeKeys: Readonly<Partial<Record<RegimeId, readonly AiActKey[]>>> = {
  high_risk_annex1: ['annex1_product', 'annex1_third_party', 'annex1_section'],
  high_risk_sectoral: ['annex1_product', 'annex1_third_party', 'annex1_section'],
  high_risk_annex3: ['annex3'],
  gdpr: ['personal_data'],
};

/** What is still to be answered behind an open rule, an open regime, an open duty or an open role. */
function findDeciding(situation: Situation, candidates: readonly ClassRule[]): readonly AiActKey[] {
  const { answers, regimes, role } = situation;
  const open = candidates.filter((rule) => rule.applies(answers) === 'unknown').flatMap((rule) => rule.reads);
  const uncertain = regimes.filter(({ certain }) => !certain).map(({ id }) => id);
  const read = [...open, ...uncertain.flatMap((id) => regimeKeys[id] ?? []), ...readByOpenDuties(situation)];
  const ofGpai: readonly AiActKey[] = !uncertain.includes('gpai')
    ? []
    : raised(answers, 'modifies_gpai') === 'yes'
      ? ['compute_ratio']
      : ['modifies_gpai'];
  return [...new Set([...read.filter((key) => isUnknown(answers, key)), ...ofGpai, ...role.deciding])];
}

function readByOpenDuties({ answers, regimes, fria }: Situation): readonly AiActKey[] {
  const ofFria: readonly AiActKey[] = fria === 'unknown' ? ['public_body', 'public_service'] : [];
  if (!regimes.some(({ id }) => id === 'transparency')) return ofFria;
  const open = transparencyArticles.filter((article) => transparencyDuties[article](answers) === 'unknown');
  const ofMarking: readonly AiActKey[] = transparencyDuties['50(2)'](answers) === 'no' ? [] : ['generative_provider'];
  return [...open.flatMap((article) => transparencyReads[article]), ...ofMarking, ...ofFria];
}

function listDocuments({ answers, displayed, regimes, role, fria }: Situation): readonly AiActDocument[] {
  if (displayed.class === 'out_of_scope' || displayed.class === 'prohibited') return [];
  const highRisk = regimes.some(isHighRisk);
  const reasons: readonly (readonly [DocumentReason, boolean])[] = [
    ['all', true],
    ['50(1)', transparencyDuties['50(1)'](answers) !== 'no'],
    ['50(2)', transparencyDuties['50(2)'](answers) !== 'no'],
    ['50(4)', transparencyDuties['50(4)'](answers) !== 'no'],
    ['high_risk_provider', highRisk && role.provider !== 'no'],
    ['high_risk_deployer', highRisk && role.deployer !== 'no'],
    ['fria', fria !== 'no'],
  ];
  const wanted = reasons.filter(([, applies]) => applies).map(([reason]) => reason);
  return aiActDocuments
    .filter((entry) => wanted.includes(entry.for))
    .map((entry) => ({ id: entry.id, article: 'article' in entry ? entry.article : undefined, name: entry.name }));
}
