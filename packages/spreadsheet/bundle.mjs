// Compiles the package in the current folder: declarations by tsc, and the code in few files, so that a program that starts with it reads a handful and
// not a hundred. Arguments: the entries, which stay files of their own beside what they share. DIST and DECLARATIONS are for packing elsewhere.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = process.cwd();
const outDir = process.env.DIST ?? join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));

rmSync(outDir, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', process.env.DECLARATIONS ?? 'tsconfig.json'], { stdio: 'inherit' });

await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    rollupOptions: {
      external: [/^node:/, ...Object.keys(dependencies)],
      input: Object.fromEntries(process.argv.slice(2).map((name) => [name, join(root, 'src', `${name}.ts`)])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
});
