import { availableParallelism } from 'node:os';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

// Vitest hands these to Node too, where 'module' would find files for bundlers, and 'import' here would give `require` an ES module: Vite adds it where it belongs.
const conditions = ['dawra-source', 'node', 'development|production'];

/** Everything but the browser journeys (e2e/, run by Playwright). */
export default defineConfig({
  plugins: [vue()],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['dawra-source'] } },
  test: {
    include: ['{packages,src,content,demo,tools}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    environment: 'node',
    globalSetup: ['src/platform/database/global-setup.ts'],
    // A crowded machine may starve a process once; what is broken fails twice.
    retry: process.env.CI ? 1 : 0,
    // Vitest leaves one core free, which on two cores is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/^@dawra\//] } },
  },
});
