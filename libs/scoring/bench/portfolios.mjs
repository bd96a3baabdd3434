/** Made-up portfolios, the same at each run. */

/** Numbers from 0 to 1 (Park and Miller's generator): an order that looks like chance. */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const inTenths = (value) => Math.round(10 * value) / 10;
const scarce = ['ds_q1', 'ds_q2', 'swe_q1', 'swe_q2', 'legal_q1', 'legal_q2', 'gpu_hours', 'field_days', 'kgco2e'];

/**
 * The eight projects of golden_portfolio.json over and over, each time a little different: three limits touch every candidate, nine
 * touch one in eight or so. Limits leave room for about a quarter.
 */
export function realisticPortfolio({ projects, count, seed = 7 }) {
  const next = chance(seed);
  const candidates = Array.from({ length: count }, (_, at) => {
    const project = projects[at % projects.length];
    const vary = (figure) => Math.round(figure * (0.6 + 0.8 * next()));
    const shared = { cost_y1: vary(project.cost_y1), cost_y2: vary(project.cost_y2), risk: vary(project.risk) };
    const own = scarce.map((limit) => [limit, next() < 0.12 ? inTenths(0.5 + 3 * next()) : 0]);
    return {
      id: `${project.id}${at}`,
      value: inTenths(project.priority * (0.7 + 0.6 * next())),
      usage: { ...shared, ...Object.fromEntries(own) },
    };
  });
  const total = (limit) => candidates.reduce((sum, { usage }) => sum + usage[limit], 0);
  const limits = [
    ...['cost_y1', 'cost_y2', 'risk'].map((limit) => [limit, Math.round(0.25 * total(limit))]),
    ...scarce.map((limit) => [limit, Math.round(0.4 * total(limit))]),
  ];
  const ids = candidates.map(({ id }) => id);
  return {
    candidates,
    limits: Object.fromEntries(limits),
    mandatory: [ids[7], ids[55]],
    exclusive: [0, 16, 32, 48].map((at) => [ids[at], ids[at + 6]]),
    requires: [2, 10, 18, 26, 34, 42].map((at) => [ids[at], ids[at + 1]]),
    minShares: [{ measure: ['cost_y1', 'cost_y2'], group: ids.filter((id) => id.startsWith('C') || id.startsWith('E')), share: 0.2 }],
    counts: [{ group: ids.filter((id) => id.startsWith('B')), max: 3 * Math.ceil(count / 50) }],
  };
}

/** Twelve limits that all touch every candidate, at random: hours of proof. */
export function densePortfolio({ count, seed = 11 }) {
  const next = chance(seed);
  const names = Array.from({ length: 12 }, (_, at) => `limit${at}`);
  const candidates = Array.from({ length: count }, (_, at) => {
    const usage = Object.fromEntries(names.map((name) => [name, 1 + Math.floor(1000 * next())]));
    const mean = names.reduce((sum, name) => sum + usage[name], 0) / names.length;
    return { id: `c${at}`, value: Math.round(mean + 500 * next()), usage };
  });
  const limits = names.map((name) => [name, Math.floor(0.3 * candidates.reduce((sum, { usage }) => sum + usage[name], 0))]);
  return { candidates, limits: Object.fromEntries(limits) };
}
