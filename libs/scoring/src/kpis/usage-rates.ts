/** Below this an average speaks of persons: employee monitoring. */
export const smallestGroup = 10;

/**
 * Gives the share of those eligible who use it each week. Undefined for a group so small that it would tell who.
 * Example: adoptionRate({ active: 45, eligible: 300 }) is 0.15; of 8 eligible it is undefined.
 */
export function adoptionRate(
  { active = NaN, eligible = NaN }: { readonly active?: number; readonly eligible?: number },
  smallest: number = smallestGroup,
): number | undefined {
  const isLargeEnough = eligible >= smallest && eligible > 0;
  return isLargeEnough && active >= 0 && active <= eligible ? active / eligible : undefined;
}

/**
 * Spreads a cost, or a mass of carbon, over the answers that were accepted. Undefined when none was.
 * Example: perAcceptedAnswer(1_200, 8_000) is 0.15.
 */
export function perAcceptedAnswer(total: number | undefined = NaN, accepted: number | undefined = NaN): number | undefined {
  const share = total / accepted;
  return Number.isFinite(share) && Number.isFinite(accepted) && accepted > 0 ? share : undefined;
}
