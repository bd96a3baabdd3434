export interface Mention {
  readonly name: string;
  readonly memberId: string;
}

const MENTION = /@\[([^\]\n]{1,200})\]\(member:([0-9a-f-]{36})\)/gi;

/** The members a comment names: `mentionsIn('Ask @[Inès](member:018f…)')` is `[{ name: 'Inès', memberId: '018f…' }]`. */
export function mentionsIn(body: string): Mention[] {
  const found = new Map<string, Mention>();
  for (const [, name, memberId] of body.matchAll(MENTION))
    found.set(memberId!.toLowerCase(), { name: name!, memberId: memberId!.toLowerCase() });
  return [...found.values()];
}
