// Builds the page that the respondent's page is compared with: SurveyJS with its own style sheet,
// asking the 22 perceptions of SERVQUAL, minified by esbuild.
//
// Arguments: data/instruments.json of the domain, and the folder to write to.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const [library, out] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const ORGANISATION = 'A Hotel, Beijing';

const { instruments, scales } = JSON.parse(await readFile(library, 'utf8'));
const instrument = instruments.find(({ id }) => id === 'servqual22');
const anchors = scales[instrument.scale].anchors.en;

// The words at the ends, as its documentation shows; buttons, which it would replace by a menu on
// a phone; and the next question by itself, as ours does.
const survey = {
  title: `${ORGANISATION} service survey`,
  questionsOnPageMode: 'questionPerPage',
  autoAdvanceEnabled: true,
  elements: instrument.items.map(({ p }) => ({
    type: 'rating',
    name: p.id,
    title: p.en.replaceAll('{org}', ORGANISATION),
    isRequired: true,
    rateMin: 1,
    rateMax: 7,
    displayMode: 'buttons',
    minRateDescription: anchors[0],
    maxRateDescription: anchors.at(-1),
  })),
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [join(here, 'peer.js')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  external: ['https://*'],
  define: { SURVEY: JSON.stringify(survey) },
  outfile: join(out, 'peer.js'),
});
const [script, style] = [await named('peer.js'), await named('peer.css')];
await writeFile(
  join(out, 'index.html'),
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>SurveyJS</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/${style}">
<script type="module" src="/${script}"></script></head><body><div id="survey"></div></body></html>
`,
);

/** Named by its content, as our own files are, so that the server treats both alike. */
async function named(name) {
  const hash = createHash('sha256').update(await readFile(join(out, name))).digest('hex').slice(0, 16);
  const full = name.replace('.', `-${hash}.`);
  await rename(join(out, name), join(out, full));
  return full;
}
