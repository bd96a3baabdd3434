import type { ImportPlan } from '../imports/import-plan.js';
import { explainProblem, placeOf } from '../imports/imports.messages.js';
import type { Start } from '../imports/imports.service.js';
import type { Language } from '../platform/access/actor.js';
import type { Author } from './import-actor.js';

const MOST_REASONS = 20;

interface Situation {
  readonly author: Author;
  readonly start: Start;
  readonly given: { readonly organisation?: string | undefined; readonly 'dry-run': boolean };
  readonly language: Language;
}

/** What was decided for the reader, said on stderr: where, as whom, with which earlier mapping. */
export function notices({ author, start, given, language }: Situation): string[] {
  const fr = language === 'fr';
  const said: string[] = [];
  if ('slug' in author) {
    const [slug, email] = [author.slug, author.founder.email];
    if (given['dry-run'])
      said.push(
        fr ? `L’organisation ${slug} n’existe pas\u202f; elle serait créée.` : `There is no organisation ${slug}; it would be created.`,
      );
    else
      said.push(
        fr
          ? `L’organisation ${slug} n’existe pas\u00a0: elle est créée, avec ${email} pour administrateur.`
          : `There is no organisation ${slug}: it is created, with ${email} as its administrator.`,
      );
  } else if (given.organisation === undefined) {
    said.push(
      fr
        ? `Import dans l’organisation ${author.actor.organisationSlug}.`
        : `Importing into the organisation ${author.actor.organisationSlug}.`,
    );
  }
  if (start.rememberedFrom !== undefined) {
    said.push(
      fr
        ? `Colonnes et valeurs\u00a0: mêmes choix que pour ${start.rememberedFrom}.`
        : `Columns and values: the same choices as for ${start.rememberedFrom}.`,
    );
  }
  return said;
}

const words = {
  fr: {
    dryRun: 'Aperçu, rien n’est écrit',
    done: 'Import terminé',
    lines: [
      ['rows', 'lignes lues'],
      ['created', 'créées'],
      ['probableDuplicates', 'dont doublons probables'],
      ['unchanged', 'inchangées'],
      ['refused', 'à corriger'],
    ],
    columns: 'Colonnes',
    more: (count: number) => `… et ${count} autres`,
  },
  en: {
    dryRun: 'Preview, nothing is written',
    done: 'Import done',
    lines: [
      ['rows', 'rows read'],
      ['created', 'created'],
      ['probableDuplicates', 'of which probable duplicates'],
      ['unchanged', 'unchanged'],
      ['refused', 'to fix'],
    ],
    columns: 'Columns',
    more: (count: number) => `… and ${count} more`,
  },
} as const;

const shorten = (name: string, length: number): string => (name.length > length ? `${name.slice(0, length - 1)}…` : name);

/** The short table that a person reads in a terminal. */
export function describeImport(
  { totals, sheet, columns, rows, fileName }: ImportPlan,
  { organisation, language, dryRun }: { organisation: string; language: Language; dryRun: boolean },
): string {
  const said = words[language];
  const number = new Intl.NumberFormat(language);
  const refused = rows.filter(({ action }) => action === 'refused');
  const reasons = refused.slice(0, MOST_REASONS).map(({ row, problems }) => {
    const why = problems.filter(({ severity }) => severity === 'refused').map((problem) => explainProblem(problem, language));
    return `  ${placeOf(sheet, row, language)}\u00a0: ${why.join(' ')}`;
  });
  const width = Math.max(...said.lines.map(([key]) => number.format(totals[key]).length));
  const lines = [
    `${dryRun ? said.dryRun : said.done}\u00a0: ${fileName} → /${organisation}`,
    ...said.lines.map(([key, name]) => `  ${number.format(totals[key]).padStart(width)}  ${name}`),
    ...reasons,
    ...(refused.length > MOST_REASONS ? [`  ${said.more(refused.length - MOST_REASONS)}`] : []),
    said.columns,
    ...columns.map(({ index, header, mappedTo }) => `  ${String(index + 1).padStart(3)}  ${shorten(header, 48).padEnd(48)}  → ${mappedTo}`),
  ];
  return `${lines.join('\n')}\n`;
}
