// Compiles the package in the current folder: declarations by tsc, and the code in few files, so that a program that starts with it reads a handful and
// not a hundred. Arguments: the entries, which stay files of their own beside what they share. DIST and DECLARATIONS are for packing elsewhere.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = process.cwd();
const outDir = process.env.DIST ?? join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));

rmSync(outDir, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', process.env.DECLARATIONS ?? 'tsconfig.json'], { stdio: 'inherit' });

const built = await build({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  // Its variant for Node begins by loading threads that nothing here uses.
  resolve: { alias: { fflate: 'fflate/browser' } },
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    rollupOptions: {
      external: [/^node:/, ...Object.keys(dependencies)],
      input: Object.fromEntries(process.argv.slice(2).map((name) => [name, join(root, 'src', `${name}.ts`)])),
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name].js',
        // Apart, so that a page which does not need it can leave it out.
        codeSplitting: { groups: [{ name: 'inflate', test: /node_modules/ }] },
      },
    },
  },
});

// What is taken in from others keeps its licence.
const inside = new Set(
  built.output.flatMap(({ moduleIds = [] }) => moduleIds.filter((id) => id.includes('/node_modules/'))),
);
const folders = new Set([...inside].map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)[0]));
const licences = [...folders].map((folder) => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8').trim()}\n`;
});
if (licences.length) writeFileSync(join(outDir, 'LICENSES'), licences.join('\n'));
