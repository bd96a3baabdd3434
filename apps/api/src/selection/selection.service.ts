import { portfolioOfCases, type StopSignal } from '@tamis/scoring';
import { openHighs } from '@tamis/solver/thread';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { explainSelection } from './explain-selection.js';
import type { LongQuery } from './long-query.js';
import { NumberFieldNeeded, SelectionCaseNotFound, SelectionFieldNotFound } from './selection.errors.js';
import type { SelectionInput } from './selection.inputs.js';
import { readSelectionRows, type SelectionRows } from './selection.reads.js';
import type { Selection } from './selection.type.js';

const NUMBERS = ['number', 'money'];
/** With its explanations and the time it waits for its turn. */
const MOST_MS = 10_000;

@Injectable()
export class SelectionService implements OnApplicationShutdown {
  readonly #solver = openHighs();

  constructor(private readonly database: Database) {}

  /** The solver has a thread of its own: meanwhile this one answers others. */
  async select(actor: Actor, input: SelectionInput, { giveWay, signal }: LongQuery): Promise<Selection> {
    const rows = await readSelectionRows(
      this.database,
      actor,
      input.limits.map(({ fieldId }) => fieldId),
    );
    refuseUnknown(rows, input);
    const { model, leftOut } = portfolioOfCases(rows.cases, {
      ceilings: Object.fromEntries(input.limits.map(({ fieldId, ceiling }) => [fieldId, ceiling])),
      count: input.count ?? undefined,
      mandatory: [...new Set(input.mandatory ?? [])],
      excluded: [...new Set(input.excluded ?? [])],
    });
    giveWay();
    const run = { solve: this.#solver.solve, signal: untilLate(signal) };
    const explained = await explainSelection(model, { run, language: actor.language, explain: input.explain ?? undefined });
    return { ...explained, leftOut: leftOut.map(({ id, reason, limits }) => ({ useCaseId: id, reason, fieldIds: limits })) };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#solver.close();
  }
}

function refuseUnknown({ fields, cases }: SelectionRows, { limits, mandatory, excluded, explain }: SelectionInput): void {
  const known = new Set(cases.map(({ id }) => id));
  if ([...(mandatory ?? []), ...(excluded ?? []), ...(explain ?? [])].some((id) => !known.has(id))) throw new SelectionCaseNotFound();
  if (limits.some(({ fieldId }) => !fields.some(({ id }) => id === fieldId))) throw new SelectionFieldNotFound();
  const other = fields.find(({ type }) => !NUMBERS.includes(type));
  if (other) throw new NumberFieldNeeded(other.name);
}

function untilLate(signal: AbortSignal): StopSignal {
  const late = performance.now() + MOST_MS;
  return {
    get aborted() {
      return signal.aborted || performance.now() > late;
    },
  };
}
