const preset = require('../../jest.preset.cjs');

module.exports = {
  ...preset,
  displayName: 'web',
  testEnvironment: '<rootDir>/jest.environment.cjs',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.test.tsx'],
  setupFiles: ['<rootDir>/jest.browser.mjs'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.mjs'],
  moduleNameMapper: { ...preset.moduleNameMapper, '\\.(css|woff2|svg)$': '<rootDir>/jest.style.mjs' },
  testEnvironmentOptions: { customExportConditions: ['@tamis/source', 'browser'] },
};
