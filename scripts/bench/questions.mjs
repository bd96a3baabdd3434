import { searches } from './operations.mjs';

const stages = ['poc', 'pilot', 'triage', 'industrialisation'];

const known = new WeakMap();

/** Which case, which words, which move the next request of a connection asks for: the same for all servers of a run, who share one database. */
export function questionsOf(organisation) {
  if (!known.has(organisation)) known.set(organisation, begin(organisation));
  return known.get(organisation);
}

function begin({ cases }) {
  const now = new Map(cases.map(({ id, version, stage }) => [id, { version, stage }]));
  // Each connection has cases of its own, so that every move finds the version that it expects.
  const caseOf = (worker, count, connections) => cases[(worker + count * connections) % (cases.length - (cases.length % connections))];
  return {
    caseOf,
    searchOf: (worker, count) => searches[(worker + count) % searches.length],
    moveOf: (...at) => {
      const { id: caseId } = caseOf(...at);
      const { version, stage } = now.get(caseId);
      return { caseId, version, to: stages[(stages.indexOf(stage) + 1) % stages.length] };
    },
    moved: ({ caseId, to }, good) => good && now.set(caseId, { version: now.get(caseId).version + 1, stage: to }),
  };
}
