import type { Language } from '../ui/format';

const tags: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  design: { en: 'Choice of the product', fr: 'Choix du produit' },
  'seed: synthesis': { en: 'Survey of June 2024, synthesis', fr: 'Enquête de juin 2024, synthèse' },
};

// A stored model names its sources in English; those of the default model are known, one that a model brings is shown as it is.
const french: Readonly<Record<string, string>> = {
  'motivations are alternative reasons to invest; ordered weighted average, Yager 1988':
    'les motivations sont autant de raisons d’investir, une seule peut suffire\u202f; moyenne pondérée ordonnée, Yager 1988',
  'a missing score is never a zero': 'une note manquante n’est jamais un zéro',
  'ROI alone gives the score: 0 to 0, 0.25 to 1, 0.5 to 2, 1 to 3, 2 to 4, 4 to 5':
    'le ROI seul donne la note\u00a0: 0 pour 0, 0,25 pour 1, 0,5 pour 2, 1 pour 3, 2 pour 4, 4 pour 5',
  'a PUE above 1.3 caps the score at 4': 'un PUE au-dessus de 1,3 limite la note à 4',
  'an impact assessment that is done is not a risk': 'une analyse d’impact faite n’est pas un risque',
  'at least 1 for a generative approach or an assistant': 'au moins 1 pour une approche générative ou un assistant',
  'computed on the allocated estimate': 'calculé sur l’estimation avec quote-part',
  'survey concern: bias': 'crainte citée dans l’enquête\u00a0: les biais',
  'survey concern: cost': 'crainte citée dans l’enquête\u00a0: le coût',
  'survey concern: security': 'crainte citée dans l’enquête\u00a0: la sécurité',
};

/** `[design] a missing…` is origin « Choix du produit » and detail « une note manquante… ». */
export function describeSource(source: string, language: Language): { origin: string; detail: string } {
  const [, tag, rest] = /^\[([^\]]*)\]\s*(.*)$/.exec(source) ?? [undefined, '', source];
  const detail = rest ?? '';
  return { origin: tags[tag ?? '']?.[language] ?? tag ?? '', detail: language === 'fr' ? (french[detail] ?? detail) : detail };
}
