import { hostingOptionsFor, feasibility } from './sourcing-feasibility.js';
import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { MeasureId } from './hosting-measures.js';
import { tighteningModifiers, type ModifierContext } from './hosting-modifiers.js';
import { defaultHostingPolicy, type HostingId, type HostingOption, type HostingPolicy, type Verdict } from './hosting-policy.js';
import {
  modifierIds,
  type DataSet,
  type HostingAssessment,
  type HostingRequest,
  type HostingStep,
  type ModifierId,
  type OptionVerdict,
} from './hosting-request.js';
import { hostingTexts as texts, verdictWords } from './hosting-texts.js';
import { sovereigntyLevel } from './sovereignty-level.js';

const severity: Readonly<Record<Verdict, number>> = { A: 0, C: 1, F: 2 };

function worst(first: Verdict, second: Verdict): Verdict {
  return severity[second] > severity[first] ? second : first;
}

/**
 * Says which hosting options the data allow, and why. Modifiers apply in the order F-O1 to F-C1; several data sets give the worst verdict.
 * Example: level L2 with F-P1 and sourcing make_api gives H1 F, H2 F, H3 C, H4 A, H5 A, and is feasible.
 */
export function assessHosting(request: HostingRequest, policy: HostingPolicy = defaultHostingPolicy): HostingAssessment {
  const considered = hostingOptionsFor(request, policy);
  const dataSets = request.dataSets?.length ? request.dataSets : [request];
  const details = policy.options.flatMap((option) => assessOption(option, dataSets, request) ?? []);
  const options = Object.fromEntries(details.map(({ id, verdict }) => [id, verdict]));
  return {
    version: policy.version,
    options: { ...options, ...betterOf(options) },
    considered,
    ...feasibility(considered, details, request.sourcing),
    reasons: details.length > 0 ? explain(considered, details) : [texts.levelMissing],
    flags: [
      ...(dataSets.some((dataSet) => has(dataSet, 'F-X1')) ? [texts.exportControlled] : []),
      ...(request.stateBody ? [texts.stateCloud] : []),
    ],
    details,
  };
}

function betterOf({ H5a, H5b }: Readonly<Partial<Record<HostingId, Verdict>>>): { readonly H5?: Verdict } {
  if (H5a === undefined || H5b === undefined) return {};
  return { H5: worst(H5a, H5b) === H5a ? H5b : H5a };
}

function explain(considered: readonly HostingId[], details: readonly OptionVerdict[]): readonly Localised[] {
  return details
    .filter(({ id }) => considered.includes(id))
    .flatMap(({ id, steps }) => steps.map(({ reason }) => ({ en: `${id}: ${reason.en}`, fr: `${id}\u00a0: ${reason.fr}` })));
}

/** Undefined when a data set has no level: a verdict on the others alone would look like permission. */
function assessOption(option: HostingOption, dataSets: readonly DataSet[], request: HostingRequest): OptionVerdict | undefined {
  const verdicts = dataSets.map((dataSet) => assessDataSet(option, dataSet, request));
  let decisive: OptionVerdict | undefined;
  for (const verdict of verdicts) {
    if (!verdict) return undefined;
    if (!decisive || severity[verdict.verdict] > severity[decisive.verdict]) decisive = verdict;
  }
  if (!decisive || decisive.verdict === 'F') return decisive;
  return { ...decisive, toEvidence: merge(verdicts, 'toEvidence'), commonMeasures: merge(verdicts, 'commonMeasures') };
}

function merge(verdicts: readonly (OptionVerdict | undefined)[], list: 'toEvidence' | 'commonMeasures'): readonly MeasureId[] {
  return [...new Set(verdicts.flatMap((verdict) => verdict?.[list] ?? []))];
}

function assessDataSet(option: HostingOption, dataSet: DataSet, request: HostingRequest): OptionVerdict | undefined {
  const level = effectiveLevel(dataSet);
  if (level === undefined) return undefined;
  const cell = readCell(option, level, dataSet);
  const { verdict, asked, steps } = tighten(cell, { option, level, dataSet, request });
  const evidenced = new Set([...(request.evidenced?.[option.id] ?? []), ...(has(dataSet, 'F-C1') ? cell.measures : [])]);
  const toEvidence = verdict === 'C' ? [...new Set(asked)].filter((measure) => !evidenced.has(measure)) : [];
  const settled = verdict === 'C' && toEvidence.length === 0;
  return {
    id: option.id,
    name: option.name,
    verdict: settled ? 'A' : verdict,
    steps: settled ? [...steps, { rule: 'F-C1', verdict: 'A', reason: texts.allEvidenced }] : steps,
    toEvidence,
    commonMeasures: verdict === 'F' ? [] : commonMeasures(option, level, dataSet).filter((measure) => !evidenced.has(measure)),
    sovereignty: sovereigntyLevel(option, request),
  };
}

interface Tightened {
  readonly verdict: Verdict;
  readonly asked: readonly MeasureId[];
  readonly steps: readonly HostingStep[];
}

function tighten(cell: Cell, context: ModifierContext): Tightened {
  let result: Tightened = { verdict: cell.verdict, asked: cell.measures, steps: cell.steps };
  for (const rule of modifierIds.filter((id) => has(context.dataSet, id))) {
    const effect = tighteningModifiers[rule]?.(context);
    if (!effect) continue;
    const verdict = worst(result.verdict, effect.atLeast);
    const step = { rule, verdict, reason: effect.reason };
    result = { verdict, asked: [...result.asked, ...(effect.measures ?? [])], steps: [...result.steps, step] };
  }
  return result;
}

function has(dataSet: DataSet, modifier: ModifierId): boolean {
  return dataSet.modifiers?.includes(modifier) ?? false;
}

/** F-P2: special categories and criminal data are confidential at least. */
function effectiveLevel(dataSet: DataSet): DataLevel | undefined {
  const { level } = dataSet;
  return has(dataSet, 'F-P2') && (level === 'L0' || level === 'L1') ? 'L2' : level;
}

interface Cell {
  readonly verdict: Verdict;
  readonly measures: readonly MeasureId[];
  readonly steps: readonly HostingStep[];
}

function readCell(option: HostingOption, level: DataLevel, dataSet: DataSet): Cell {
  const verdict = option.verdicts[level];
  const measures = verdict === 'C' ? (option.conditions[level] ?? []) : [];
  const matrix = { rule: 'matrix', verdict, reason: matrixReason(level, verdict) } as const;
  const opened = has(dataSet, 'F-O1') && verdict === 'C' && option.id !== 'H1' && level !== 'L3';
  if (!opened) return { verdict, measures, steps: [matrix] };
  return { verdict: 'A', measures: [], steps: [matrix, { rule: 'F-O1', verdict: 'A', reason: texts.overlay }] };
}

function matrixReason(level: DataLevel, verdict: Verdict): Localised {
  const words = verdictWords[verdict];
  return { en: `${words.en} for ${level} data`, fr: `${words.fr} pour des données ${level}` };
}

/** A processor always comes with its contract when there are personal data, and at level L2. */
function commonMeasures(option: HostingOption, level: DataLevel, dataSet: DataSet): readonly MeasureId[] {
  const personal = has(dataSet, 'F-P1') || has(dataSet, 'F-P2') || has(dataSet, 'F-P3');
  if (option.own || option.id === 'H1' || !(personal || level === 'L2')) return [];
  return ['processor_contract', 'sub_processors', 'no_training'];
}
