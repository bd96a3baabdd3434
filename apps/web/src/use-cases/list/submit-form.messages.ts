import { defineMessages } from '../../i18n/messages';

export const SubmitMessages = defineMessages('submit-form', {
  en: {
    title: 'Title',
    titleHint: 'What should become possible, in a few words.',
    titleMissing: 'Give the case a title.',
    need: 'Need',
    needHint: 'The problem, without technology: who, how often, what it costs today.',
    unit: 'Unit',
    theme: 'Theme',
    target: 'Wished for',
    choose: 'Choose',
    submit: 'Submit the use case',
  },
  fr: {
    title: 'Titre',
    titleHint: 'Ce qui doit devenir possible, en quelques mots.',
    titleMissing: 'Donnez un titre au cas.',
    need: 'Besoin',
    needHint: "Le problème, sans technologie : qui, à quelle fréquence, ce que cela coûte aujourd'hui.",
    unit: 'Entité',
    theme: 'Thème',
    target: 'Échéance souhaitée',
    choose: 'Choisir',
    submit: "Déposer le cas d'usage",
  },
});
