module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  globalSetup: '<rootDir>/src/platform/testing/prepare-database.mjs',
  globalTeardown: '<rootDir>/src/platform/testing/stop-database.mjs',
  testTimeout: 60000,
};
