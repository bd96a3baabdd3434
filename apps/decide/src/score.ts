import {
  checkAssessments,
  computeAssessedScorecard,
  computeScorecard,
  evidenceLevels,
  missingPolicies,
  type Assessment,
  type CriterionId,
  type Scorecard,
} from '@tamis/scoring';
import { BadLine, refuseIfAny } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { need, read, readList, readNumber, readText, readWord, refuseUnknown, toFields, under, type Fields } from './fields.js';
import { readModel } from './read-model.js';
import { criteria, readScores } from './read-scores.js';

const assessmentKeys = ['assessor', 'criterion', 'score', 'evidence', 'expertise'];

export const score: DecideFunction = {
  name: 'score',
  summary: 'axes, priority, quadrant and red flags from scores, or from the figures of several assessors',
  takes: ['scores', 'assessments', 'missing', 'weights'],
  example: '{"scores": {"V1": 4, "V5": 3, "F1": 4, "R1": 2, "S1": 3}, "missing": "renormalise"}',
  answer: (line, { brief }) => {
    const options = readPolicy(line);
    const model = readModel(line);
    const card = read(line, 'assessments') === undefined ? computeScorecard(model, readGiven(line), options) : undefined;
    if (card) return brief ? nameOnly(card) : card;
    if (read(line, 'scores') !== undefined) throw new BadLine('contradictory', 'scores', 'give either scores or assessments, not both.');
    const assessments = readAssessments(line);
    refuseIfAny(checkAssessments(model, assessments));
    const assessed = computeAssessedScorecard(model, assessments, options);
    return brief ? { ...nameOnly(assessed), consensus: assessed.consensus, confidence: assessed.confidence } : assessed;
  },
};

function readGiven(line: Fields) {
  return need(readScores(line, 'scores'), 'scores', 'scores by criterion such as {"V1": 4}, or assessments');
}

function readPolicy(line: Fields) {
  const american = read(line, 'missing') === 'renormalize';
  const missingPolicy = american ? 'renormalise' : readWord(line, 'missing', missingPolicies);
  return missingPolicy === undefined ? {} : { missingPolicy };
}

function readAssessments(line: Fields): readonly Assessment[] {
  return (readList(line, 'assessments') ?? []).flatMap((value, index) => {
    const path = `assessments.${index}`;
    const fields = toFields(value, path);
    refuseUnknown(fields, assessmentKeys, path, 'field');
    // An assessor who left a criterion open said nothing about it.
    const figure = readNumber(fields, 'score', path);
    return figure === undefined ? [] : [readAssessment(fields, path, figure)];
  });
}

function readAssessment(fields: Fields, path: string, figure: number): Assessment {
  const evidence = readWord(
    fields,
    'evidence',
    evidenceLevels.map(({ id }) => id),
    path,
  );
  const expertise = readNumber(fields, 'expertise', path);
  return {
    assessor: need(readText(fields, 'assessor', path), under(path, 'assessor'), 'the name of the person'),
    criterion: need(readWord<CriterionId>(fields, 'criterion', criteria, path), under(path, 'criterion'), 'a criterion such as "V1"'),
    score: figure,
    ...(evidence !== undefined && { evidence }),
    ...(expertise !== undefined && { expertise }),
  };
}

function nameOnly({ axes, coverage, priority, product, quadrant, redFlags }: Scorecard) {
  return { axes, coverage, priority, product, quadrant, redFlags };
}
