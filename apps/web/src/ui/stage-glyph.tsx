import { useTexts } from './language';

/** The six working stages in order; a retired case keeps an outline. Side statuses (parked, rejected…) have no glyph. */
export const stageOrder = ['idea', 'triage', 'poc', 'pilot', 'industrialisation', 'run'] as const;
export type StageCode = (typeof stageOrder)[number] | 'retired';

export const stageColour = (stage: StageCode) => (stage === 'retired' ? 'var(--t-line-2)' : `var(--t-st${stageOrder.indexOf(stage) + 1})`);

const WIDTH = 4;
const GAP = 1;
const heights = [2, 3.5, 5, 6.5, 8, 9.5];

/** Six growing steps, filled up to the stage. The name of the stage always stands beside it. */
export function StageGlyph({ stage, labelled = false }: { stage: StageCode; labelled?: boolean }) {
  const texts = useTexts();
  const reached = stage === 'retired' ? 0 : stageOrder.indexOf(stage) + 1;
  const naming = labelled ? { role: 'img', 'aria-label': texts.stageOf(reached, 6) } : { 'aria-hidden': true };
  return (
    <svg width={29} height={10} viewBox="0 0 29 10" {...naming} style={{ flex: 'none' }}>
      {stage === 'retired' ? (
        <path d={stepsBetween(0, 6)} fill="none" stroke="var(--t-control)" strokeWidth={0.75} />
      ) : (
        <>
          <path d={stepsBetween(0, reached)} fill={stageColour(stage)} />
          {reached < 6 && <path d={stepsBetween(reached, 6)} fill="var(--t-line-2)" />}
        </>
      )}
    </svg>
  );
}

const stepsBetween = (first: number, end: number) =>
  heights
    .slice(first, end)
    .map((height, index) => `M${(first + index) * (WIDTH + GAP)} 10v${-height}h${WIDTH}v${height}z`)
    .join('');
