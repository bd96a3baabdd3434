import { commentsOnClosed } from './demo-comments-closed.js';
import { commentsOnProjects } from './demo-comments-projects.js';
import { commentsOnRequests } from './demo-comments-requests.js';
import { mervaneMembers, mervaneUnits } from './demo-mervane-people.js';
import type { DemoCustomField, DemoOrganisation } from './demo-organisation.js';
import { completeUseCases, type DemoUseCaseEntry } from './demo-use-case.js';
import { codeClosed } from './demo-use-cases-code-closed.js';
import { codeProjects } from './demo-use-cases-code-projects.js';
import { codeRequests } from './demo-use-cases-code-requests.js';
import { commerceClosed } from './demo-use-cases-commerce-closed.js';
import { commerceProjects } from './demo-use-cases-commerce-projects.js';
import { commerceRequests } from './demo-use-cases-commerce-requests.js';
import { customersClosed } from './demo-use-cases-customers-closed.js';
import { customersProjects } from './demo-use-cases-customers-projects.js';
import { customersRequests } from './demo-use-cases-customers-requests.js';
import { engineeringClosed } from './demo-use-cases-engineering-closed.js';
import { engineeringProjects } from './demo-use-cases-engineering-projects.js';
import { engineeringRequests } from './demo-use-cases-engineering-requests.js';
import { financeClosed } from './demo-use-cases-finance-closed.js';
import { financeProjects } from './demo-use-cases-finance-projects.js';
import { financeRequests } from './demo-use-cases-finance-requests.js';
import { legalClosed } from './demo-use-cases-legal-closed.js';
import { legalProjects } from './demo-use-cases-legal-projects.js';
import { legalRequests } from './demo-use-cases-legal-requests.js';
import { peopleClosed } from './demo-use-cases-people-closed.js';
import { peopleProjects } from './demo-use-cases-people-projects.js';
import { peopleRequests } from './demo-use-cases-people-requests.js';

const REFERENCE_PREFIX = 'MRV';

const COMMENTS = { ...commentsOnRequests, ...commentsOnProjects, ...commentsOnClosed };

const CASES_BY_THEME: Readonly<Record<string, readonly DemoUseCaseEntry[]>> = {
  'Ingénierie et maintenance': [...engineeringRequests, ...engineeringProjects, ...engineeringClosed],
  'Relation client': [...customersRequests, ...customersProjects, ...customersClosed],
  'Commerce et marketing': [...commerceRequests, ...commerceProjects, ...commerceClosed],
  'Finance et risques': [...financeRequests, ...financeProjects, ...financeClosed],
  'RH et formation': [...peopleRequests, ...peopleProjects, ...peopleClosed],
  'Code et SI': [...codeRequests, ...codeProjects, ...codeClosed],
  'Juridique et conformité': [...legalRequests, ...legalProjects, ...legalClosed],
};

const CUSTOM_FIELDS: readonly DemoCustomField[] = [
  { key: 'gain', name: 'Gain annuel attendu', type: 'money' },
  { key: 'population', name: 'Population visée', type: 'number' },
  { key: 'goLive', name: 'Mise en service visée', type: 'date' },
  { key: 'endCustomer', name: 'Client final concerné', type: 'yes_no' },
  { key: 'vendor', name: 'Prestataire pressenti', type: 'text' },
  {
    key: 'dataTypes',
    name: 'Type de données',
    type: 'multi_choice',
    options: [
      'Données personnelles',
      'Données de santé',
      'Données financières',
      'Données techniques',
      'Documents contractuels',
      'Séries temporelles',
      'Images et vidéos',
      'Voix',
    ],
  },
  {
    key: 'priority',
    name: 'Priorité du comité',
    type: 'choice',
    options: ['P1 – cette année', 'P2 – année prochaine', 'P3 – à surveiller'],
  },
  { key: 'file', name: 'Dossier', type: 'link' },
];

/** The demo group: 154 cases, 114 of them active, with two PoCs more than its own limit allows. */
export const mervane: DemoOrganisation = {
  slug: 'mervane',
  name: 'Mervane',
  referencePrefix: REFERENCE_PREFIX,
  language: 'fr',
  currency: 'EUR',
  wipLimits: { poc: 12, pilot: 10, industrialisation: 6 },
  themes: Object.keys(CASES_BY_THEME),
  businessUnits: mervaneUnits,
  members: mervaneMembers,
  customFields: CUSTOM_FIELDS,
  useCases: Object.entries(CASES_BY_THEME)
    .flatMap(([theme, entries]) => completeUseCases({ referencePrefix: REFERENCE_PREFIX, theme, comments: COMMENTS }, entries))
    .sort((one, other) => one.number - other.number),
};
