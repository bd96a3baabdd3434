import type { TargetKey } from './column-targets.js';

/**
 * What a heading says, in French and English. Patterns meet folded words (lower case, no accents, no punctuation).
 * `score` is how sure the words are, from 0 to 1; the content of the column then confirms or denies it.
 */
export interface HeaderRule {
  readonly target: Exclude<TargetKey, 'custom' | 'drop'>;
  readonly when: RegExp;
  readonly score: number;
  readonly unless?: RegExp;
}

const thing =
  '(?:use ?cases?|cas d ?usages?|cas usages?|projets?|projects?|initiatives?|idees?|ideas?|applications?|solutions?|demandes?|requests?|products?|produits?|tools?|outils?|systems?|systemes?|fonctionnalites?|features?)';
const ai = '(?:(?:ai|ia|genai|ki) )?';

/** A heading that begins like a question of a survey is never a short label such as an agency or a date. */
const question =
  /^(?:is|are|was|were|does|do|has|have|can|could|should|will|how|which|who|if|est ce|y a t il|avez vous|comment|combien|si)\b/;

const keyRules: readonly HeaderRule[] = [
  {
    target: 'key',
    when: new RegExp(
      `^${ai}(?:${thing} )?(?:unique )?(?:id|identifier|identifiant|ref|reference|key|cle)(?: (?:interne?|unique|externe?|internal|du projet|du cas|projet|${thing}))*$`,
    ),
    score: 0.95,
  },
  {
    target: 'key',
    when: new RegExp(
      `^(?:issue|ticket|item|record|work item|inventory|register|registre|ai register|jira)(?: entry)? (?:id|key|number|no|numero)$`,
    ),
    score: 0.95,
  },
  { target: 'key', when: /^(?:ref|reference|identifiant|id)\b(?: \w+){0,3}$/, score: 0.8 },
  {
    target: 'key',
    when: new RegExp(`^(?:n|no|num|numero|number|code)(?: (?:interne|du cas|du projet|projet|d ordre|${thing}))?$`),
    score: 0.75,
  },
  {
    target: 'key',
    when: /^(?:\w+ ){1,3}(?:id|ref|uid|guid)$/,
    score: 0.7,
    unless: /\b(?:parent|contract|user|owner|vendor|system|data)\b/,
  },
];

const titleRules: readonly HeaderRule[] = [
  {
    target: 'title',
    when: new RegExp(`^${ai}${thing} (?:ai |ia )?(?:names?|titles?|nom|titre|intitule|libelle)(?: en| fr)?$`),
    score: 0.98,
  },
  {
    target: 'title',
    when: new RegExp(
      `^(?:nom|name|titre|title|intitule|libelle|designation)(?: court)?(?: of| du| de la| de l| des| de| d une?| d)?(?: the| your| votre)? ?${ai}${thing}(?: ia| ai| en| fr)?$`,
    ),
    score: 0.98,
  },
  { target: 'title', when: /^(?:titre|title|intitule|libelle)\b(?: \w+){0,3}$/, score: 0.93 },
  { target: 'title', when: /^(?:nom|name|designation|sujet|subject|objet)$/, score: 0.9 },
  {
    target: 'title',
    when: new RegExp(
      `^${ai}(?:use ?cases?|cas d ?usages?|projets?|projects?|initiatives?|idees?|ideas?|sujets?|besoins?)(?: ai| ia| genai)?$`,
    ),
    score: 0.88,
  },
  {
    target: 'title',
    when: /^(?:user stor(?:y|ies)|stor(?:y|ies)|epics?|tasks?|taches?|items?|features?|fonctionnalites?|summary|resume)$/,
    score: 0.7,
  },
  { target: 'title', when: /^what is (?:the|your) (?:\w+ ){0,3}(?:name|title)\b|^(?:quel est )?le (?:nom|titre)\b/, score: 0.85 },
  { target: 'title', when: /\b(?:system|tool|product|solution|application) (?:s )?name$|^(?:nom|name) (?:of|de|du) /, score: 0.55 },
];

const textRules: readonly HeaderRule[] = [
  {
    target: 'need',
    when: /\bproblems? (?:to be )?(?:solved|statement|adresse|addressed|a resoudre)\b|\bproblem is\b|^(?:problem|probleme|problematique|pain points?|irritants?|besoins?|needs?|business need|besoin metier|expression (?:de|du) besoin)\b/,
    score: 0.95,
  },
  {
    target: 'need',
    when: /\bintended purpose\b|\bpurpose and (?:expected )?benefits?\b|^(?:purpose|objectifs?|objectives?|goals?|finalite|but|enjeux?)\b/,
    score: 0.88,
    unless: /\bdata\b|\bdonnees\b/,
  },
  { target: 'need', when: /^je veux\b|^i want\b|^(?:why|pourquoi)\b|^context(?:e)?$/, score: 0.6 },
  {
    target: 'description',
    when: new RegExp(
      `^(?:descriptions?|descriptif|resume|summary|abstract|synthese|presentation)(?: (?:courte?|detaillee?|short|long|detailed|generale?|en|fr))?(?: (?:of|du|de|de la|de l|d un)(?: the)? ?${ai}${thing})?$`,
    ),
    score: 0.95,
  },
  {
    target: 'description',
    when: new RegExp(
      `^${ai}${thing} (?:descriptions?|summary|descriptif)|^(?:describe|decrivez|decrire)(?: the| your| le| votre)? ${ai}${thing}$|^description\\b`,
    ),
    score: 0.9,
    unless: /\bdata\b|\bdonnees\b/,
  },
  { target: 'description', when: /\boutputs?\b/, score: 0.6, unless: question },
  { target: 'description', when: /^(?:details?|notes?|contenu|body)$/, score: 0.55 },
];

const unitRules: readonly HeaderRule[] = [
  { target: 'businessUnit', when: /^(?:groupe|group|ministere|ministry|societe|company|entreprise)(?: name)?$/, score: 0.8 },
  {
    target: 'businessUnit',
    when: /^(?:agency|agence|organisation|organization|filiale|subsidiary|entite|entity|bu|business units?|etablissement|branche?|pole|government organi[sz]ation|lead organi[sz]ation)(?: (?:names?|nom|concernee?|metier|porteuse|en|fr))*$/,
    score: 0.92,
  },
  {
    target: 'businessUnit',
    when: /^(?:agency |bu |entite |va )?(?:bureaus?|departments?|departement|directions?|division|services?|components?|offices?|teams?|equipe|unite|admin|staff office|sous direction)(?: (?:names?|metier|concernee?|porteuse|demandeuse?|or|and|et|ou|department|component|staff|office|service|admin))*$/,
    score: 0.88,
  },
  { target: 'businessUnit', when: /\b(?:bu|filiale|entite|business unit|bureau|subsidiary|staff office)\b/, score: 0.75, unless: question },
  {
    target: 'businessUnit',
    when: /^(?:direction|entite|filiale|service|organisation|organization)\b(?: \w+){1,3}$/,
    score: 0.6,
    unless: /\b(?:category|categorie|type|code)\b/,
  },
];

const peopleRules: readonly HeaderRule[] = [
  {
    target: 'requester',
    when: /^(?:demandeurs?|requesters?|requestors?|reporter|submitter|originator|emetteur|initiateur|auteur|author|created by|cree par|submitted by|depose par|deposee par|propose par|requested by|porteur de l idee|idea owner)(?: \w+)?$/,
    score: 0.93,
  },
  { target: 'requester', when: /^contacts?(?: metier| business| name)?$/, score: 0.6 },
  {
    target: 'owner',
    when: /^(?:owners?|responsables?|chefs? de projet|project (?:manager|owner|lead)|product owner|business owner|assignee|assigned to|assigne a|affecte a|porteurs?(?: metier| du projet)?|pilote(?: du projet| projet| metier| operationnel)|referent|lead|proprietaire|use case owner|responsable (?:du cas(?: d usage)?|projet|metier))(?: ia| ai)?$/,
    score: 0.93,
  },
  { target: 'sponsor', when: /\bsponsors?\b|^(?:commanditaire|executive owner|porteur executif|champion)$/, score: 0.93 },
];

const classRules: readonly HeaderRule[] = [
  {
    target: 'theme',
    when: /^(?:use case )?(?:themes?|thematiques?|topics?|topic area|domaines?|domain|subject area)(?: (?:ia|ai|metier|area|fonctionnel))?$/,
    score: 0.93,
  },
  {
    target: 'theme',
    when: /^(?:categor(?:y|ies|ie)|portfolio|portefeuille|axe|axe strategique|pillar|primary sector|secteur|sector|module|modules?|module use case)(?: (?:ia|ai|metier))?$/,
    score: 0.75,
  },
  {
    target: 'function',
    when: /^(?:fonctions?|functions?|business function|metiers?|processus(?: metier)?|business process|process|chaine de valeur|value chain|job family)(?: concernee?s?)?$/,
    score: 0.88,
  },
  { target: 'tags', when: /^(?:tags?|labels?|etiquettes?|mots? cles?|mots? clefs?|keywords?)$/, score: 0.95 },
  {
    target: 'intakeSource',
    when: /^(?:intake source|source|canal|channel|origine|origin|provenance|intake)(?: (?:de l idee|de la demande|of (?:the )?(?:idea|request)|idee|demande))?$/,
    score: 0.85,
  },
];

const closedRules: readonly HeaderRule[] = [
  {
    target: 'stage',
    when: /\bstage\b|\betapes?\b|^(?:statut|status|etat|state|phase|avancement|maturite|maturity|progress|life ?cycle|cycle de vie)\b|\b(?:project|projet|system|development|use case) (?:status|phase|state)\b|\b(?:statut|status|phase)$/,
    score: 0.93,
    unless: /\b(?:impact|ato|approval|pia|dpia|rgpd|date|budget|privacy|security)\b/,
  },
  {
    target: 'approach',
    when: /\b(?:ai|ia|tech|technical|technology) (?:tech )?(?:classification|techniques?|types?|approach|technolog\w+)\b|^(?:classification|technolog\w+|technos?|techniques?|approche?s?|approach|type d ia|type de solution|methode|method|modele|model type)\b/,
    score: 0.9,
    unless: /\b(?:data|donnees|confident\w*|secur\w*)\b/,
  },
  {
    target: 'sourcing',
    when: /\bmake or buy\b|\bbuild or buy\b|\bsourcing\b|^mode de realisation\b|\bpurchased from a vendor\b|\bin house\b|\bcontracting usage\b|^developer information\b|^development type\b|^developed by\b|^realisation\b|^interne externe\b|^(?:vendor|editeur) or developed\b|^type d acquisition\b/,
    score: 0.9,
  },
  {
    target: 'dataLevel',
    when: /\b(?:data|donnees|information)s? (?:sensitivity|classification|level|sensibilite|confidentiality)\b|\b(?:sensibilite|sensitivity|confidentialite|confidentiality|classification)\b(?: (?:des|de la|of|of the|level|niveau)){0,2}(?: (?:data|donnees|level))?$|^niveau de (?:sensibilite|confidentialite|donnees)\b/,
    score: 0.85,
    unless: /\b(?:ai|ia|tech|use case)\b/,
  },
];

const dateRules: readonly HeaderRule[] = [
  {
    target: 'submittedOn',
    when: /^(?:date )?(?:de |de la |du )?(?:depot|demande|creation|soumission|saisie|reception|emission)(?: de (?:la demande|l idee))?$|^date (?:d entree|created|submitted|initiated|requested|received|opened)\b|^(?:created|submitted|requested|opened|creation|submission)(?: (?:on|at|date|time|le))?$|^(?:cree|depose|soumis) le$/,
    score: 0.9,
  },
  {
    target: 'targetDate',
    when: /^(?:deadline|echeance|due(?: date| on)?|target(?: date| end)?|date (?:cible|butoir|prevue|d echeance|limite)|(?:date )?(?:de )?(?:fin|livraison|mep|mise en (?:production|service|oeuvre)|go live)(?: (?:prevue|cible|estimee|visee|previsionnelle|souhaitee))|go live(?: date)?|planned \w+(?: date)?|expected (?:completion|delivery|go live)(?: date)?|(?:date|echeance) souhaitee)\b/,
    score: 0.9,
  },
];

const rules: readonly HeaderRule[] = [
  ...keyRules,
  ...titleRules,
  ...textRules,
  ...unitRules,
  ...peopleRules,
  ...classRules,
  ...closedRules,
  ...dateRules,
];

/** "Agency Abbreviation", "Other (Topic Area)": what qualifies another column is not that column. */
const qualifier = /\babbrev\w*\b|\bacronym\w*\b|\bsigle\b|^other\b|^autres?\b|\bif other\b|\bsi autre\b|\by n\b/;

/** Best score of the heading for each target. */
export function headerScores(words: readonly string[]): Map<HeaderRule['target'], number> {
  const scores = new Map<HeaderRule['target'], number>();
  if (qualifier.test(words[0] ?? '')) return scores;
  for (const reading of words) {
    for (const { target, when, score, unless } of rules) {
      if (score > (scores.get(target) ?? 0) && when.test(reading) && !unless?.test(reading)) scores.set(target, score);
    }
  }
  return scores;
}

/** Which storey of the organisation a heading names: a group, then its companies or agencies, then their departments. */
export function unitStorey(words: readonly string[]): number {
  const text = words[0] ?? '';
  if (/^(?:groupe|group|ministere|ministry)\b/.test(text)) return 0;
  return /\b(?:bureaus?|departments?|departement|directions?|division|services?|components?|offices?|teams?|equipe|unite|admin)\b/.test(
    text,
  )
    ? 2
    : 1;
}
