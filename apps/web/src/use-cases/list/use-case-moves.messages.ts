import { defineMessages } from '../../i18n/messages';

export const UseCaseMoveMessages = defineMessages('use-case-moves', {
  en: {
    move: {
      to: 'Move to {{stage}}',
      resume: 'Resume the case',
      menu: 'More actions on {{reference}}',
      stage: 'Change the stage',
      aside: 'Set aside',
      parked: 'Park…',
      rejected: 'Reject…',
      blocked_legal: 'Block for legal review…',
      excluded: 'Exclude…',
      retired: 'Retire…',
      moved: '{{reference}} moves to {{stage}}.',
      setAside: '{{reference}}: {{status}}.',
      resumed: '{{reference}} is back on its path.',
      keep: 'Keep as it is',
      reason: 'Reason',
      reasonHint: 'The requester will read it.',
      reasonMissing: 'Say why in one sentence.',
      refused: '{{reference}} did not move. {{reason}}',
    },
    ask: {
      parked: {
        title: 'Park {{reference}}?',
        text: 'The case keeps its stage and waits. It can be resumed at any time.',
        verb: 'Park the use case',
      },
      rejected: {
        title: 'Reject {{reference}}?',
        text: 'The case leaves the list of cases in progress. Its scores and its history stay.',
        verb: 'Reject the use case',
      },
      blocked_legal: {
        title: 'Block {{reference}} for legal review?',
        text: 'The case keeps its stage and waits for the opinion.',
        verb: 'Block the use case',
      },
      excluded: {
        title: 'Exclude {{reference}}?',
        text: 'The case leaves the list of cases in progress. Its scores and its history stay.',
        verb: 'Exclude the use case',
      },
      retired: {
        title: 'Retire {{reference}}?',
        text: 'The case leaves service. Its scores and its history stay.',
        verb: 'Retire the use case',
      },
    },
  },
  fr: {
    move: {
      to: "Passer à l'étape {{stage}}",
      resume: 'Reprendre le cas',
      menu: 'Autres actions sur {{reference}}',
      stage: "Changer d'étape",
      aside: 'Sortir du parcours',
      parked: 'Mettre en pause…',
      rejected: 'Ne pas retenir…',
      blocked_legal: 'Bloquer dans l’attente d’un avis juridique…',
      excluded: 'Exclure…',
      retired: 'Retirer du service…',
      moved: "{{reference}} passe à l'étape {{stage}}.",
      setAside: '{{reference}} : {{status}}.',
      resumed: '{{reference}} reprend son parcours.',
      keep: 'Garder en l’état',
      reason: 'Motif',
      reasonHint: 'Le demandeur le lira.',
      reasonMissing: 'Indiquez le motif en une phrase.',
      refused: "{{reference}} n'a pas changé d'étape. {{reason}}",
    },
    ask: {
      parked: {
        title: 'Mettre {{reference}} en pause ?',
        text: 'Le cas garde son étape et attend. Il peut reprendre à tout moment.',
        verb: "Mettre en pause le cas d'usage",
      },
      rejected: {
        title: 'Ne pas retenir {{reference}} ?',
        text: 'Le cas quitte la liste des cas en cours. Ses notes et son historique restent.',
        verb: "Ne pas retenir le cas d'usage",
      },
      blocked_legal: {
        title: "Bloquer {{reference}} dans l'attente d'un avis juridique ?",
        text: "Le cas garde son étape et attend l'avis.",
        verb: "Bloquer le cas d'usage",
      },
      excluded: {
        title: 'Exclure {{reference}} ?',
        text: 'Le cas quitte la liste des cas en cours. Ses notes et son historique restent.',
        verb: "Exclure le cas d'usage",
      },
      retired: {
        title: 'Retirer {{reference}} du service ?',
        text: 'Le cas quitte le service. Ses notes et son historique restent.',
        verb: "Retirer le cas d'usage",
      },
    },
  },
});
