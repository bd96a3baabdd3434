module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'decide',
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  testTimeout: 60000,
};
