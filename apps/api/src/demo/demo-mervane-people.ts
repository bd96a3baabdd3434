import type { DemoBusinessUnit, DemoMember } from './demo-organisation.js';

/** Subsidiaries, each with its departments. */
const SUBSIDIARIES: readonly (readonly [path: string, name: string, departments: readonly (readonly [path: string, name: string])[]])[] = [
  [
    'groupe',
    'Fonctions groupe',
    [
      ['finance', 'Finance'],
      ['achats', 'Achats'],
      ['juridique', 'Juridique'],
      ['rh', 'Ressources humaines'],
      ['si', 'Systèmes d’information'],
      ['communication', 'Communication'],
      ['bureau-ia', 'Data office'],
    ],
  ],
  [
    'solaire',
    'Solaire',
    [
      ['offres', 'Offres et projets'],
      ['chantiers', 'Chantiers solaires'],
      ['exploitation', 'Exploitation solaire'],
    ],
  ],
  [
    'raffinage',
    'Raffinage',
    [
      ['production', 'Production raffinage'],
      ['maintenance', 'Maintenance et inspection'],
      ['hse', 'HSE et environnement'],
    ],
  ],
  [
    'reseaux',
    'Réseaux',
    [
      ['conduite', 'Conduite du réseau'],
      ['interventions', 'Interventions'],
      ['raccordements', 'Raccordements'],
    ],
  ],
  [
    'energie',
    'Énergie',
    [
      ['service-clients', 'Service clients énergie'],
      ['facturation', 'Facturation'],
      ['trading', 'Trading gaz'],
    ],
  ],
  [
    'banque',
    'Banque',
    [
      ['detail', 'Banque de détail'],
      ['credit', 'Crédit'],
      ['paiements', 'Paiements'],
    ],
  ],
  [
    'assurances',
    'Assurances',
    [
      ['sinistres', 'Sinistres'],
      ['souscription', 'Souscription'],
      ['assistance', 'Assistance'],
    ],
  ],
  [
    'renouvelables',
    'Renouvelables',
    [
      ['parcs', 'Parcs éoliens'],
      ['developpement', 'Développement de projets'],
    ],
  ],
  [
    'mobilite',
    'Mobilité',
    [
      ['bornes', 'Bornes de recharge'],
      ['cartes', 'Cartes et flottes'],
    ],
  ],
];

export const mervaneUnits: readonly DemoBusinessUnit[] = [
  { path: 'mervane', name: 'Mervane', kind: 'group' },
  ...SUBSIDIARIES.flatMap(([path, name, departments]): DemoBusinessUnit[] => [
    { path, name, kind: 'subsidiary' },
    ...departments.map(([part, title]): DemoBusinessUnit => ({ path: `${path}/${part}`, name: title, kind: 'department' })),
  ]),
];

type Person = readonly [
  key: string,
  name: string,
  jobTitle: string,
  role: DemoMember['role'],
  unit: string,
  language?: DemoMember['language'],
];

const PEOPLE: readonly Person[] = [
  ['gwenola.tanguy', 'Gwenola Tanguy', 'Administratrice de Tamis', 'administrator', 'groupe/bureau-ia'],
  ['ines.kerbrat', 'Inès Kerbrat', 'Responsable du portefeuille IA', 'triager', 'groupe/bureau-ia'],
  ['malo.lebihan', 'Malo Le Bihan', 'Data scientist, chargé de qualification', 'triager', 'groupe/bureau-ia'],
  ['nadia.benali', 'Nadia Benali', 'Responsable de la sécurité des systèmes d’information', 'assessor', 'groupe/si'],
  ['clara.vasseur', 'Clara Vasseur', 'Déléguée à la protection des données', 'assessor', 'groupe/juridique'],
  ['hugo.lemarchand', 'Hugo Lemarchand', 'Contrôleur financier', 'assessor', 'groupe/finance'],
  ['tiphaine.riou', 'Tiphaine Riou', 'Architecte des systèmes d’information', 'assessor', 'groupe/si'],
  ['solene.guivarch', 'Solène Guivarc’h', 'Cheffe de projet métier', 'assessor', 'solaire/offres'],
  ['oscar.lindqvist', 'Oscar Lindqvist', 'Gas portfolio analyst', 'assessor', 'energie/trading', 'en'],
  ['marianne.delcourt', 'Marianne Delcourt', 'Directrice générale déléguée', 'executive', 'mervane'],
  ['thibault.roudaut', 'Thibault Roudaut', 'Directeur général adjoint, énergies', 'executive', 'mervane'],
  ['rachid.amrani', 'Rachid Amrani', 'Directeur général, banque et assurances', 'executive', 'banque'],
  ['emily.harcourt', 'Emily Harcourt', 'Chief executive, renewables and mobility', 'executive', 'renouvelables', 'en'],
  ['anais.desmoulins', 'Anaïs Desmoulins', 'Référente IA, assurances', 'requester', 'assurances'],
  ['elodie.corre', 'Élodie Corre', 'Référente IA, renouvelables et solaire', 'requester', 'renouvelables'],
  ['yann.prigent', 'Yann Prigent', 'Référent IA, banque et mobilité', 'requester', 'banque'],
  ['mathieu.cloarec', 'Mathieu Cloarec', 'Référent IA, raffinage', 'requester', 'raffinage'],
  ['bastien.rault', 'Bastien Rault', 'Référent IA, réseaux', 'requester', 'reseaux'],
  ['sarah.ouedraogo', 'Sarah Ouédraogo', 'Responsable du service clients énergie', 'requester', 'energie/service-clients'],
  ['paul.tran', 'Paul Tran', 'Responsable de la formation', 'requester', 'groupe/rh'],
  ['lea.fontenay', 'Léa Fontenay', 'Juriste et référente IA', 'requester', 'groupe/juridique'],
  ['karim.haddouche', 'Karim Haddouche', 'Responsable de la performance achats', 'requester', 'groupe/achats'],
];

export const mervaneMembers: readonly DemoMember[] = PEOPLE.map(([key, name, jobTitle, role, unit, language = 'fr']) => ({
  key,
  name,
  email: `${key}@mervane.example`,
  jobTitle,
  role,
  language,
  unit,
}));
