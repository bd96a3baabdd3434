import { classifyAiAct, validateAiActAnswers, type AiActAnswers } from '@tamis/scoring';
import { refuseIfAny } from './bad-line.js';
import type { DecideFunction } from './decide-function.js';
import { isMissing, need, readFields } from './fields.js';

export const aiAct: DecideFunction = {
  name: 'ai-act',
  summary: 'class, rule, role and duties under the AI Act; decision support, not legal advice',
  takes: ['answers'],
  example: '{"answers": {"builds": true, "annex3": "5b", "profiling": true}}',
  answer: (line, { brief }) => {
    const given = need(readFields(line, 'answers'), 'answers', 'an object, {} when nothing is known yet');
    const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => !isMissing(value)));
    refuseIfAny(validateAiActAnswers(answers));
    const { class: found, rule, role, provisional, obligations, mark, ...explanation } = classifyAiAct(answers as AiActAnswers);
    const result = { class: found, rule, role, provisional, obligations: obligations.map(({ text }) => text.en) };
    return brief ? { ...result, mark } : { ...result, mark, obligationDetails: obligations, ...explanation };
  },
};
