// Puts what `tsc` has compiled of the package at hand into few files: a program that starts with it reads one, not a hundred.
// `node bundle.mjs index worker cli`: the entries, which stay files of their own beside what they share.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = process.env.PACKAGE_ROOT ?? process.cwd();
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const external = [/^node:/, ...Object.keys(dependencies)];
const entries = process.argv.slice(2);

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    rollupOptions: {
      external,
      input: Object.fromEntries(entries.map((name) => [name, join(root, 'src', `${name}.ts`)])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
