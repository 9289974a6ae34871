/** Builds the rule language's parser, the HTML report's page, the page that checks, the bundles that bin and the package's exports use, and the types. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import peggy from 'peggy';
import { build } from 'rolldown';
import { buildPage } from './build-page.mjs';
import { bundle } from './bundle.mjs';
import { checkTemplates } from './check-templates.mjs';
import { parseFormulas } from './parse-formulas.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

function generateParsers() {
  for (const grammar of ['src/rules/language/grammar.peggy']) {
    const source = peggy.generate(readFileSync(grammar, 'utf8'), {
      output: 'source',
      format: 'es',
      grammarSource: grammar,
    });
    writeFileSync(grammar.replace('.peggy', '.generated.js'), source);
  }
}

/** What users write, and what of ours they may have changed, is checked by its own schema, compiled: nothing has to compile it at run time. */
const VALIDATORS = [
  { Schema: Ajv2020, part: 'config.schema.json', target: 'src/policy/validate-config.generated.js' },
  {
    Schema: Ajv,
    part: 'ruleset.schema.json#/definitions/rule',
    target: 'src/rules/validate-rule.generated.js',
    allErrors: true,
  },
  {
    Schema: Ajv2020,
    part: 'template-extension.schema.json#/$defs/extension',
    target: 'src/recognise/validate-template.generated.js',
  },
  { Schema: Ajv, part: 'result.schema.json', target: 'src/cli/validate-result.generated.js' },
  { Schema: Ajv, part: 'batch-line.schema.json', target: 'src/batch/validate-line.generated.js' },
];

function compileSchemas() {
  for (const { Schema, part, target, allErrors = false } of VALIDATORS) {
    const ajv = new Schema({ allErrors, allowUnionTypes: true, code: { source: true, esm: true } });
    ajv.addSchema(JSON.parse(readFileSync(`schemas/${part.split('#')[0]}`, 'utf8')));
    writeFileSync(target, standalone.default(ajv, { validate: part }));
  }
}

/** The style and script of a page as text, with the digests that its content security policy names. */
async function generatePageAssets(folder) {
  const style = readFileSync(`${folder}/style.css`, 'utf8')
    .replaceAll(/^@import "(.*)";$/gm, (_, file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .replaceAll(/^\s+|\s+$/gm, '');
  const { output } = await build({
    input: `${folder}/client/main.ts`,
    platform: 'browser',
    output: { format: 'iife', minify: true },
    write: false,
    logLevel: 'warn',
  });
  const script = output[0].code.trim();
  const digest = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const values = { style, styleHash: digest(style), script, scriptHash: digest(script) };
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(`${folder}/assets.generated.js`, lines.join(''));
}

async function declareTypes() {
  const shell = process.platform === 'win32';
  const [code] = await once(
    spawn('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit', shell }),
    'close',
  );
  if (code !== 0) process.exit(1);
}

checkTemplates();
generateParsers();
await parseFormulas();
compileSchemas();
for (const page of ['src/report/html', 'src/report/batch-html']) await generatePageAssets(page);
if (!process.argv.includes('--generated-only')) {
  const types = declareTypes();
  await bundle(manifest);
  await buildPage(manifest);
  await types;
}
