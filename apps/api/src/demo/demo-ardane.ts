import { ardaneBenefits } from './demo-ardane-benefits.js';
import { ardaneAdministration, ardaneRisks } from './demo-ardane-head-office.js';
import { ardaneMembers } from './demo-ardane-members.js';
import type { DemoBusinessUnit, DemoComment, DemoMember, DemoOrganisation } from './demo-organisation.js';
import { completeUseCases, type DemoUseCaseEntry } from './demo-use-case.js';

const REFERENCE_PREFIX = 'ARD';

const CASES_BY_THEME: Readonly<Record<string, readonly DemoUseCaseEntry[]>> = {
  'Relation adhérents': ardaneMembers,
  Prestations: ardaneBenefits,
  'Gestion interne': ardaneAdministration,
  'Risques et recours': ardaneRisks,
};

const UNITS: readonly DemoBusinessUnit[] = [
  { path: 'ardane', name: 'Ardane Mutuelle', kind: 'group' },
  { path: 'siege', name: 'Siège', kind: 'subsidiary' },
  { path: 'siege/finance', name: 'Finance et actuariat', kind: 'department' },
  { path: 'siege/juridique', name: 'Juridique', kind: 'department' },
  { path: 'adherents', name: 'Relation adhérents', kind: 'subsidiary' },
  { path: 'adherents/plateforme', name: 'Plateforme et délégués', kind: 'department' },
  { path: 'adherents/prevention', name: 'Prévention', kind: 'department' },
  { path: 'prestations', name: 'Prestations', kind: 'subsidiary' },
  { path: 'prestations/sante', name: 'Santé', kind: 'department' },
  { path: 'prestations/entreprises', name: 'Contrats d’entreprise', kind: 'department' },
];

const PEOPLE: readonly (readonly [key: string, name: string, jobTitle: string, role: DemoMember['role'], unit: string])[] = [
  ['denis.castagnol', 'Denis Castagnol', 'Administrateur de Tamis', 'administrator', 'siege'],
  ['amelie.nogues', 'Amélie Noguès', 'Responsable data', 'triager', 'siege'],
  ['valerie.maupin', 'Valérie Maupin', 'Actuaire', 'assessor', 'siege/finance'],
  ['olivier.puyraud', 'Olivier Puyraud', 'Directeur général', 'executive', 'ardane'],
  ['joelle.barthe', 'Joëlle Barthe', 'Responsable de la plateforme adhérents', 'requester', 'adherents/plateforme'],
  ['lucas.renouard', 'Lucas Renouard', 'Responsable des prestations santé', 'requester', 'prestations/sante'],
];

const MEMBERS: readonly DemoMember[] = PEOPLE.map(([key, name, jobTitle, role, unit]) => ({
  key,
  name,
  email: `${key}@ardane.example`,
  jobTitle,
  role,
  language: 'fr',
  unit,
}));

const COMMENTS: Readonly<Record<number, readonly DemoComment[]>> = {
  14: [
    {
      author: 'amelie.nogues',
      daysAgo: 6,
      body: '@Lucas Renouard le jeu de 310 fraudes est trop mince sur les verres progressifs. Pouvez-vous en réunir une centaine de plus ?',
      mentions: ['lucas.renouard'],
    },
    {
      author: 'lucas.renouard',
      daysAgo: 4,
      body: '@Amélie Noguès j’en ai 64, le reste date d’avant le changement de norme.',
      mentions: ['amelie.nogues'],
    },
  ],
};

/** The second organisation: no member of Mervane may see any of it, and the other way round. */
export const ardane: DemoOrganisation = {
  slug: 'ardane',
  name: 'Ardane Mutuelle',
  referencePrefix: REFERENCE_PREFIX,
  language: 'fr',
  currency: 'EUR',
  wipLimits: { poc: 4, pilot: 2 },
  themes: Object.keys(CASES_BY_THEME),
  businessUnits: UNITS,
  members: MEMBERS,
  customFields: [
    { key: 'gain', name: 'Économie annuelle attendue', type: 'money' },
    { key: 'goLive', name: 'Date de lancement', type: 'date' },
  ],
  useCases: Object.entries(CASES_BY_THEME)
    .flatMap(([theme, entries]) => completeUseCases({ referencePrefix: REFERENCE_PREFIX, theme, comments: COMMENTS }, entries))
    .sort((one, other) => one.number - other.number),
};
