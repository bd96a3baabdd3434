import { defineMessages } from '../i18n/messages';

export const OrganisationsMessages = defineMessages('organisations', {
  en: {
    title: 'New organisation',
    lede: 'An organisation of its own: its members, units, cases and scoring model, invisible to every other.',
    name: 'Name',
    slug: 'Address',
    slugHint: 'Small letters, digits and hyphens. From the name when left empty.',
    prefix: 'Prefix of references',
    prefixHint: 'Two to six capitals: ACM gives ACM-1. From the name when left empty.',
    found: 'Create the organisation',
    founding: 'Creating…',
    nameMissing: 'Enter the name of the organisation.',
  },
  fr: {
    title: 'Nouvelle organisation',
    lede: "Une organisation à part : ses membres, ses entités, ses cas d'usage et son modèle de notation, invisibles pour toute autre.",
    name: 'Nom',
    slug: 'Adresse',
    slugHint: "Minuscules, chiffres et tirets. D'après le nom si vous n'écrivez rien.",
    prefix: 'Préfixe des références',
    prefixHint: "Deux à six majuscules : ACM donne ACM-1. D'après le nom si vous n'écrivez rien.",
    found: "Créer l'organisation",
    founding: 'Création…',
    nameMissing: "Indiquez le nom de l'organisation.",
  },
});
