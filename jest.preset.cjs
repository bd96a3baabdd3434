const swc = (tsx) => [
  '@swc/jest',
  {
    module: { type: 'es6' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    },
  },
];

/** Native ES modules: run jest with `node --experimental-vm-modules`. */
module.exports = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Mercurius reaches two CommonJS importers of ES-only packages; jest on Node 20 cannot require those.
    '^content-disposition$': require.resolve('cd2'),
    '^cookie$': require.resolve('cookie1'),
  },
  testEnvironmentOptions: { customExportConditions: ['@tamis/source', 'node', 'node-addons'] },
};
