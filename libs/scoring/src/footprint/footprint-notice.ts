import type { Localised } from '../vocabulary/localised.js';

/** Printed with every estimate. */
export const footprintNotice: Localised = {
  en: 'An order of magnitude: published figures for the same request run from 0.2 to 28 times this method. Two significant figures at most.',
  fr: 'Un ordre de grandeur\u00a0: les valeurs publiées pour une même requête vont de 0,2 à 28 fois cette méthode. Deux chiffres significatifs au plus.',
};
