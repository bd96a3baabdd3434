import { gateConditions } from './gate-conditions.js';
import type { CriterionResult, DocumentEvidence, GateEvidence, GateId, GateResult, Signature } from './gate-evidence.js';
import { gateTexts as texts } from './gate-texts.js';
import { measureCriterion, type Measured } from './gate-measures.js';
import { defaultGatePolicy, type GateCriterion, type GatePolicy } from './gate-policy.js';

/**
 * Says what a gate asks for, what is met and what is not, and why. What is not known is not met.
 * Example: G5 with 64% of users trained has 'G5.trained' unmet, measured 0.64, required 0.8.
 */
export function checkGate(gate: GateId, evidence: GateEvidence, policy: GatePolicy = defaultGatePolicy): GateResult {
  const criteria = policy.criteria
    .filter((criterion) => criterion.gate === gate)
    .map((criterion) => checkCriterion(criterion, evidence, policy));
  const unmet = criteria.filter(({ state }) => state === 'unmet');
  const signatures = policy.signatories[gate].map((role) => ({
    role,
    state: readSignature(evidence.signatures?.[role]),
    on: evidence.signatures?.[role]?.on,
  }));
  return {
    version: policy.version,
    gate,
    passed: unmet.length === 0 && signatures.every(({ state }) => state === 'signed'),
    criteria: [...unmet, ...criteria.filter(({ state }) => state !== 'unmet')],
    unmet: unmet.map(({ id }) => id),
    signatures,
    missingSignatures: signatures.filter(({ state }) => state === 'missing').map(({ role }) => role),
  };
}

/** A signature has a day and a name. */
function readSignature(signature: Signature | undefined): 'signed' | 'refused' | 'missing' {
  if (!signature?.on || !signature.by?.trim() || !signature.decision) return 'missing';
  return signature.decision === 'go' ? 'signed' : 'refused';
}

function checkCriterion(criterion: GateCriterion, evidence: GateEvidence, { thresholds }: GatePolicy): CriterionResult {
  const document = evidence.documents?.[criterion.id];
  const held = { id: criterion.id, name: criterion.name, owner: document?.owner, on: document?.on };
  const nothing = { measured: undefined, required: undefined };
  const condition = criterion.when && gateConditions[criterion.when];
  const applies = condition ? condition.holds(evidence.facts ?? {}) : 'yes';
  if (applies === 'no') return { ...held, ...nothing, state: 'not_applicable', reason: texts.notConcerned };
  const checked = criterion.measure ? measureCriterion(criterion.measure, evidence, thresholds) : checkDocument(criterion, document);
  const { met, reason, measured, required } = checked;
  const ask = applies === 'unknown' && !met ? condition?.ask : undefined;
  return { ...held, measured, required, state: met ? 'met' : 'unmet', reason: ask ?? reason };
}

function checkDocument({ orReason }: GateCriterion, document: DocumentEvidence | undefined): Measured {
  if (!document) return { met: false, reason: texts.noDocument };
  if (!document.on) return { met: false, reason: texts.noDate };
  if (!document.owner?.trim()) return { met: false, reason: texts.noOwner };
  if (document.reason?.trim()) return orReason ? { met: true, reason: texts.reasoned } : { met: false, reason: texts.noDocument };
  return { met: true, reason: texts.evidenced };
}
