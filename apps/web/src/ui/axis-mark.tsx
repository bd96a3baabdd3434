import { useTexts } from './language';

/** The four axes, always in this order: value, feasibility, risk control, sobriety. */
export const axisOrder = ['V', 'F', 'R', 'S'] as const;
export type AxisCode = (typeof axisOrder)[number];

export const axisColour: Record<AxisCode, string> = {
  V: 'var(--t-axis-v)',
  F: 'var(--t-axis-f)',
  R: 'var(--t-axis-r)',
  S: 'var(--t-axis-s)',
};

// Each axis has its own shape: colour alone would fail a tenth of the readers.
const shapes: Record<AxisCode, string> = {
  V: 'M5 0.5 9.5 5 5 9.5 0.5 5Z',
  F: 'M1 1h8v8H1Z',
  R: 'M5 0.7 9.7 9.200H0.300Z',
  S: 'M5 0.600a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.800Z',
};

export function AxisMark({ axis, size = 10 }: { axis: AxisCode; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <path d={shapes[axis]} fill={axisColour[axis]} />
    </svg>
  );
}

/** Mark and name side by side: « ■ Faisabilité ». */
export function AxisName({ axis, name }: { axis: AxisCode; name?: string }) {
  const texts = useTexts();
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8 }}>
      <AxisMark axis={axis} />
      {name ?? texts.axisNames[axis]}
    </span>
  );
}
