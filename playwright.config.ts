import { defineConfig, devices } from '@playwright/test';

/** Journeys against a running Tamis: `npm test` starts one of its own, otherwise TAMIS_URL or `npm start` on port 3000. */
export default defineConfig({
  testDir: 'apps/web/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['line'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['TAMIS_URL'] ?? 'http://localhost:3000',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    // Recording doubles the time on two cores: ask for it with --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      // A container's root account cannot use Chromium's own sandbox, and its /dev/shm is small.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
});
