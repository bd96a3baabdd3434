import type { Localised } from '../vocabulary/localised.js';

/** Printed with every result of this folder, on screen and in exports. */
export const legalMark: Localised = {
  en: 'Decision support, not legal advice. Legal review required before G3.',
  fr: 'Aide à la décision, ne constitue pas un avis juridique. Revue juridique requise avant G3.',
};
