/** The three conditions of AFNOR SPEC 2314, each with its evidence or not. */
export interface FrugalityEvidence {
  /** A less consuming solution to the same end was compared, and AI shown to be needed. */
  readonly needIsShown: boolean;
  /** Producer, supplier and customer follow good practices. */
  readonly practicesAreFollowed: boolean;
  /** Uses were questioned beforehand, to stay within planetary limits. */
  readonly usesAreQuestioned: boolean;
}

/** Says whether the word "frugal" may be printed: only with all three. Example: with two of them it is false. */
export function mayBeCalledFrugal({ needIsShown, practicesAreFollowed, usesAreQuestioned }: FrugalityEvidence): boolean {
  return needIsShown && practicesAreFollowed && usesAreQuestioned;
}

/**
 * Grams of CO2e per answer that a user accepted (ISO/IEC 21031:2024, SCI = ((E x I) + M) per R): it rewards quality, and no offset
 * lowers it. Undefined: nothing was accepted, or the share is impossible.
 * Example: 0.02 kg per request with 80 % of the answers accepted is 25 g per accepted answer.
 */
export function carbonPerAcceptedAnswer(carbonKgPerRequest: number, acceptedShare: number): number | undefined {
  return acceptedShare > 0 && acceptedShare <= 1 ? (carbonKgPerRequest * 1000) / acceptedShare : undefined;
}
