import type { DemoComment } from './demo-organisation.js';

/** By number of the use case, in the order of the conversation. */
export const commentsOnRequests: Readonly<Record<number, readonly DemoComment[]>> = {
  176: [
    {
      author: 'clara.vasseur',
      daysAgo: 15,
      body: 'Attention à la fraîcheur : une version consolidée peut avoir trois semaines de retard. @Léa Fontenay, quelle source fait foi ?',
      mentions: ['lea.fontenay'],
    },
  ],
  189: [
    {
      author: 'elodie.corre',
      daysAgo: 19,
      body: '@Solène Guivarc’h vos 4 200 offres et nos 1 100 ont-elles la même structure de chapitres ?',
      mentions: ['solene.guivarch'],
    },
    {
      author: 'solene.guivarch',
      daysAgo: 19,
      body: '@Élodie Corre à 80 %. La partie raccordement est différente, le reste se superpose.',
      mentions: ['elodie.corre'],
    },
  ],
  193: [
    {
      author: 'malo.lebihan',
      daysAgo: 12,
      body: 'La moitié de la consigne d’exploitation s’écrit en règles. Je propose de mesurer d’abord ce que les règles seules enlèvent, @Bastien Rault.',
      mentions: ['bastien.rault'],
    },
  ],
  203: [
    {
      author: 'lea.fontenay',
      daysAgo: 12,
      body: 'Les procès-verbaux citent des noms d’élus. @Clara Vasseur, faut-il les masquer dans les réponses ?',
      mentions: ['clara.vasseur'],
    },
  ],
  208: [
    {
      author: 'oscar.lindqvist',
      daysAgo: 4,
      body: '@Inès Kerbrat answered: yes, the drafts contain prices, so please treat them as confidential (L2).',
      mentions: ['ines.kerbrat'],
    },
  ],
  209: [
    {
      author: 'sarah.ouedraogo',
      daysAgo: 10,
      body: '@Inès Kerbrat nos volumes : 2,3 millions d’appels par an, 3 minutes d’après-appel en moyenne.',
      mentions: ['ines.kerbrat'],
    },
    {
      author: 'ines.kerbrat',
      daysAgo: 10,
      body: 'Merci. @Hugo Lemarchand, à partir de quel volume la facture à la minute dépasse-t-elle la licence ?',
      mentions: ['hugo.lemarchand'],
    },
  ],
  210: [
    {
      author: 'malo.lebihan',
      daysAgo: 6,
      body: '@Karim Haddouche la tolérance à 2 % et 50 € figure-t-elle dans la procédure, ou seulement dans les habitudes ?',
      mentions: ['karim.haddouche'],
    },
    {
      author: 'karim.haddouche',
      daysAgo: 5,
      body: '@Malo Le Bihan dans la procédure depuis un an. Les exceptions tiennent en onze lignes.',
      mentions: ['malo.lebihan'],
    },
  ],
  212: [
    {
      author: 'ines.kerbrat',
      daysAgo: 5,
      body: '@Yann Prigent, sous la forme demandée la règle V2 s’applique : public fragile, aucune relecture. Accepteriez-vous un brouillon relu par un conseiller ?',
      mentions: ['yann.prigent'],
    },
    {
      author: 'yann.prigent',
      daysAgo: 4,
      body: '@Inès Kerbrat oui si le délai reste sous quatre heures. Je vois avec la cellule accompagnement.',
      mentions: ['ines.kerbrat'],
    },
  ],
  215: [
    {
      author: 'malo.lebihan',
      daysAgo: 4,
      body: '@Clara Vasseur onze équipes l’utilisent déjà. Peut-on écrire la règle de consentement avant le comité ?',
      mentions: ['clara.vasseur'],
    },
  ],
  217: [
    {
      author: 'yann.prigent',
      daysAgo: 3,
      body: '@Inès Kerbrat d’accord pour l’apprentissage classique. Peut-on réutiliser le modèle des particuliers (MRV-071) ?',
      mentions: ['ines.kerbrat'],
    },
    {
      author: 'ines.kerbrat',
      daysAgo: 3,
      body: '@Yann Prigent une partie des variables, oui. Le comportement des comptes pro est différent, il faudra un apprentissage séparé.',
      mentions: ['yann.prigent'],
    },
  ],
  219: [
    {
      author: 'ines.kerbrat',
      daysAgo: 2,
      body: '@Mathieu Cloarec, ce que vous décrivez ressemble à un tableau de bord par quart : mêmes chiffres pour tous, sans conversation. Quelles sont les trois questions que vos chefs d’équipe posent le plus souvent ?',
      mentions: ['mathieu.cloarec'],
    },
    {
      author: 'mathieu.cloarec',
      daysAgo: 2,
      body: '@Inès Kerbrat rendement par unité, consommation de vapeur, écart au plan du jour. Si c’est lisible sur téléphone, cela nous va.',
      mentions: ['ines.kerbrat'],
    },
  ],
  227: [
    {
      author: 'hugo.lemarchand',
      daysAgo: 3,
      body: '@Yann Prigent besoin à préciser : parle-t-on des réclamations écrites seulement, ou aussi des appels ?',
      mentions: ['yann.prigent'],
    },
  ],
  229: [
    {
      author: 'solene.guivarch',
      daysAgo: 1,
      body: 'Trois filiales ont déposé ce besoin en un mois. @Paul Tran, les conventions collectives sont-elles toutes en texte ?',
      mentions: ['paul.tran'],
    },
  ],
};
