import { aiAct } from './ai-act.js';
import type { DecideFunction } from './decide-function.js';
import { footprint } from './footprint.js';
import { hosting } from './hosting.js';
import { kpi } from './kpi.js';
import { rate } from './rate.js';
import { robustness } from './robustness.js';
import { score } from './score.js';
import { select } from './select.js';
import { triage } from './triage.js';

/** The functions of the command, in the order of a decision. */
export const decideFunctions: readonly DecideFunction[] = [triage, score, footprint, robustness, select, hosting, aiAct, kpi, rate];
