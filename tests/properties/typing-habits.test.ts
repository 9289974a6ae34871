import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateSubmission } from '../support/generate-submission.ts';
import { judge } from '../support/judge.ts';
import { mutateNarrative } from '../support/mutate-narrative.ts';
import { WORDING_NAMES } from '../support/narrative/wordings/index.ts';
import { Random } from '../support/random.ts';
import { shareOf } from '../support/seeds.ts';

const onFigures = (change: (figure: string) => string) => (text: string) =>
  text.replaceAll(/\d[\d.,]*(?=\s*(?:万元|元|%))/g, change);
const fullWidth = (figure: string): string =>
  figure.replaceAll(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const onLines = (change: (line: string) => string) => (text: string) =>
  text.split('\n').map(change).join('\n');

/** Lines as a page of so many Chinese characters breaks them: no mark opens a line. */
const wrappedAt = (characters: number) =>
  onLines((line) => {
    let wrapped = '';
    let width = 0;
    for (const char of line) {
      const columns = char.charCodeAt(0) > 0xff ? 2 : 1;
      if (width + columns > 2 * characters && !'，。；：、）％%'.includes(char)) {
        wrapped += '\n';
        width = 0;
      }
      wrapped += char;
      width += columns;
    }
    return wrapped;
  });

/** Ways of typing and saving the same text. None of them changes what it says. */
const HABITS: Readonly<Record<string, (text: string) => string>> = {
  'full-width figures': onFigures(fullWidth),
  'figures set off by spaces': onFigures((figure) => ` ${figure} `),
  'spaces that do not break': onFigures((figure) => `${figure}\u00a0`),
  'full-width percent signs': (text) => text.replaceAll('%', '％'),
  'ASCII punctuation': (text) =>
    text.replaceAll(/[，；：（）]/g, (char) => ',;:()'['，；：（）'.indexOf(char)]!),
  'every digit full-width': (text) =>
    text.replaceAll(/[\d.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  'a space within the unit': (text) => text.replaceAll('万元', '万 元'),
  'the currency before amounts': (text) => text.replaceAll(/(?<![\d.,])(?=\d[\d.,]*\s*万元)/g, '人民币'),
  'a colon for 为': (text) => text.replaceAll(/(?<=(?:预算|决算)数?)为(?=\s*\d)/g, '：'),
  ...Object.fromEntries(
    [22, 26, 30, 35, 38, 42, 45].map((characters) => [`lines of ${characters}`, wrappedAt(characters)]),
  ),
  'blank lines between': onLines((line) => `${line}\n`),
  'indented by tabs': onLines((line) => `\t${line}`),
  'indented by wide spaces': onLines((line) => `\u3000\u3000${line}`),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'dots behind numbers of headings': (text) => text.replaceAll(/^([一二三四五六七八九十]+)、/gm, '$1. '),
};

function texts(): [string, string][] {
  const found: [string, string][] = [];
  for (const folder of readdirSync('fixtures', { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const { name } = folder;
    for (const file of readdirSync(join('fixtures', name)).filter((entry) => entry.endsWith('.txt')))
      found.push([`${name}/${file}`, readFileSync(join('fixtures', name, file), 'utf8')]);
  }
  for (const [index, wording] of WORDING_NAMES.entries()) {
    const submission = generateSubmission(31_000 + index, { wording, plain: true });
    const slipped = mutateNarrative(submission, 'rate', new Random(index));
    if (slipped) found.push([wording, slipped.text]);
  }
  return found;
}

async function slipsIn(text: string): Promise<string[]> {
  const { report } = await judge([{ name: '说明.txt', bytes: new TextEncoder().encode(text) }]);
  return report.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ rule }) => rule)
    .sort();
}

describe('the way a text is typed', () => {
  const asTyped: { name: string; text: string; slips: string[] }[] = [];
  beforeAll(async () => {
    for (const [name, text] of texts()) asTyped.push({ name, text, slips: await slipsIn(text) });
  }, 600_000);

  const habits = Object.entries(HABITS).map(([name, retype], index) => ({ name, retype, index }));
  it.each(habits)('changes no finding: $name', { timeout: 600_000 }, async ({ retype, index }) => {
    for (const { name, text, slips } of shareOf(asTyped, 5, index))
      expect(await slipsIn(retype(text)), name).toEqual(slips);
  });
});
