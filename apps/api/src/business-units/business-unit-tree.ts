interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** Would `id` come to stand below itself under `parentId`? */
export function wouldLoop(units: readonly Placed[], id: string, parentId: string | null): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  // A loop that is already there must not keep us walking for ever.
  const walked = new Set<string>();
  for (let above = parentId; above !== null && !walked.has(above); above = parents.get(above) ?? null) {
    if (above === id) return true;
    walked.add(above);
  }
  return false;
}
