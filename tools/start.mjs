// `npm start`: all set-up, then the installation on its embedded database with the demonstration content.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { buildWhenStale, checkNode, installDependencies, root } from './setup.mjs';

checkNode();
installDependencies();
await buildWhenStale();
process.chdir(root);
process.env.DAWRA_DEMO ??= '1';
process.argv = [process.argv[0], 'dawra', 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
