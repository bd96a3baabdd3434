module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'solver',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testTimeout: 60000,
};
