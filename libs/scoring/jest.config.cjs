module.exports = { ...require('../../jest.preset.cjs'), displayName: 'scoring', testMatch: ['<rootDir>/src/**/*.spec.ts'] };
