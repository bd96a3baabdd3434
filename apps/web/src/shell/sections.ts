/** What stands across the masthead, in the order of the work. A section shows only to those who may open it. */
export const sections = [
  { id: 'use-cases', to: '/$organisation/use-cases', ability: 'use-case.read' },
  { id: 'selection', to: '/$organisation/selection', ability: 'portfolio.read' },
  { id: 'imports', to: '/$organisation/imports', ability: 'import.read' },
  { id: 'scoring-models', to: '/$organisation/scoring-models', ability: 'scoring-model.read' },
  { id: 'business-units', to: '/$organisation/business-units', ability: 'business-unit.read' },
  { id: 'custom-fields', to: '/$organisation/custom-fields', ability: 'custom-field.edit' },
  { id: 'members', to: '/$organisation/members', ability: 'member.read' },
] as const;

/** In the member's own menu: visited now and then. */
export const tokenPage = { id: 'api-tokens', to: '/$organisation/api-tokens', ability: 'api-token.read' } as const;

export type SectionId = (typeof sections)[number]['id'] | 'preferences' | 'api-tokens';
