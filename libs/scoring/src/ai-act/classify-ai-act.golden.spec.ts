import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { AiActAnswers } from './ai-act-answers.js';
import { classifyAiAct } from './classify-ai-act.js';
import { legalMark } from './legal-mark.js';

interface GoldenCase {
  readonly name: string;
  readonly answers: AiActAnswers;
  readonly rule: string;
  readonly role: string;
  readonly provisional?: boolean;
  readonly obligations: readonly string[];
  readonly class: string;
}

const cases = JSON.parse(readFileSync(new URL('../testing/golden-ai-act.json', import.meta.url), 'utf8')) as readonly GoldenCase[];

describe('the 18 published cases (domain G.3, aiact_cases.json)', () => {
  it('are 18', () => {
    expect(cases).toHaveLength(18);
  });

  it.each(cases.map((golden) => [golden.name, golden] as const))('%s', (_, { answers, obligations, name: _name, ...expected }) => {
    const result = classifyAiAct(answers);
    expect(result).toMatchObject({ provisional: false, ...expected });
    expect(result.obligations.map(({ text }) => text.en)).toEqual(obligations);
    expect(result.mark).toBe(legalMark);
  });
});
