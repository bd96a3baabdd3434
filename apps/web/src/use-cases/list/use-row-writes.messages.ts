import { defineMessages } from '../../i18n/messages';

/** What is said of a row's write once it is answered. */
export const RowWriteMessages = defineMessages('use-row-writes', {
  en: {
    moved: '{{reference}} moves to {{stage}}.',
    undone: '{{reference}} is back in {{stage}}.',
    undoReason: 'Move undone',
    moveRefused: '{{reference}} stays in {{stage}}. {{reason}}',
    editRefused: '{{reference}}, {{field}}: {{reason}}',
  },
  fr: {
    moved: "{{reference}} passe à l'étape {{stage}}.",
    undone: "{{reference}} est de retour à l'étape {{stage}}.",
    undoReason: 'Déplacement annulé',
    moveRefused: "{{reference}} reste à l'étape {{stage}}. {{reason}}",
    editRefused: '{{reference}}, {{field}} : {{reason}}',
  },
});
