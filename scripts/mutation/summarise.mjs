/** Counts what the reports of Stryker say, and lists what no test noticed. */
export function summarise(reports) {
  const rows = reports.map(({ folder, report }) => ({ folder, ...count(mutantsOf(report)) }));
  const total = rows.reduce((sum, row) => ({ noticed: sum.noticed + row.noticed, tried: sum.tried + row.tried }), { noticed: 0, tried: 0 });
  const lines = [...rows, { folder: 'all', ...total }].map(describe);
  return { lines, survivors: reports.flatMap(({ report }) => mutantsOf(report).filter(isMissed).map(describeMutant)).join('\n') };
}

function mutantsOf(report) {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) => mutants.map((mutant) => ({ ...mutant, file, source })));
}

const isMissed = ({ status }) => status === 'Survived' || status === 'NoCoverage';

function count(mutants) {
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { noticed, tried: noticed + mutants.filter(isMissed).length };
}

/** With the 95 % Wilson interval, which a sample needs. */
function describe({ folder, noticed, tried }) {
  if (tried === 0) return `${folder.padEnd(16)} nothing to try`;
  const z = 1.959964;
  const share = noticed / tried;
  const centre = (share + z ** 2 / (2 * tried)) / (1 + z ** 2 / tried);
  const half = (z / (1 + z ** 2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const percent = (value) => (value * 100).toFixed(1);
  return `${folder.padEnd(16)} ${noticed} of ${tried} noticed: ${percent(share)} % (${percent(centre - half)} to ${percent(centre + half)})`;
}

function describeMutant({ file, source, location: { start, end }, mutatorName, replacement, status }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const before = start.line === end.line ? lines[0].slice(start.column - 1, end.column - 1) : `${lines[0].slice(start.column - 1)}…`;
  const flat = (text) => (text ?? '').replace(/\s+/g, ' ').slice(0, 110);
  return `${file}:${start.line}:${start.column} ${mutatorName}${status === 'NoCoverage' ? ' (not reached)' : ''}: ${flat(before)} -> ${flat(replacement)}`;
}
