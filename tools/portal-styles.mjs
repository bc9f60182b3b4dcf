// Builds the style sheet of the public pages: one file, its fonts, and portal.json that names it; and their small scripts: of the charts, of the search box, of reading aloud.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

/** The script that livens charts; it needs nothing else. */
const scripted = 'src/platform/chart/marks.browser.ts';
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} outDir directory of the built pages, which is not emptied */
export async function buildPortalStyles(outDir) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [vue(), withoutScripts()],
    base: '/assets/',
    publicDir: false,
    resolve: { conditions: ['dawra-source', 'module', 'browser', 'production', 'import', 'default'] },
    build: {
      outDir,
      emptyOutDir: false,
      assetsDir: '.',
      manifest: 'portal.json',
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rollupOptions: {
        input: {
          portal: join(root, 'src/portal/styles.ts'),
          chart: join(root, scripted),
          suggest: join(root, 'src/portal/box/suggest.ts'),
          listen: join(root, 'src/portal/listen/listen.browser.ts'),
        },
      },
    },
  });
}

/** Names of the scripts that are served. */
const served = new Set(['chart', 'suggest', 'listen']);

/** The entry of the styles is a script only so that it can name components; what it does is of no use to a reader. */
function withoutScripts() {
  return {
    name: 'without-scripts',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [file, { type, name }] of Object.entries(bundle))
        if (type === 'chunk' && !served.has(name)) delete bundle[file];
    },
  };
}
