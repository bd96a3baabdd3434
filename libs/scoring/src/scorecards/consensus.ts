/**
 * Consensus of Tastle and Wierman (2007): 1 is unanimity, 0 is half of the figures at each end of the scale. Undefined: no figure.
 * Example: scores 3, 4, 4 on a scale of width 5 give 1 + (1/3) log2(1 - 0.667/5) + (2/3) log2(1 - 0.333/5) = 0.8648.
 */
export function measureConsensus(figures: readonly number[], width: number): number | undefined {
  return measureWeightedConsensus(
    figures.map((figure) => [figure, 1]),
    width,
  );
}

/**
 * The same from counts, one `[figure, how many]` per category.
 * Example: counts 30 40 210 130 530 50 10 of the categories 1 to 7, width 6, give 0.7256876.
 */
export function measureWeightedConsensus(counts: readonly (readonly [figure: number, count: number])[], width: number): number | undefined {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (!(total > 0) || !(width > 0)) return undefined;
  const mean = counts.reduce((sum, [figure, count]) => sum + figure * count, 0) / total;
  const agreement = counts.reduce((sum, [figure, count]) => sum + (count / total) * Math.log2(1 - Math.abs(figure - mean) / width), 1);
  // Unanimity and its opposite, without the dust of the logarithms.
  return Math.min(1, Math.max(0, agreement));
}
