import { defineConfig } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { keepRunTogether } from './tools/run-folder.mjs';

keepRunTogether();

// The journeys' own installation and its copy take ports that are free; the processes of the browsers inherit it. One that runs already is named in DAWRA_E2E_URL.
const freePort = `const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { process.stdout.write(String(s.address().port)); s.close(); })`;
for (const name of ['JOURNEYS_PORT', 'JOURNEYS_STILL_PORT'])
  process.env[name] ??= execFileSync(process.execPath, ['-e', freePort], { encoding: 'utf8' });

/** Journeys of named people in a real Chromium (CHROMIUM names it), against an installation of their own with the demonstration content. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.journey.ts',
  outputDir: 'artefacts/playwright',
  fullyParallel: false,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalSetup: './e2e/server.ts',
  reporter: [['list'], ['json', { outputFile: 'artefacts/playwright.json' }]],
  use: {
    baseURL: process.env['DAWRA_E2E_URL'] ?? `http://127.0.0.1:${process.env['JOURNEYS_PORT']}`,
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
