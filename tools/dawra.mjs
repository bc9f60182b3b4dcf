#!/usr/bin/env node
// `npx dawra`: the command line of the installation.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { buildWhenStale, checkNode, installDependencies, root } from './setup.mjs';

checkNode();
installDependencies();
await buildWhenStale();
await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
