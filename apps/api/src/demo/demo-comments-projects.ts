import type { DemoComment } from './demo-organisation.js';

/** By number of the use case, in the order of the conversation. */
export const commentsOnProjects: Readonly<Record<number, readonly DemoComment[]>> = {
  52: [
    {
      author: 'mathieu.cloarec',
      daysAgo: 40,
      body: 'Gains constatés sur douze mois : 3,9 M€, dont 2,1 M€ d’arrêts évités. Le calcul est dans le dossier, @Hugo Lemarchand pouvez-vous le viser ?',
      mentions: ['hugo.lemarchand'],
    },
    {
      author: 'hugo.lemarchand',
      daysAgo: 33,
      body: '@Mathieu Cloarec visé. Je retire 0,2 M€ déjà comptés dans le contrat de maintenance, le reste tient.',
      mentions: ['mathieu.cloarec'],
    },
  ],
  63: [
    {
      author: 'hugo.lemarchand',
      daysAgo: 27,
      body: '0,2 M€ réalisés pour 0,7 attendus. @Léa Fontenay, former les filiales ou réduire ?',
      mentions: ['lea.fontenay'],
    },
    {
      author: 'lea.fontenay',
      daysAgo: 24,
      body: '@Hugo Lemarchand je propose trois filiales pilotes avec un référent chacune, puis décision dans six mois.',
      mentions: ['hugo.lemarchand'],
    },
  ],
  88: [
    {
      author: 'paul.tran',
      daysAgo: 16,
      body: '64 % de formés en vague 2. Les sites postés n’ont pas de créneau avant deux mois. @Inès Kerbrat',
      mentions: ['ines.kerbrat'],
    },
    {
      author: 'marianne.delcourt',
      daysAgo: 13,
      body: '@Paul Tran on n’attribue pas de licence sans formation : vague 3 décalée s’il le faut.',
      mentions: ['paul.tran'],
    },
  ],
  94: [
    {
      author: 'tiphaine.riou',
      daysAgo: 13,
      body: 'Énergie par requête : 0,31 Wh contre 1,9 Wh pour l’ancien service. @Inès Kerbrat chiffres et méthode dans le dossier.',
      mentions: ['ines.kerbrat'],
    },
  ],
  97: [
    {
      author: 'malo.lebihan',
      daysAgo: 21,
      body: 'Erreur moyenne ramenée de 6,1 % à 3,4 % sur l’hiver. Reste à tester le retour arrière avant G5, @Tiphaine Riou.',
      mentions: ['tiphaine.riou'],
    },
    {
      author: 'tiphaine.riou',
      daysAgo: 15,
      body: '@Malo Le Bihan test de retour arrière fait sur le dispatching pilote : 11 minutes. Compte rendu dans le dossier.',
      mentions: ['malo.lebihan'],
    },
  ],
  104: [
    {
      author: 'hugo.lemarchand',
      daysAgo: 30,
      body: '@Clara Vasseur l’AIPD est prête depuis trois semaines. Que manque-t-il pour la signature ?',
      mentions: ['clara.vasseur'],
    },
    {
      author: 'clara.vasseur',
      daysAgo: 28,
      body: '@Hugo Lemarchand la durée de conservation des images après extraction. La fiche dit cinq ans sans motif.',
      mentions: ['hugo.lemarchand'],
    },
    {
      author: 'yann.prigent',
      daysAgo: 0,
      body: '131 jours à cette étape. @Rachid Amrani pouvez-vous arbitrer la durée de conservation ?',
      mentions: ['rachid.amrani'],
    },
  ],
  109: [
    {
      author: 'solene.guivarch',
      daysAgo: 9,
      body: 'Adoption 17 %. En entretien, les conseillers n’osent plus : deux barèmes périmés en un mois. @Rachid Amrani, je propose l’arrêt ou une mise à jour hebdomadaire payée par le métier.',
      mentions: ['rachid.amrani'],
    },
    {
      author: 'rachid.amrani',
      daysAgo: 7,
      body: '@Solène Guivarc’h chiffrez la mise à jour d’ici le comité, nous décidons là.',
      mentions: ['solene.guivarch'],
    },
  ],
  117: [
    {
      author: 'anais.desmoulins',
      daysAgo: 14,
      body: 'Temps de reprise : 41 minutes avant, 27 après, sur 212 dossiers. Adoption 61 %.',
      mentions: [],
    },
    {
      author: 'rachid.amrani',
      daysAgo: 12,
      body: 'Résultat net. @Anaïs Desmoulins, préparez le plan de formation des trois autres plateaux pour le comité.',
      mentions: ['anais.desmoulins'],
    },
    {
      author: 'anais.desmoulins',
      daysAgo: 11,
      body: '@Rachid Amrani c’est en cours, première version jeudi avec @Paul Tran.',
      mentions: ['rachid.amrani', 'paul.tran'],
    },
  ],
  118: [
    {
      author: 'mathieu.cloarec',
      daysAgo: 22,
      body: 'Équité des week-ends : écart ramené de neuf à deux dimanches par an. Les équipes le voient. @Paul Tran',
      mentions: ['paul.tran'],
    },
  ],
  121: [
    {
      author: 'elodie.corre',
      daysAgo: 20,
      body: 'Objectif atteint à 69 %, adoption 54 %. Les techniciens de nuit s’en servent deux fois plus que ceux de jour. @Malo Le Bihan, une idée ?',
      mentions: ['malo.lebihan'],
    },
    {
      author: 'emily.harcourt',
      daysAgo: 18,
      body: '@Élodie Corre good result. Could we see the same figures per wind farm before the steering committee?',
      mentions: ['elodie.corre'],
    },
  ],
  133: [
    {
      author: 'sarah.ouedraogo',
      daysAgo: 8,
      body: 'Groupe témoin : 11,2 % de départs. Groupe appelé : 8,9 %. @Hugo Lemarchand, l’écart est-il suffisant sur 1 900 contrats ?',
      mentions: ['hugo.lemarchand'],
    },
    {
      author: 'hugo.lemarchand',
      daysAgo: 6,
      body: '@Sarah Ouédraogo il est sous le seuil de certitude. Encore un trimestre, puis je vise.',
      mentions: ['sarah.ouedraogo'],
    },
  ],
  138: [
    {
      author: 'tiphaine.riou',
      daysAgo: 1,
      body: '68 jours de PoC pour un seuil habituel de 54. @Yann Prigent le volume d’usage bloque le chiffrage : combien d’analyses par an ?',
      mentions: ['yann.prigent'],
    },
    {
      author: 'yann.prigent',
      daysAgo: 1,
      body: '@Tiphaine Riou entre 300 et 900. Je n’ai pas mieux avant le budget.',
      mentions: ['tiphaine.riou'],
    },
  ],
  142: [
    {
      author: 'solene.guivarch',
      daysAgo: 12,
      body: 'Mervane Renouvelables rejoint le cas avec 1 100 offres passées : même besoin, même relecture.',
      mentions: [],
    },
    {
      author: 'malo.lebihan',
      daysAgo: 2,
      body: 'Rapport d’évaluation v1 déposé : 71 sur 100, six types de tests. @Nadia Benali il vous manque la revue de sécurité pour G3.',
      mentions: ['nadia.benali'],
    },
    {
      author: 'nadia.benali',
      daysAgo: 2,
      body: '@Malo Le Bihan prévue vendredi. Il me faut la durée de conservation des journaux de l’hébergeur.',
      mentions: ['malo.lebihan'],
    },
    {
      author: 'ines.kerbrat',
      daysAgo: 1,
      body: '@Solène Guivarc’h le volume de 500 000 réponses par an est une hypothèse de la demande : pouvez-vous le confirmer avant le comité ? Sans lui, **S1** ne peut pas être notée.',
      mentions: ['solene.guivarch'],
    },
  ],
  149: [
    {
      author: 'sarah.ouedraogo',
      daysAgo: 10,
      body: 'Sur le motif « relevé », aucun client n’a rappelé en deux semaines. @Clara Vasseur, que faut-il pour la dérogation ?',
      mentions: ['clara.vasseur'],
    },
    {
      author: 'clara.vasseur',
      daysAgo: 8,
      body: '@Sarah Ouédraogo une évaluation par un tiers, la mention d’information dès le premier échange et un moyen simple d’avoir une personne.',
      mentions: ['sarah.ouedraogo'],
    },
    {
      author: 'ines.kerbrat',
      daysAgo: 7,
      body: 'En attendant, on reste en mode relu. @Sarah Ouédraogo @Thibault Roudaut je l’écris au relevé de décisions.',
      mentions: ['sarah.ouedraogo', 'thibault.roudaut'],
    },
  ],
  150: [
    {
      author: 'paul.tran',
      daysAgo: 7,
      body: 'Question la plus posée : où déclarer un arrêt de travail. La page existait, sous le titre « Absences, process 12 ». @Solène Guivarc’h',
      mentions: ['solene.guivarch'],
    },
  ],
  156: [
    {
      author: 'malo.lebihan',
      daysAgo: 9,
      body: 'Sur 120 cas rejoués, la bonne cause est dans les trois premières 83 fois. @Mathieu Cloarec, pouvez-vous faire relire les 37 autres par vos deux experts ?',
      mentions: ['mathieu.cloarec'],
    },
    {
      author: 'mathieu.cloarec',
      daysAgo: 6,
      body: 'Relu. Dans 14 cas, la cause trouvée était bonne et notre ordre de travail était faux. @Malo Le Bihan @Inès Kerbrat cela change le compte.',
      mentions: ['malo.lebihan', 'ines.kerbrat'],
    },
    { author: 'ines.kerbrat', daysAgo: 5, body: 'Noté, je corrige la référence avant le comité.', mentions: [] },
  ],
  161: [
    {
      author: 'anais.desmoulins',
      daysAgo: 4,
      body: '@Clara Vasseur les déclarations citent parfois un nom dans le texte libre. Le masquage suffit-il pour le PoC ?',
      mentions: ['clara.vasseur'],
    },
    {
      author: 'clara.vasseur',
      daysAgo: 3,
      body: '@Anaïs Desmoulins oui si le masquage est mesuré avant : donnez-moi le taux sur 200 déclarations tirées au hasard.',
      mentions: ['anais.desmoulins'],
    },
  ],
  165: [
    {
      author: 'hugo.lemarchand',
      daysAgo: 8,
      body: 'Une case sur onze renvoie à la mauvaise page quand le mémoire est numérisé de travers. @Karim Haddouche, combien de mémoires sont dans ce cas ?',
      mentions: ['karim.haddouche'],
    },
  ],
  170: [
    {
      author: 'nadia.benali',
      daysAgo: 15,
      body: 'Pas d’avis favorable de la sécurité tant que l’homologation de l’infrastructure isolée n’est pas datée. @Malo Le Bihan, qui porte le dossier ?',
      mentions: ['malo.lebihan'],
    },
  ],
  196: [
    {
      author: 'solene.guivarch',
      daysAgo: 5,
      body: 'Premier passage : 163 engagements avec preuve, 29 sans, 18 à rediscuter. @Léa Fontenay les 18 portent presque tous sur la biodiversité.',
      mentions: ['lea.fontenay'],
    },
  ],
};
