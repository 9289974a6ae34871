/** Builds dist/juesuan.html: the page, its parts and all they need in one file that asks for nothing. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { deflateSync } from 'fflate';
import { build } from 'rolldown';
import { jsonAsString } from './json-as-string.mjs';
import { withoutBinaries } from './without-binaries.mjs';

const FOLDER = 'src/page';
const MAPS = 'node_modules/pdfjs-dist/cmaps';

/** In a browser other files stand in for some: the PDF library and its maps are inside, and streams are not needed. */
const insteadOf = {
  name: 'instead-of',
  resolveId: {
    filter: {
      id: /package-files\.ts$|^virtual:character-maps$|^stream$|^pdfjs-dist\/legacy\/build\/pdf\S*\.mjs$/,
    },
    handler(id) {
      if (id.endsWith('package-files.ts')) return `${process.cwd()}/${FOLDER}/reader/package-files.ts`;
      // As their makers shrink them: quicker to build and smaller.
      if (id.startsWith('pdfjs-dist'))
        return `${process.cwd()}/node_modules/${id.replace(/\.mjs$/, '.min.mjs')}`;
      return `\0${id}`;
    },
  },
  load: {
    filter: { id: /^\0(virtual:character-maps|stream)$/ },
    handler: (id) =>
      id === '\0stream' ? 'export class Readable {}' : `export default ${JSON.stringify(packMaps())};`,
  },
};

/** The PDF library's character maps, end to end, so that what they share is stored once. */
function packMaps() {
  const files = readdirSync(MAPS).filter((name) => name.endsWith('.bcmap'));
  const contents = files.map((name) => readFileSync(`${MAPS}/${name}`));
  const bytes = Buffer.from(deflateSync(Buffer.concat(contents), { level: 9 })).toString('base64');
  return { bytes, sizes: files.map((name, at) => [name, contents[at].length]) };
}

async function script(entry, define, plugins = []) {
  const { output } = await build({
    input: `${FOLDER}/${entry}.ts`,
    platform: 'browser',
    output: { format: 'iife', minify: true, codeSplitting: false },
    transform: { define: { ...define, 'import.meta': '({})' } },
    plugins: [...plugins, insteadOf, jsonAsString],
    write: false,
    logLevel: 'silent',
  });
  return inScript(output[0].code.trim());
}

/** Nothing in a script may end its element or begin a comment; in JavaScript's texts both can be written otherwise. */
function inScript(code) {
  const safe = code.replaceAll(/<(?=\/script)/gi, '\\x3C').replaceAll('<!--', '\\x3C!--');
  // Throws where it stood outside a text.
  new Script(safe);
  return safe;
}

const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export async function buildPage(manifest) {
  const define = { JUESUAN_VERSION: JSON.stringify(manifest.version) };
  const [core, reader, main] = await Promise.all([
    script('core-worker', define, [withoutBinaries]),
    script('reader-worker', define),
    script('main', define),
  ]);
  const { style: report } = await import('../src/report/html/assets.generated.js');
  const style = `${report}\n${readFileSync(`${FOLDER}/style.css`, 'utf8').replaceAll(/^\s+|\s+$/gm, '')}`;
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    // The parts run here where the browser lets no worker start from a file.
    `script-src ${[main, core, reader].map(digest).join(' ')}`,
    `style-src ${digest(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = pageOf({ policy, style, core, reader, main, version: manifest.version });
  writeFileSync('dist/juesuan.html', page);
}

const pageOf = ({ policy, style, core, reader, main, version }) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="juesuan ${version}">
<title>决算核对</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript><p>这一页要用脚本才能核对。请在浏览器里允许本页运行脚本，或换用 Edge、Chrome、360 极速模式打开。</p></noscript></div>
<script type="text/plain" id="core">${core}</script>
<script type="text/plain" id="reader">${reader}</script>
<script>${main}</script>
</body>
</html>
`;
