import { basename } from 'node:path';

const banned = new Set(['common', 'helper', 'helpers', 'util', 'utils', 'manager', 'base', 'info', 'misc', 'shared']);
/** Says nothing at the end of a name; at its beginning it may be a word of the domain (data level, data office). */
const bannedLast = 'data';

/** Files are kebab-case and say what they hold; classes too. */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: '{{name}} is not kebab-case: singular-noun.role.ts.',
      vague: '{{name}} contains "{{word}}", which says nothing: name what is in it.',
      barrel: 'Only libs/scoring has an index.ts: import the file that holds the name.',
    },
  },
  create(context) {
    return { Program: (node) => checkFile(context, node), ClassDeclaration: (node) => checkClass(context, node) };
  },
};

function checkFile(context, node) {
  const name = basename(context.filename);
  if (!/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
  const words = name.split('.')[0].split('-');
  const word =
    name.split(/[-.]/).find((part) => banned.has(part)) ?? words.find((part, at) => part === bannedLast && at === words.length - 1);
  if (word) context.report({ node, messageId: 'vague', data: { name, word } });
  if (/^index\.tsx?$/.test(name) && !/(libs[\\/]scoring|migrations)[\\/]src[\\/]index\.ts$/.test(context.filename)) {
    context.report({ node, messageId: 'barrel' });
  }
}

function checkClass(context, node) {
  const name = node.id?.name ?? '';
  const word = (name.match(/[A-Z][a-z0-9]*/g) ?? []).find((part) => banned.has(part.toLowerCase()));
  if (word) context.report({ node, messageId: 'vague', data: { name, word } });
}
