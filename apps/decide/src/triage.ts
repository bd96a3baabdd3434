import { defaultTriageRules, proposeTriage, triageRequest, type TriageProposal } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { isMissing, need, read, readFields, readNumber, readWord, refuseUnknown, toFields, toWord, under, type Fields } from './fields.js';

const { questions } = defaultTriageRules;
const policies = ['allowed', 'gated', 'forbidden'] as const;

export const triage: DecideFunction = {
  name: 'triage',
  summary: 'approach, sourcing and carrier of a request, with confidence and reasons',
  takes: ['answers', 'policy', 'valueAxis'],
  example: '{"answers": {"task": "classify_score", "input": "tables", "labels": "gt10k"}, "policy": {"customerFacingGenai": "gated"}}',
  answer: (line, { brief }) => {
    const request = { answers: readAnswers(line), ...readPolicy(line), ...readValueAxis(line) };
    if (brief) return nameOnly(proposeTriage(request));
    const result = triageRequest(request);
    const { vetoes, contradictions, ...rest } = result;
    return { ...rest, ...nameOnly(result), details: { vetoes, contradictions } };
  },
};

function readAnswers(line: Fields): Readonly<Record<string, string>> {
  const given = need(readFields(line, 'answers'), 'answers', 'an object, {} when nothing is known yet');
  refuseUnknown(
    given,
    questions.map(({ key }) => key),
    'answers',
    'question',
  );
  const answered = questions.filter(({ key }) => !isMissing(read(given, key)));
  return Object.fromEntries(
    answered.map(({ key, options }) => [
      key,
      toWord(
        given[key],
        options.map(({ value }) => value),
        under('answers', key),
      ),
    ]),
  );
}

function readPolicy(line: Fields) {
  const policy = read(line, 'policy');
  if (policy === undefined) return {};
  const fields = toFields(policy, 'policy');
  refuseUnknown(fields, ['customerFacingGenai'], 'policy', 'policy');
  const word = readWord(fields, 'customerFacingGenai', policies, 'policy');
  return word === undefined ? {} : { policy: { customerFacingGenai: word } };
}

function readValueAxis(line: Fields) {
  const valueAxis = readNumber(line, 'valueAxis');
  if (valueAxis === undefined) return {};
  if (valueAxis >= 0 && valueAxis <= 100) return { valueAxis };
  throw new BadLine('out_of_range', 'valueAxis', 'the value axis is a number from 0 to 100. Correct it.');
}

function nameOnly(proposal: TriageProposal) {
  const { approach, sourcing, carrier, confidence, scores, sourcingScores, alternative, vetoes, contradictions, missing } = proposal;
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  const [named, contradicted] = [ids(vetoes), ids(contradictions)];
  return {
    approach,
    sourcing,
    carrier,
    confidence,
    scores,
    sourcingScores,
    alternative,
    vetoes: named,
    contradictions: contradicted,
    missing,
  };
}
