import type { DemoComment } from './demo-organisation.js';

/** By number of the use case, in the order of the conversation. */
export const commentsOnClosed: Readonly<Record<number, readonly DemoComment[]>> = {
  98: [
    {
      author: 'malo.lebihan',
      daysAgo: 95,
      body: 'Deuxième cycle terminé : 14 % de repères faux, contre 17 % au premier. Le gain ne suffit pas. @Thibault Roudaut je propose l’arrêt.',
      mentions: ['thibault.roudaut'],
    },
    {
      author: 'thibault.roudaut',
      daysAgo: 93,
      body: 'D’accord. On garde le jeu de 60 schémas annotés pour la prochaine génération d’outils.',
      mentions: [],
    },
  ],
  106: [
    {
      author: 'clara.vasseur',
      daysAgo: 130,
      body: '@Sarah Ouédraogo le besoin est réel mais la forme demandée est interdite. Je joins la note de deux pages et propose un échange avec la qualité de vie au travail.',
      mentions: ['sarah.ouedraogo'],
    },
  ],
  119: [
    {
      author: 'ines.kerbrat',
      daysAgo: 14,
      body: 'Trois lecteurs sur quatre n’ont pas vu la différence entre les commentaires écrits et ceux du PoC. Ils regardent le tableau. @Hugo Lemarchand on arrête ?',
      mentions: ['hugo.lemarchand'],
    },
    {
      author: 'hugo.lemarchand',
      daysAgo: 12,
      body: '@Inès Kerbrat oui. Je garde l’idée du tri par écart, c’est elle qui a servi.',
      mentions: ['ines.kerbrat'],
    },
  ],
  131: [
    {
      author: 'clara.vasseur',
      daysAgo: 20,
      body: 'Tant que l’avis n’est pas rendu, pas de contrat réel dans le PoC : jeux fabriqués uniquement. @Léa Fontenay d’accord ?',
      mentions: ['lea.fontenay'],
    },
  ],
};
