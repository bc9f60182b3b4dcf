// Builds the libraries (tsc), the pages (dist/web) and the server (dist/server). `--without-packages` leaves out the libraries: pages and server are built
// from their sources.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressTexts } from './compress.mjs';
import { linkCommands } from './link-commands.mjs';
import { buildPortalStyles } from './portal-styles.mjs';
import { root, run } from './setup.mjs';

const { build } = await import('vite');
const { default: vue } = await import('@vitejs/plugin-vue');

rmSync(join(root, 'dist'), { recursive: true, force: true });
const packages = process.argv.includes('--without-packages')
  ? []
  : ['survey-estimation', 'spreadsheet', 'xlsform', 'dated-rules'];
for (const name of packages) {
  run('npm', ['run', '--silent', 'build', '-w', `packages/${name}`]);
  linkCommands(name);
}

const common = { configFile: false, root, logLevel: 'warn', plugins: [vue()] };

await build({
  ...common,
  base: '/assets/',
  publicDir: false,
  resolve: { conditions: ['dawra-source', 'module', 'browser', 'production', 'import', 'default'] },
  build: {
    outDir: 'dist/web',
    assetsDir: '.',
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { workbench: join(root, 'src/main/web.ts') } },
  },
});

await buildPortalStyles(join(root, 'dist/web'));
compressTexts(join(root, 'dist/web'));

await build({
  ...common,
  publicDir: false,
  ssr: {
    noExternal: [/^@dawra\//, /^@fontsource/],
    resolve: { conditions: ['dawra-source', 'module', 'node', 'production', 'import', 'default'] },
  },
  build: {
    ssr: true,
    outDir: 'dist/server',
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: { cli: join(root, 'src/main/cli.ts'), 'compute-worker': join(root, 'src/main/compute-worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
});
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', '.built'), '');
