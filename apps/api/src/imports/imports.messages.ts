import type { Language } from '../platform/access/actor.js';
import type { Problem, ProblemCode } from './import-plan.js';
import type { GuessReason } from './guess-columns.js';

export type RefusalParams = Readonly<Record<string, string | number>>;
type Params = RefusalParams;
type Sentences = Readonly<Record<Language, (params: Params) => string>>;

const quoteFr = (text: string | number | undefined): string => `«\u00a0${text ?? ''}\u00a0»`;
const quoteEn = (text: string | number | undefined): string => `“${text ?? ''}”`;

/** Why a whole list is refused: what, and how to mend it. Nothing is written in any of these cases. */
export const refusalSentences = {
  empty_file: {
    fr: () => 'Le fichier est vide. Choisissez le fichier qui contient la liste.',
    en: () => 'The file is empty. Choose the file that holds the list.',
  },
  file_too_large: {
    fr: ({ limit }) =>
      `Le fichier dépasse ${limit}\u00a0Mo. Enregistrez seulement la feuille de la liste, sans images, ou coupez la liste en deux.`,
    en: ({ limit }) => `The file is over ${limit} MB. Save only the sheet that holds the list, without pictures, or split the list in two.`,
  },
  not_a_list: {
    fr: () => 'Ce fichier n’est pas une liste lisible. Enregistrez-la depuis votre tableur au format XLSX ou CSV.',
    en: () => 'This file cannot be read as a list. Save the list from your spreadsheet as XLSX or CSV.',
  },
  not_a_workbook: {
    fr: () => 'Ce fichier est une archive, mais pas un classeur XLSX. Ouvrez-le dans votre tableur et enregistrez-le au format XLSX.',
    en: () => 'This file is an archive but not an XLSX workbook. Open it in your spreadsheet and save it as XLSX.',
  },
  old_or_protected_workbook: {
    fr: () => 'Ce classeur est protégé par un mot de passe ou dans l’ancien format XLS. Enregistrez-le au format XLSX, sans mot de passe.',
    en: () => 'This workbook is protected by a password or in the old XLS format. Save it as XLSX without a password.',
  },
  workbook_damaged: {
    fr: () =>
      'Le classeur est endommagé ou incomplet. Ouvrez-le dans votre tableur, enregistrez-le de nouveau au format XLSX, puis réessayez.',
    en: () => 'The workbook is damaged or incomplete. Open it in your spreadsheet, save it again as XLSX, then try again.',
  },
  workbook_unfolds: {
    fr: () =>
      'Une fois décompressé, ce classeur est anormalement volumineux. Copiez la liste seule dans un nouveau classeur, ou enregistrez-la au format CSV.',
    en: () => 'Once unzipped, this workbook is abnormally large. Copy the list alone into a new workbook, or save it as CSV.',
  },
  workbook_far_cell: {
    fr: ({ cell }) =>
      `Une cellule se trouve très loin de la liste (${cell}). Supprimez les lignes et colonnes vides autour de la liste, ou enregistrez-la au format CSV.`,
    en: ({ cell }) =>
      `A cell stands very far from the list (${cell}). Delete the empty rows and columns around the list, or save it as CSV.`,
  },
  workbook_too_heavy: {
    fr: () => 'Ce classeur est trop lourd pour être lu. Enregistrez la feuille de la liste au format CSV, puis importez le CSV.',
    en: () => 'This workbook is too heavy to be read. Save the sheet that holds the list as CSV, then import the CSV.',
  },
  workbook_too_slow: {
    fr: () => 'La lecture de ce classeur prend trop de temps. Enregistrez la feuille de la liste au format CSV, puis importez le CSV.',
    en: () => 'Reading this workbook takes too long. Save the sheet that holds the list as CSV, then import the CSV.',
  },
  quote_never_closed: {
    fr: ({ row }) =>
      `Un guillemet ouvert vers la ligne ${row} n’est jamais refermé. Corrigez-le dans le fichier, ou enregistrez de nouveau la liste au format XLSX.`,
    en: ({ row }) => `A quotation mark opened near line ${row} is never closed. Mend it in the file, or save the list again as XLSX.`,
  },
  no_rows: {
    fr: () => 'Aucune ligne sous les titres de colonnes. Choisissez une autre feuille, ou vérifiez la ligne des titres.',
    en: () => 'There is no row below the column headings. Choose another sheet, or check the heading row.',
  },
  sheet_unknown: {
    fr: ({ sheet, sheets }) => `La feuille ${quoteFr(sheet)} n’existe pas dans ce fichier. Feuilles présentes\u00a0: ${sheets}.`,
    en: ({ sheet, sheets }) => `There is no sheet ${quoteEn(sheet)} in this file. Its sheets are: ${sheets}.`,
  },
  too_many_rows: {
    fr: ({ rows, limit }) => `La liste compte ${rows} lignes\u202f; la limite est de ${limit}. Coupez-la en plusieurs fichiers.`,
    en: ({ rows, limit }) => `The list has ${rows} rows; the limit is ${limit}. Split it into several files.`,
  },
  too_many_columns: {
    fr: ({ columns, limit }) => `La liste compte ${columns} colonnes\u202f; la limite est de ${limit}. Supprimez les colonnes inutiles.`,
    en: ({ columns, limit }) => `The list has ${columns} columns; the limit is ${limit}. Delete the columns you do not need.`,
  },
  mapping_invalid: {
    fr: ({ where }) =>
      `La correspondance des colonnes n’est pas valable à ${quoteFr(where)}. Corrigez cette entrée, ou retirez-la pour garder la proposition de Tamis.`,
    en: ({ where }) => `The column mapping is not valid at ${quoteEn(where)}. Mend this entry, or remove it to keep what Tamis proposes.`,
  },
} as const satisfies Record<string, Sentences>;

export type Refusal = keyof typeof refusalSentences;

const problemSentences: Readonly<Record<ProblemCode, Sentences>> = {
  no_title: {
    fr: ({ column }) => `Pas de titre. Remplissez ${quoteFr(column)} sur cette ligne, ou supprimez-la si ce n’est pas un cas d’usage.`,
    en: ({ column }) => `No title. Fill ${quoteEn(column)} on this row, or delete the row if it is not a use case.`,
  },
  no_title_column: {
    fr: () => 'Aucune colonne ne donne le titre. Indiquez quelle colonne contient le nom des cas d’usage.',
    en: () => 'No column gives the title. Say which column holds the names of the use cases.',
  },
  not_a_case: {
    fr: ({ value }) =>
      `Cette ligne ressemble à une note ou à un total (${quoteFr(value)}), pas à un cas d’usage. Si c’en est un, remplissez une autre colonne de la ligne.`,
    en: ({ value }) =>
      `This row reads as a note or a total (${quoteEn(value)}), not as a use case. If it is one, fill another column of the row.`,
  },
  heading_again: {
    fr: () => 'Cette ligne répète les titres de colonnes. Supprimez-la du fichier.',
    en: () => 'This row repeats the column headings. Delete it from the file.',
  },
  cell_too_long: {
    fr: ({ column, length, limit }) =>
      `La cellule ${quoteFr(column)} compte ${length} caractères\u202f; la limite est de ${limit}. Raccourcissez-la ou joignez le texte à part.`,
    en: ({ column, length, limit }) =>
      `The cell ${quoteEn(column)} has ${length} characters; the limit is ${limit}. Shorten it or keep the text elsewhere.`,
  },
  key_known: {
    fr: ({ key, reference }) =>
      `${quoteFr(key)} existe déjà (${reference}) avec un autre contenu, et la mise à jour par clé n’est pas encore disponible. Modifiez ce cas dans Tamis, ou faites de la colonne clé un champ personnalisé.`,
    en: ({ key, reference }) =>
      `${quoteEn(key)} already exists as ${reference} with other content, and updating by key is not available yet. Edit that case in Tamis, or map the key column as a custom field.`,
  },
  key_repeated: {
    fr: ({ key, row }) =>
      `La clé ${quoteFr(key)} est déjà à la ligne ${row}. Les deux lignes sont créées\u202f; c’est leur contenu qui les identifie.`,
    en: ({ key, row }) => `Key ${quoteEn(key)} is already on row ${row}. Both rows are created; their content identifies them.`,
  },
  key_of_another: {
    fr: ({ key, reference, title }) =>
      `Le numéro ${quoteFr(key)} est celui de ${reference} (${quoteFr(title)}), un autre cas. La ligne est créée\u202f; vérifiez qu’il ne s’agit pas du même.`,
    en: ({ key, reference, title }) =>
      `Number ${quoteEn(key)} is that of ${reference} (${quoteEn(title)}), another case. The row is created; check that they are not the same.`,
  },
  same_content: {
    fr: ({ row }) => `Identique à la ligne ${row}. Les deux sont créées\u202f; fusionnez-les si c’est le même cas.`,
    en: ({ row }) => `Identical to row ${row}. Both are created; merge them if they are the same case.`,
  },
  same_title: {
    fr: ({ row }) => `Même titre et même entité qu’à la ligne ${row}. Les deux sont créées\u202f; fusionnez-les si c’est le même cas.`,
    en: ({ row }) => `Same title and business unit as row ${row}. Both are created; merge them if they are the same case.`,
  },
  same_title_known: {
    fr: ({ reference }) => `Même titre et même entité que ${reference}. Le cas est créé\u202f; fusionnez-les si c’est le même.`,
    en: ({ reference }) => `Same title and business unit as ${reference}. The case is created; merge them if they are the same.`,
  },
  stage_unknown: {
    fr: ({ value }) =>
      `Étape ${quoteFr(value)} inconnue. Choisissez une étape, ou laissez le cas à l’étape Idée\u202f; le texte d’origine est gardé.`,
    en: ({ value }) => `Stage ${quoteEn(value)} is unknown. Choose a stage, or leave the case at Idea; the original text is kept.`,
  },
  value_unknown: {
    fr: ({ column, value }) =>
      `${quoteFr(value)} (${column}) n’a pas de correspondance. Choisissez une valeur, ou laissez vide\u202f; le texte d’origine est gardé.`,
    en: ({ column, value }) => `${quoteEn(value)} (${column}) has no match. Choose a value, or leave it empty; the original text is kept.`,
  },
  impossible_date: {
    fr: ({ column, value }) => `Date ${value} impossible (${column}), laissée vide. Corrigez-la dans le fichier ou dans le cas.`,
    en: ({ column, value }) => `Impossible date ${value} (${column}), left empty. Mend it in the file or in the case.`,
  },
  misfit: {
    fr: ({ column, value }) =>
      `${quoteFr(value)} ne convient pas au type de ${quoteFr(column)}, laissé vide. Choisissez le type texte pour garder la valeur.`,
    en: ({ column, value }) =>
      `${quoteEn(value)} does not fit the type of ${quoteEn(column)}, left empty. Choose the text type to keep the value.`,
  },
  not_a_date: {
    fr: ({ column, value }) => `${quoteFr(value)} (${column}) n’est pas une date, laissée vide\u202f; le texte d’origine est gardé.`,
    en: ({ column, value }) => `${quoteEn(value)} (${column}) is not a date, left empty; the original text is kept.`,
  },
  read_as: {
    fr: ({ column, value, as }) => `${quoteFr(value)} (${column}) lu comme ${as}.`,
    en: ({ column, value, as }) => `${quoteEn(value)} (${column}) read as ${as}.`,
  },
  formula_error: {
    fr: ({ column }) =>
      `La formule de ${quoteFr(column)} est en erreur\u202f; la cellule est lue comme vide. Corrigez la formule, ou laissez vide.`,
    en: ({ column }) => `The formula in ${quoteEn(column)} fails; the cell is read as empty. Mend the formula, or leave it empty.`,
  },
  no_unit: {
    fr: ({ column, value }) => `${quoteFr(value)} (${column}) ne désigne aucune entité et n’est pas repris.`,
    en: ({ column, value }) => `${quoteEn(value)} (${column}) names no business unit and is left out.`,
  },
};

const reasonSentences: Readonly<Record<GuessReason, Readonly<Record<Language, string>>>> = {
  heading: { fr: 'd’après le titre de la colonne', en: 'from the column heading' },
  heading_and_content: { fr: 'd’après le titre et le contenu', en: 'from the heading and the content' },
  content: { fr: 'd’après le contenu', en: 'from the content' },
  first_distinct_text: {
    fr: 'première colonne de textes courts tous différents\u202f; à vérifier',
    en: 'first column of short texts that all differ; to be checked',
  },
};

/** What is wrong and how to mend it; the place (sheet, row) stands beside it. */
export function explainProblem({ code, column, value, params }: Problem, language: Language): string {
  const as: Params = params['as'] === undefined ? {} : { as: readerText(params['as'], language) };
  return problemSentences[code][language]({ column: column?.header ?? '', value: value ?? '', ...params, ...as });
}

/** 1200000 as « 1 200 000 », 2026-09-01 as « 1 septembre 2026 ». */
function readerText(value: string | number, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  if (/^\d{4}-\d{2}-\d{2}$/.test(String(value))) {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(value));
  }
  return value === '' || Number.isNaN(Number(value)) ? String(value) : new Intl.NumberFormat(locale).format(Number(value));
}

export function explainGuess(reason: GuessReason, language: Language): string {
  return reasonSentences[reason][language];
}

/** « Feuille « Suivi », ligne 41 » / "Sheet “Suivi”, row 41". */
export function placeOf(sheet: string | null, row: number, language: Language): string {
  if (language === 'fr') return sheet === null ? `Ligne ${row}` : `Feuille ${quoteFr(sheet)}, ligne ${row}`;
  return sheet === null ? `Row ${row}` : `Sheet ${quoteEn(sheet)}, row ${row}`;
}
