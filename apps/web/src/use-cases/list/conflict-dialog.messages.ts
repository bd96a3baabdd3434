import { defineMessages } from '../../i18n/messages';

export const ConflictMessages = defineMessages('conflict-dialog', {
  en: {
    title: '{{reference}} was edited meanwhile',
    text: 'Nothing was overwritten. Choose the value to keep.',
    field: 'Field',
    yours: 'Yours',
    theirs: 'Theirs',
    by: '{{name}}, {{when}}',
    somebody: 'Somebody, {{when}}',
    keepYours: 'Keep mine',
    keepTheirs: 'Keep theirs',
    empty: 'Empty',
    told: '{{reference}} was edited meanwhile.',
    compare: 'Compare both',
  },
  fr: {
    title: '{{reference}} a été modifié entre-temps',
    text: "Rien n'a été écrasé. Choisissez la valeur à garder.",
    field: 'Champ',
    yours: 'La vôtre',
    theirs: "L'autre",
    by: '{{name}}, {{when}}',
    somebody: "Quelqu'un, {{when}}",
    keepYours: 'Garder la mienne',
    keepTheirs: "Garder l'autre",
    empty: 'Vide',
    told: '{{reference}} a été modifié entre-temps.',
    compare: 'Comparer les deux',
  },
});
