import { decodeText } from '../../../src/ingest/decode-text.ts';
import type { Random } from '../random.ts';
import type { InputFile } from '../tables/render-tables.ts';
import type { FigureSite } from './figure-sites.ts';

/** The figure with one of its digits changed; its first never becomes a leading 0. */
export function changeDigit(figure: string, random: Random): string {
  const places = [...figure].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = random.pick(places);
  const leads = at === 0 && figure.length > 1 && figure[1] !== '.';
  const digits = [...'0123456789'].filter((digit) => digit !== figure[at] && !(leads && digit === '0'));
  return figure.slice(0, at) + random.pick(digits) + figure.slice(at + 1);
}

/** The files with another figure at one site, that file in UTF-8. */
export const withFigure = (files: readonly InputFile[], site: FigureSite, figure: string): InputFile[] =>
  files.map((file) => {
    if (file.name !== site.file) return file;
    const text = decodeText(file.bytes, file.name);
    const changed = text.slice(0, site.offset) + figure + text.slice(site.offset + site.text.length);
    return { name: file.name, bytes: new TextEncoder().encode(changed) };
  });
