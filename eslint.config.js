import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileNames } from './scripts/lint/file-names.js';

const tests = ['**/*.spec.ts', '**/*.test.tsx', '**/e2e/**', '**/testing/**'];
const commands = ['scripts/**', 'apps/api/src/commands/**', 'apps/api/src/main.ts', 'apps/api/src/migrate.ts'];

const ofNode = 'process console Buffer module require fetch URL performance setTimeout clearTimeout setInterval clearInterval'.split(' ');
const ofBrowsers = 'globalThis window document navigator localStorage Element AbortSignal AbortController SharedArrayBuffer Atomics'.split(
  ' ',
);

/** What a file of this kind may not write, each with what to write instead. */
const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: "Use a union of string literals: type Stage = 'idea' | 'triage'.",
  },
  {
    selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip|todo|fixme|failing)$/]',
    message: 'A focused or skipped test hides the others: run one file instead, or repair the test.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|xit|fdescribe|xdescribe|xtest)$/]',
    message: 'A focused or skipped test hides the others: run one file instead, or repair the test.',
  },
  {
    selector: 'CallExpression[callee.name=/^(it|test)$/] > Literal.arguments:first-child[value=/\\bshould\\b/]',
    message: 'State the rule in the present tense, without "should".',
  },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name from declaration to import.' };
const noRawRepository = {
  selector: ":matches(Decorator[expression.callee.name='InjectRepository'], CallExpression[callee.property.name='getRepository'])",
  message: 'Go through OrganisationScopedRepository: a raw repository sees every organisation.',
};
const noClockNorChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the time as a parameter: a score can be redone later.',
  },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take the time as a parameter.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Take chance as a parameter, or do without.' },
];
const noHookLookalike = {
  selector:
    'Program > :matches(FunctionDeclaration[id.name=/^useCase/], ExportNamedDeclaration > FunctionDeclaration[id.name=/^useCase/], ' +
    'VariableDeclaration > VariableDeclarator[id.name=/^useCase/], ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=/^useCase/])',
  message: 'Linters and the compiler take useCase… for a hook: begin with a verb (formatUseCaseStage) or a capital (UseCaseQueries).',
};
const noRoleName = {
  selector: 'Literal[value=/^(requester|triager|assessor|executive|administrator)$/]',
  message: 'Ask the record what is allowed (useCase.abilities): role names belong to members/ alone.',
};
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...rules] });

export default [
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.d.ts', 'test-results/**', 'playwright-report/**', '.tamis/**', '.nx/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx, tamis: { rules: { 'file-names': fileNames } } },
    rules: {
      ...restrict(noDefaultExport),
      'tamis/file-names': 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      // Files from offices hold control characters, and the import looks for them.
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['apps/**', 'libs/**', 'migrations/**'].map((folder) => `${folder}/*.{ts,tsx}`),
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          depConstraints: [
            { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:scoring', 'scope:solver', 'scope:migrations'] },
            { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:scoring', 'scope:solver'] },
            { sourceTag: 'scope:decide', onlyDependOnLibsWithTags: ['scope:scoring', 'scope:solver'] },
            { sourceTag: 'scope:solver', onlyDependOnLibsWithTags: ['scope:scoring'] },
            { sourceTag: 'scope:scoring', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'scope:migrations', onlyDependOnLibsWithTags: [] },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    // Nest reads constructor types at run time: such imports must stay values.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: restrict(noDefaultExport, noRawRepository),
  },
  { files: ['apps/api/src/platform/{tenancy,database,testing}/**'], rules: restrict(noDefaultExport) },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
    rules: {
      ...reactHooks.configs.flat['recommended-latest'].rules,
      // A hook that hands out a ref among other things is no read of that ref, and virtual lists are used knowingly.
      'react-hooks/refs': 'off',
      'react-hooks/incompatible-library': 'off',
      ...restrict(noDefaultExport, noHookLookalike, noRoleName),
    },
  },
  { files: ['apps/web/src/{members,api-tokens}/**', 'apps/web/src/**/*.test.tsx'], rules: restrict(noDefaultExport, noHookLookalike) },
  {
    files: ['libs/scoring/src/**/*.ts'],
    ignores: tests,
    rules: {
      ...restrict(noDefaultExport, ...noClockNorChance),
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'Scoring depends on nothing: import only its own files.' }] },
      ],
    },
  },
  { files: tests, rules: { 'max-lines': ['error', { max: 500 }] } },
  { files: commands, rules: { 'no-console': 'off' } },
  {
    // What a tool loads expects a default export or CommonJS, and runs under Node.
    files: ['**/*.{js,mjs,cjs}', '**/*.config.ts'],
    languageOptions: {
      globals: Object.fromEntries([...ofNode, ...ofBrowsers].map((name) => [name, 'readonly'])),
    },
    rules: { ...restrict(), '@typescript-eslint/no-require-imports': 'off' },
  },
];
