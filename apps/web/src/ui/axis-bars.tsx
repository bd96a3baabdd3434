import type { SVGProps } from 'react';
import { axisColour, axisOrder, type AxisCode } from './axis-mark';
import { useFormat, useTexts } from './language';
import type { Format } from './format';
import type { Texts } from './texts';

/** One axis of a case. Scores run from 0 to 100; null means no criterion of the axis is scored, which is never a zero. */
export interface AxisScore {
  axis: AxisCode;
  score: number | null;
  /** What the score would be with the worst and the best of the missing criteria. */
  low?: number | null;
  high?: number | null;
}

const WIDTH = 8;
const HEIGHT = 15;
const GAP = 2;

/** Says in words what the bars draw: « Valeur 70, Maîtrise des risques 62 (entre 51 et 68), Sobriété note attendue ». */
export function describeAxes(axes: readonly AxisScore[], format: Format, texts: Texts): string {
  const parts = sortAxes(axes).map((one) => {
    const name = texts.axisNames[one.axis];
    if (one.score === null) return `${name} ${texts.notScored}`;
    const span = openSpan(one);
    const uncertain = span ? ` (${texts.between(format.score(span[0]), format.score(span[1]))})` : '';
    return `${name} ${format.score(one.score)}${uncertain}`;
  });
  return parts.join(', ');
}

/** The span left open by missing criteria, if there is one worth drawing. */
export function openSpan({ low, high }: Pick<AxisScore, 'low' | 'high'>): [low: number, high: number] | undefined {
  return typeof low === 'number' && typeof high === 'number' && high - low >= 0.5 ? [low, high] : undefined;
}

function sortAxes(axes: readonly AxisScore[]): AxisScore[] {
  return axisOrder.map((axis) => axes.find((one) => one.axis === axis) ?? { axis, score: null });
}

interface AxisBarsProps {
  axes: readonly AxisScore[];
  /** False when the same figures are written next to the bars. */
  described?: boolean;
}

/** Four small bars: solid for what is certain, outlined for what missing scores could still add, dashed when nothing is scored. */
export function AxisBars({ axes, described = true }: AxisBarsProps) {
  const format = useFormat();
  const texts = useTexts();
  const naming = described ? { role: 'img', 'aria-label': describeAxes(axes, format, texts) } : { 'aria-hidden': true };
  const bars = sortAxes(axes).map((one, index) => barOf(one, index * (WIDTH + GAP)));
  const drawn = (part: 'ground' | 'open' | 'awaited') => bars.map((bar) => bar[part] ?? '').join('');
  return (
    <svg width={4 * WIDTH + 3 * GAP} height={HEIGHT} viewBox={`0 0 ${4 * WIDTH + 3 * GAP} ${HEIGHT}`} {...naming} style={{ flex: 'none' }}>
      <Shape d={drawn('ground')} fill="var(--t-sunken)" />
      <Shape d={drawn('open')} fill="var(--t-surface)" />
      {bars.map(({ axis, solid }) => (
        <Shape key={axis} d={solid ?? ''} fill={axisColour[axis]} fillRule="evenodd" />
      ))}
      <Shape d={drawn('awaited')} fill="none" stroke="var(--t-control)" strokeDasharray="1.5 1.5" />
    </svg>
  );
}

/** Nothing to draw is no element: a board holds hundreds of these. */
const Shape = (path: SVGProps<SVGPathElement>) => (path.d ? <path {...path} /> : null);

interface Bar {
  axis: AxisCode;
  /** Outlines, of which those of the four bars make one shape each: the room of a bar, what is open, what no score fills yet. */
  ground?: string;
  open?: string;
  awaited?: string;
  /** In the colour of the axis: what is certain, and a frame around what is open. */
  solid?: string;
}

function barOf({ axis, score, ...one }: AxisScore, x: number): Bar {
  if (score === null) return { axis, awaited: rectangle(x + 0.5, 0.5, WIDTH - 1, HEIGHT - 1) };
  const span = openSpan(one);
  const solid = barHeight(span ? span[0] : score);
  const reach = barHeight(span ? span[1] : score);
  const top = HEIGHT - reach;
  const open = reach - solid > 1 ? rectangle(x + 1, top + 1, WIDTH - 2, reach - solid - 1) : '';
  return { axis, ground: rectangle(x, 0, WIDTH, HEIGHT), open, solid: rectangle(x, top, WIDTH, reach) + open };
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

/** A hundredth of a pixel is not seen. */
const round = (length: number) => Math.round(length * 100) / 100;

// A scored axis always shows a sliver, so that 0 is not taken for missing.
const barHeight = (score: number) => Math.max(1, (Math.min(100, Math.max(0, score)) / 100) * HEIGHT);
