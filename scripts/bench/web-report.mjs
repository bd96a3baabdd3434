import { mostSliderMs } from './web-slider.mjs';

const round = (value, digits = 0) => Number(value.toFixed(digits));

/** One line for each page and each of its steps, then the slider, at full speed and slowed down. */
export function printWeb(results, sliders, asJson) {
  if (asJson) return process.stdout.write(`${JSON.stringify({ results, sliders }, undefined, 2)}\n`);
  const plain = results[0].load.lcp;
  console.table(
    results.map(({ name, load }) => ({
      page: name,
      'LCP ms': round(load.lcp),
      '× plain': round(load.lcp / plain, 2),
      'slowest ÷ quickest': round(load.spread, 2),
      'FCP ms': round(load.fcp),
      CLS: round(load.cls, 3),
      'blocked ms': round(load.blocked),
      'JS kB': round(load.scriptKb),
      'all kB': round(load.totalKb),
      requests: load.requests,
      mounted: load.mounted,
      elements: load.elements,
    })),
  );
  console.table(results.flatMap(({ name, steps }) => Object.entries(steps).map(([step, felt]) => lineOf(name, step, felt))));
  console.table(sliders.map(sliderLine));
  return undefined;
}

const lineOf = (page, step, felt) => ({
  page,
  step,
  'interaction ms': round(felt.interaction),
  'worst frame ms': round(felt.worstFrame),
  'frames > 50 ms': `${round(felt.slowFrames * 100, 1)} %`,
  'blocked ms': round(felt.blocked),
  mounted: felt.mounted,
  elements: felt.elements,
});

const sliderLine = ({ slowdown, presses, p50, p95, worst, spread, drawing, drawnIn }) => ({
  'slider, 150 cases': `${slowdown} ×, ${presses} presses`,
  'p50 ms': round(p50),
  'p95 ms': round(p95),
  'worst ms': round(worst),
  'slowest ÷ quickest': round(spread, 2),
  'while drawing': `${round(drawing * 100)} %`,
  '10,000 draws ms': round(drawnIn),
});

/** What 1,000 cases may cost; 10,000 may cost 1.3 times that. Milliseconds, thousands of bytes, counts. */
const budget = {
  load: { lcp: 1_200, cls: 0.02, scriptKb: 200, mounted: 120, elements: 2_500 },
  drag: { interaction: 100, slowFrames: 0.02, mounted: 120, elements: 2_500 },
  scroll: { slowFrames: 0.02, mounted: 120, elements: 2_500 },
  filter: { interaction: 150, mounted: 120 },
};
/** Of the table: nothing that was drawn may move, and typing must be answered as on the board. */
const tableBudget = { load: { cls: 0.02, mounted: 120, elements: 2_500 }, filter: { interaction: 150, mounted: 120 } };
const larger = { lcp: 1.3, interaction: 1.3 };

/** A sentence for each figure that is above its limit. */
export function overBudget(results, [slider]) {
  const pages = results.filter(({ name }) => /^(board|table)/.test(name));
  const ofSlider = slider.p95 <= mostSliderMs ? [] : [`slider: p95 is ${round(slider.p95)}, ${mostSliderMs} at most.`];
  const ofPages = pages.flatMap(({ name, load, steps }) =>
    Object.entries(name.startsWith('table') ? tableBudget : budget).flatMap(([part, limits]) =>
      Object.entries(limits).flatMap(([figure, limit]) => {
        const value = (part === 'load' ? load : steps[part])[figure];
        const allowed = limit * (name.includes('10,000') ? (larger[figure] ?? 1) : 1);
        return value <= allowed ? [] : [`${name}, ${part}: ${figure} is ${round(value, 3)}, ${round(allowed, 3)} at most.`];
      }),
    ),
  );
  return [...ofPages, ...ofSlider];
}
