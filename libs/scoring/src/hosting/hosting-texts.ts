import type { Localised } from '../vocabulary/localised.js';

/** What the modifiers say. */
export const hostingTexts = {
  noContract: {
    en: 'Personal data: a consumer tool cannot have a processor contract',
    fr: 'Données personnelles\u00a0: un outil grand public ne peut pas avoir de contrat de sous-traitance',
  },
  transfer: {
    en: 'Personal data: storage, remote access or a sub-processor in a third country needs adequacy, or art. 46 and a transfer assessment',
    fr: 'Données personnelles\u00a0: un stockage, un accès distant ou un sous-traitant dans un pays tiers demande une adéquation, ou l’art. 46 et une analyse du transfert',
  },
  sensitiveOutside: {
    en: 'Special categories (art. 9) or criminal data (art. 10): outside Europe is refused, by choice and not by law',
    fr: 'Catégories particulières (art. 9) ou données pénales (art. 10)\u00a0: hors d’Europe est refusé, par choix et non par la loi',
  },
  healthOutside: {
    en: 'Health data of care: HDS asks for storage in the EEA',
    fr: 'Données de santé issues du soin\u00a0: HDS demande un stockage dans l’EEE',
  },
  healthHost: {
    en: 'Health data of care, hosted by a processor: HDS certificate needed; SecNumCloud is not HDS',
    fr: 'Données de santé issues du soin, hébergées par un sous-traitant\u00a0: certificat HDS requis\u202f; SecNumCloud n’est pas HDS',
  },
  countryUnknown: {
    en: 'Allowed countries: where this option runs is not known',
    fr: 'Pays autorisés\u00a0: le lieu de cette option n’est pas connu',
  },
  foreignLaw: {
    en: 'Extraterritorial law not acceptable: the provider is subject to it',
    fr: 'Loi extraterritoriale inacceptable\u00a0: le fournisseur y est soumis',
  },
  examineHost: {
    en: 'Extraterritorial law not acceptable: examine capital, parent company and sub-processors, no audit vouches for the immunity',
    fr: 'Loi extraterritoriale inacceptable\u00a0: examinez capital, maison mère et sous-traitants, aucun audit n’atteste l’immunité',
  },
  qualification: {
    en: 'Extraterritorial law not acceptable: only SecNumCloud 3.2 in date gives an audited immunity',
    fr: 'Loi extraterritoriale inacceptable\u00a0: seul SecNumCloud 3.2 en cours de validité donne une immunité auditée',
  },
  exportControl: {
    en: 'Export control: named persons and countries, cleared provider and administrators, nationalities',
    fr: 'Contrôle export\u00a0: personnes et pays désignés, fournisseur et administrateurs habilités, nationalités',
  },
  lineage: {
    en: 'Strict traceability: lineage is evidenced at G3, or the option is forbidden',
    fr: 'Traçabilité stricte\u00a0: le lignage est justifié en G3, ou l’option est interdite',
  },
  levelMissing: {
    en: 'The data level is missing: give it to know where the data may be hosted',
    fr: 'Le niveau de sensibilité des données manque\u00a0: donnez-le pour savoir où elles peuvent être hébergées',
  },
  exportControlled: {
    en: 'Export control: a legal regime, to be examined apart from the level',
    fr: 'Contrôle export\u00a0: un régime juridique, à examiner à part du niveau',
  },
  stateCloud: {
    en: 'Body of the State: cloud doctrine and art. 31 of the SREN act, scope to be confirmed by legal',
    fr: 'Organisme de l’État\u00a0: doctrine «\u00a0Cloud au centre\u00a0» et art. 31 de la loi SREN, portée à confirmer par les juristes',
  },
  allEvidenced: { en: 'Every measure asked for is evidenced', fr: 'Toutes les mesures demandées sont justifiées' },
  overlay: {
    en: 'An evidenced confidentiality overlay lifts the condition; the level stays',
    fr: 'Une surcouche de confidentialité justifiée lève la condition\u202f; le niveau demeure',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export const verdictWords = {
  A: { en: 'allowed', fr: 'autorisé' },
  C: { en: 'allowed under conditions', fr: 'autorisé sous conditions' },
  F: { en: 'forbidden', fr: 'interdit' },
} as const;
