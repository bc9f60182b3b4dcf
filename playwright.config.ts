import { defineConfig } from '@playwright/test';

/** Journeys of named people in a real Chromium (CHROMIUM names it), against a house of their own with the demonstration content. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'artefacts/playwright',
  fullyParallel: false,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalSetup: './e2e/house.ts',
  reporter: [['list'], ['json', { outputFile: 'artefacts/playwright.json' }]],
  use: {
    baseURL: process.env['DAWRA_E2E_URL'] ?? 'http://127.0.0.1:4690',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
