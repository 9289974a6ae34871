import type { PlacedParagraph } from './text/sections.ts';

/** Whose accounts these are and of which year, as the text itself says. */
export interface Identity {
  readonly year?: number;
  /** Names by which the text calls its own organisation, the fullest first. */
  readonly unitNames: readonly string[];
}

const TITLE =
  /^(?:第[一二三四五六七八九十]+部分[：、]?)?(.{3,45}?)(20\d{2})年(?:度)?(?:部门|单位|本级|市级|区级|县级|省级|机关|汇总|收支|三公|财政|决算)*决算/;
const YEAR = /(?<![较比与同])(20\d{2})年(?:度)?[^，。；]{0,12}决算/;

/** The title names organisation and year; failing that, the year that headings name most often. */
export function readIdentity(placed: readonly PlacedParagraph[]): Identity {
  const names = new Map<string, number>();
  const years = new Map<number, number>();
  for (const [index, { paragraph }] of placed.entries()) {
    const text = paragraph.flow.text.slice(0, 120);
    if (index > 400) break;
    const named = TITLE.exec(text);
    // 财政拨款收支与2020年度决算对比情况 names the year before.
    const title = named && /[与较比同和]$/.test(named[1]!) ? undefined : named;
    if (title) {
      const name = title[1]!.replace(
        /^[一二三四五六七八九十]、|^（[一二三四五六七八九十]+）|^关于|^\d+[.、]/,
        '',
      );
      if (name.length >= 3 && !/[，。；：\t]|第.部分|情况|根据|按照|纳入/.test(name))
        names.set(name, (names.get(name) ?? 0) + 1);
    }
    const year = title?.[2] ?? YEAR.exec(text)?.[1];
    // Headings and the first lines name the year of the accounts; the text also names the year before.
    const weight = paragraph.heading || index < 12 ? 100 : 1;
    if (year) years.set(Number(year), (years.get(Number(year)) ?? 0) + weight);
  }
  const year = [...years.entries()].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  const unitNames = [...names.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { ...(year ? { year } : {}), unitNames };
}
