import type { Viewer } from './viewer.graphql';

const STORAGE = 'tamis-organisation';

/** Remembers where the reader was, so that the bare address opens it again. */
export function rememberOrganisation(slug: string): void {
  try {
    localStorage.setItem(STORAGE, slug);
  } catch {
    // Without storage the first organisation opens.
  }
}

export function lastOrganisation({ memberships }: Viewer): string | undefined {
  const remembered = recall();
  const known = memberships.find((one) => one.organisationSlug === remembered) ?? memberships[0];
  return known?.organisationSlug;
}

function recall(): string | null {
  try {
    return localStorage.getItem(STORAGE);
  } catch {
    return null;
  }
}
