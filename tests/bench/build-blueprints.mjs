// Builds the editors that the blueprint editor is compared with, minified by esbuild.
//
// Argument: the folder to write to; a folder for each editor goes into it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [out] = process.argv.slice(2);
const here = join(dirname(fileURLToPath(import.meta.url)), 'blueprint');

await rm(out, { recursive: true, force: true });
for (const [name, entry] of [
  ['flow', 'flow.jsx'],
  ['bpmn', 'bpmn.js'],
]) {
  const folder = join(out, name);
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: { app: join(here, entry) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
    outdir: folder,
  });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="app.css"></head>
<body><div id="root"></div><script type="module" src="app.js"></script></body></html>
`,
  );
}
// The server wants a start page.
await writeFile(
  join(out, 'index.html'),
  '<!doctype html><html lang="en"><title>editors</title><a href="flow/">React Flow</a> <a href="bpmn/">bpmn-js</a></html>\n',
);
// Our own page makes its document from the same cards.
await build({
  entryPoints: { cards: join(here, 'cards.js') },
  bundle: true,
  format: 'esm',
  logLevel: 'warning',
  outdir: out,
});
