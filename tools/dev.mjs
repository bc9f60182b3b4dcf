// `npm run dev`: the demonstration from its sources. What is changed in a page is seen at once, what is changed in the server after a restart of its own.
import { existsSync } from 'node:fs';
import { createServer as listen } from 'node:net';
import { join, relative } from 'node:path';
import { buildWhenStale, checkNode, installDependencies, root } from './setup.mjs';

checkNode();
installDependencies();
// A fresh clone has nothing of this before.
const { default: vue } = await import('@vitejs/plugin-vue');
const { createServer } = await import('vite');
const { buildPortalStyles } = await import('./portal-styles.mjs');
if (!existsSync(join(root, 'dist/web/portal.json'))) await buildWhenStale();

const port = Number(process.env.DAWRA_PORT ?? 4600);
const inner = await freePort();
const environment = {
  DAWRA_HOME: join(root, '.dev'),
  DAWRA_DEMO: '1',
  ...process.env,
  DAWRA_PORT: String(inner),
  DAWRA_PUBLIC_URL: `http://127.0.0.1:${port}`,
};

let running;
let turn = Promise.resolve();

const vite = await createServer({
  configFile: false,
  root,
  appType: 'custom',
  plugins: [vue(), pages()],
  resolve: { conditions: ['dawra-source', 'module', 'browser', 'development', 'import', 'default'] },
  ssr: {
    noExternal: [/^@dawra\//, /^@fontsource/],
    resolve: { conditions: ['dawra-source', 'module', 'node', 'development', 'import', 'default'] },
  },
  server: {
    port,
    strictPort: true,
    host: '127.0.0.1',
    proxy: {
      '^/(?!app(/|$)|src/|node_modules/|packages/|content/|@)': { target: `http://127.0.0.1:${inner}`, configure },
    },
  },
});

const restart = (why) => (turn = turn.then(() => startAgain(why)));
await vite.listen();
await restart('');
console.log(`From its sources: http://127.0.0.1:${port} and http://127.0.0.1:${port}/app/. Ctrl+C stops it.`);
let pending;
vite.watcher.on('all', (event, file) => {
  if (!/^(src|content|demo|packages)\//.test(relative(root, file)) || !/\.(ts|vue|sql|json|css)$/.test(file)) return;
  if (/\.test\.ts$/.test(file) || file.includes('/dist/')) return;
  const known = vite.environments.ssr.moduleGraph.getModulesByFile(file)?.size;
  if (!known && event === 'change' && !/\.(sql|css)$/.test(file)) return;
  clearTimeout(pending);
  pending = setTimeout(() => void restart(file.slice(root.length + 1)), 150);
});
// Vite's own listener would end the process while the database is still open.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await turn;
    await running?.stop();
    await vite.close();
    process.exit(0);
  });

/** Ends the server and starts it from the sources as they are now; what they lack is printed, and the next change tries again. */
async function startAgain(why) {
  const began = Date.now();
  await running?.stop();
  running = undefined;
  let opened;
  try {
    if (/\.(css|vue)$/.test(why)) await buildPortalStyles(join(root, 'dist/web'));
    vite.environments.ssr.moduleGraph.invalidateAll();
    const load = (path) => vite.ssrLoadModule(path);
    const { readSettings } = await load('/src/platform/settings/settings.ts');
    const { openWhole } = await load('/src/main/open-whole.ts');
    const { runPart } = await load('/src/main/serve.ts');
    opened = await openWhole(readSettings({ ...environment, DAWRA_LOG: environment.DAWRA_LOG ?? 'warn' }));
    running = await runPart(opened, { web: join(root, 'dist/web'), jobs: true }, () =>
      console.error('A newer program has been at the database of .dev: remove .dev.'),
    );
    if (why) {
      console.log(`${why}: the server runs again after ${Date.now() - began} ms`);
      vite.ws.send({ type: 'full-reload' });
    }
  } catch (error) {
    // Nothing that was opened stays open: the next change opens it again.
    if (!running) await opened?.close().catch(() => undefined);
    if (error instanceof Error) vite.ssrFixStacktrace(error);
    console.error(error);
  }
}

/** The workbench and the public pages from their sources, where the server would name what was built. */
function pages() {
  return {
    name: 'pages-from-sources',
    configureServer(server) {
      server.middlewares.use((_request, _response, next) => void turn.then(() => next()));
      server.middlewares.use('/app', async (request, response, next) => {
        if (!running) return next(new Error('The server does not run: see the terminal.'));
        const reply = await fetch(`http://127.0.0.1:${inner}/app`, {
          headers: {
            cookie: request.headers.cookie ?? '',
            'accept-language': request.headers['accept-language'] ?? '',
          },
        });
        const shell = (await reply.text()).replace(/<link[^>]*>|<script[^>]*><\/script>/g, '');
        const entry = '<script type="module" src="/src/main/web.ts"></script></head>';
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(await server.transformIndexHtml('/app', shell.replace('</head>', entry)));
      });
    },
  };
}

function configure(proxy) {
  // Pages of the demonstration are read from here; their own headers would forbid what shows changes.
  proxy.on('proxyRes', (reply) => delete reply.headers['content-security-policy']);
}

function freePort() {
  return new Promise((resolve) => {
    const server = listen().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
