/** Follows a case through the reader's own writes. */
export interface OwnVersions {
  /** The version to write upon: the one that was seen, or what our own writes have made of it. */
  latest: (id: string, seen: number) => number;
  /** Only a write that met nobody else's (the next version up) is followed: otherwise the API must compare, and tell. */
  remember: (id: string, before: number, after: number) => void;
}

export function createOwnVersions(): OwnVersions {
  const steps = new Map<string, number>();
  return {
    latest: (id, seen) => {
      let at = seen;
      for (let next = steps.get(`${id} ${at}`); next; next = steps.get(`${id} ${at}`)) at = next;
      return at;
    },
    remember: (id, before, after) => {
      if (after === before + 1) steps.set(`${id} ${before}`, after);
    },
  };
}
