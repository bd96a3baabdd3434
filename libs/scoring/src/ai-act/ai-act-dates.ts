import type { Localised } from '../vocabulary/localised.js';

/** How sure the date is: seen in a public source, in a secondary transcription only, or read two ways. */
export type DateStatus = 'confirmed' | 'transcribed' | 'two_readings';

export interface LegalDate {
  readonly id: string;
  /** Day, such as 2027-12-02. */
  readonly from: string;
  readonly what: Localised;
  readonly status: DateStatus;
}

export interface LegalCalendar {
  readonly version: string;
  readonly source: Localised;
  readonly dates: readonly LegalDate[];
}

/** Dates are settings: legal confirms them, and a later act replaces them. */
export const aiActCalendar = {
  version: '2026-07-27',
  source: {
    en: 'Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744, OJ L 24.7.2026, in force 27.7.2026, read in secondary transcriptions: to be confirmed on EUR-Lex',
    fr: 'Règlement (UE) 2024/1689 modifié par le règlement (UE) 2026/1744, JO L du 24.7.2026, en vigueur le 27.7.2026, lu dans des transcriptions secondaires\u00a0: à confirmer sur EUR-Lex',
  },
  dates: [
    { id: 'entry_into_force', from: '2024-08-01', status: 'confirmed', what: { en: 'entry into force', fr: 'entrée en vigueur' } },
    {
      id: 'prohibitions',
      from: '2025-02-02',
      status: 'confirmed',
      what: { en: 'prohibited practices (art. 5)', fr: 'pratiques interdites (art. 5)' },
    },
    {
      id: 'literacy',
      from: '2025-02-02',
      status: 'confirmed',
      what: { en: 'AI literacy (art. 4, reworded in 2026)', fr: 'maîtrise de l’IA (art. 4, réécrit en 2026)' },
    },
    {
      id: 'gpai',
      from: '2025-08-02',
      status: 'confirmed',
      what: { en: 'general-purpose models, governance, penalties', fr: 'modèles à usage général, gouvernance, sanctions' },
    },
    {
      id: 'sector_acts',
      from: '2026-07-27',
      status: 'transcribed',
      what: { en: 'amendments of sectoral acts (arts 102-110)', fr: 'modifications d’actes sectoriels (art. 102 à 110)' },
    },
    {
      id: 'general_application',
      from: '2026-08-02',
      status: 'transcribed',
      what: {
        en: 'general application: art. 50, registration, fines of the AI Office',
        fr: 'application générale\u00a0: art. 50, enregistrement, amendes du Bureau de l’IA',
      },
    },
    {
      id: 'new_prohibitions',
      from: '2026-12-02',
      status: 'transcribed',
      what: { en: 'new prohibited practices (ba), (bb)', fr: 'nouvelles pratiques interdites (ba), (bb)' },
    },
    {
      id: 'legacy_marking',
      from: '2026-12-02',
      status: 'transcribed',
      what: {
        en: 'marking (art. 50(2)) by generative systems on the market before 2 August 2026',
        fr: 'marquage (art. 50(2)) par les systèmes génératifs mis sur le marché avant le 2 août 2026',
      },
    },
    {
      id: 'legacy_gpai',
      from: '2027-08-02',
      status: 'transcribed',
      what: {
        en: 'general-purpose models placed before 2 August 2025',
        fr: 'modèles à usage général mis sur le marché avant le 2 août 2025',
      },
    },
    { id: 'sandboxes', from: '2027-08-02', status: 'transcribed', what: { en: 'regulatory sandboxes', fr: 'bacs à sable réglementaires' } },
    {
      id: 'post_market_guidance',
      from: '2027-09-02',
      status: 'transcribed',
      what: { en: 'guidance on post-market monitoring', fr: 'orientations sur la surveillance après commercialisation' },
    },
    {
      id: 'annex3',
      from: '2027-12-02',
      status: 'transcribed',
      what: { en: 'high risk of Annex III, hence arts 26 and 27', fr: 'haut risque de l’annexe III, donc art. 26 et 27' },
    },
    { id: 'annex1', from: '2028-08-02', status: 'transcribed', what: { en: 'high risk of Annex I', fr: 'haut risque de l’annexe I' } },
    {
      id: 'public_authorities',
      from: '2030-08-02',
      status: 'transcribed',
      what: {
        en: 'high-risk systems of public authorities placed earlier',
        fr: 'systèmes à haut risque d’autorités publiques mis en service avant',
      },
    },
    {
      id: 'annex10',
      from: '2030-12-31',
      status: 'transcribed',
      what: { en: 'large-scale systems of Annex X', fr: 'systèmes à grande échelle de l’annexe X' },
    },
    {
      id: 'exemption_early',
      from: '2026-08-02',
      status: 'two_readings',
      what: { en: 'art. 49(2), read with Section 5', fr: 'art. 49(2), lu avec la section 5' },
    },
    {
      id: 'exemption_late',
      from: '2027-12-02',
      status: 'two_readings',
      what: { en: 'art. 6(3)-(4) and 49(2), read with Section 1', fr: 'art. 6(3)-(4) et 49(2), lus avec la section 1' },
    },
  ],
} as const satisfies LegalCalendar;

export type LegalDateId = (typeof aiActCalendar)['dates'][number]['id'];
