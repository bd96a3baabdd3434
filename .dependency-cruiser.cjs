/**
 * The order of the API's features: each may use those above it, never those below or beside it.
 * A new feature is written here once, and every rule holds for it.
 */
const layers = [
  ['platform'],
  ['audit-trail'],
  ['organisations'],
  ['sessions'],
  ['members'],
  ['api-tokens', 'business-units', 'custom-fields'],
  ['use-cases'],
  ['scorecards', 'comments', 'saved-views', 'portfolio', 'selection'],
  ['scoring-models'],
  ['imports'],
  ['demo'],
];
const known = [...layers.flat(), 'health', 'commands'].join('|');
const tests = '[.]spec[.]ts$|-fixtures[.]ts$|/testing/';

const downwards = layers.flatMap((layer, at) =>
  layer.map((feature) => ({
    name: `${feature}-uses-only-what-stands-above`,
    severity: 'error',
    comment: `${feature} may use ${layers.slice(0, at).flat().join(', ') || 'nothing'}: move the shared rule up, or the caller down.`,
    from: { path: `^apps/api/src/${feature}/`, pathNot: tests },
    to: {
      path: '^apps/api/src/([^/]+)/',
      pathNot: `^apps/api/src/(${[feature, ...layers.slice(0, at).flat()].join('|')})/`,
    },
  })),
);

module.exports = {
  forbidden: [
    ...downwards,
    {
      name: 'every-feature-has-its-place',
      severity: 'error',
      comment: 'Add the new folder to the order of features at the top of .dependency-cruiser.cjs.',
      from: { path: '^apps/api/src/[^/]+/', pathNot: `^apps/api/src/(${known})/` },
      to: {},
    },
    {
      name: 'a-feature-shows-its-face-only',
      severity: 'error',
      comment:
        'From outside a feature, import its service, policy, entity, type, values, errors or module; or move what you need to one of these.',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: `${tests}|^apps/api/src/(demo|commands)/` },
      to: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: '^apps/api/src/($1|platform)/|[.](service|policy|entity|type|errors|module)[.]ts$|-values[.]ts$',
      },
    },
    {
      name: 'a-screen-feature-stands-alone',
      severity: 'error',
      comment: 'A web feature never imports another one: compose them in routes.tsx, or move the primitive to ui/.',
      from: { path: '^apps/web/src/([^/]+)/', pathNot: '^apps/web/src/(shell|ui|graphql|i18n)/|[.]test[.]tsx$|/testing/' },
      to: { path: '^apps/web/src/([^/]+)/', pathNot: '^apps/web/src/($1|shell|ui|graphql|i18n)/' },
    },
    {
      name: 'a-view-of-the-list-stands-alone',
      severity: 'error',
      comment: 'The board, the table and the page of use-cases share what is in list/, and list/ knows none of them.',
      from: { path: '^apps/web/src/use-cases/(list|board|table|page)/' },
      to: { path: '^apps/web/src/use-cases/(board|table|page)/', pathNot: '^apps/web/src/use-cases/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      comment: 'ui/ draws what it is given: pass it as a property.',
      from: { path: '^apps/web/src/ui/', pathNot: '[.](test[.]tsx|spec[.]ts)$' },
      to: { path: '^apps/web/src/([^/]+)/', pathNot: '^apps/web/src/ui/' },
    },
    {
      name: 'graphql-and-texts-know-no-feature',
      severity: 'error',
      comment: 'graphql/ and i18n/ serve all features and know none.',
      from: { path: '^apps/web/src/(graphql|i18n)/' },
      to: { path: '^apps/web/src/([^/]+)/', pathNot: '^apps/web/src/(graphql|i18n|ui)/' },
    },
    {
      name: 'scoring-is-pure',
      severity: 'error',
      comment: 'libs/scoring depends on nothing at all, so that a score can be redone anywhere.',
      from: { path: '^libs/scoring/src/', pathNot: tests },
      to: { pathNot: '^libs/scoring/src/' },
    },
    {
      name: 'decide-is-a-thin-face-of-scoring',
      severity: 'error',
      comment: 'The command line knows libs/scoring and the solver alone: a rule it needs belongs to libs/scoring.',
      from: { path: '^apps/decide/src/', pathNot: tests },
      to: { pathNot: '^apps/decide/src/|^libs/scoring/src/index[.]ts$|^libs/solver/src/thread[.]ts$', dependencyTypesNot: ['core'] },
    },
    {
      name: 'the-solver-knows-no-product',
      severity: 'error',
      comment: 'libs/solver runs programs for libs/scoring: what they mean belongs there, and who may ask belongs to the caller.',
      from: { path: '^libs/solver/src/', pathNot: tests },
      to: { pathNot: '^libs/solver/src/|^libs/scoring/src/index[.]ts$|node_modules/highs/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'the-solver-runs-beside',
      severity: 'error',
      comment: 'Only the threads and workers of libs/solver hold HiGHS: ask @tamis/solver/thread or @tamis/solver/browser (ADR 12).',
      from: { path: '^(apps|migrations)/', pathNot: tests },
      to: { path: 'node_modules/highs/.*[.](m?js|ts)$|^libs/solver/src/run-highs[.]ts$' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      severity: 'error',
      comment: 'What only tests need lives in testing/ or a spec, and nothing that ships imports it.',
      from: { path: '/src/', pathNot: `${tests}|[.]test[.]tsx$` },
      to: { path: '/src/.*([.]spec[.]ts|[.]test[.]tsx)$|/testing/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-from-nowhere',
      severity: 'error',
      comment: 'Name the package in the package.json of the project that imports it.',
      from: {},
      // What Vite serves as a file is asked for by a query that only Vite resolves: its build fails when the file is not there.
      to: { couldNotResolve: true, pathNot: '[?]url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|[.]css$|graphql-env[.]d[.]ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tamis/source', 'import', 'node', 'require', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js'],
    },
  },
};
