import type { WordingClaim } from '../../model/index.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const QUOTED = /[“"「](?<name>[\u4e00-\u9fff]{4,14})[”"」]/gu;
/** A character that makes another phrase of the same words: “三公”的经费. */
const JOINS = /[的和与及或之了总等类各]/u;

/** A name in quotation marks that lacks a character which it has elsewhere in the text: “七大攻战” beside 七大攻坚战. */
export function readQuotedNames(context: ClaimContext): WordingClaim[] {
  // With its quotation marks, which end a name: “政务服务网”网上.
  const whole = context.placed.map(writtenIn).join('\n');
  return context.placed.flatMap((placed) =>
    quotedIn(placed).flatMap((name) => {
      const start = placed.paragraph.flow.text.indexOf(name);
      // What is written so twice is called so.
      if (start < 0 || whole.indexOf(name) !== whole.lastIndexOf(name)) return [];
      const expected = fullerName(name, whole);
      return expected === undefined
        ? []
        : [
            wordingClaim(context, placed, 'quoted-name', [start, start + name.length], {
              text: name,
              expected,
            }),
          ];
    }),
  );
}

const writtenIn = ({ paragraph }: PlacedParagraph): string =>
  paragraph.flow.lines.map(({ text }) => text).join('');

const quotedIn = (placed: PlacedParagraph): string[] =>
  [...writtenIn(placed).matchAll(QUOTED)].map(({ groups }) => groups!.name!);

function fullerName(name: string, whole: string): string | undefined {
  for (let at = 1; at < name.length; at += 1) {
    const found = new RegExp(`${name.slice(0, at)}([\\u4e00-\\u9fff])${name.slice(at)}`, 'u').exec(whole);
    if (found && !JOINS.test(found[1]!)) return found[0];
  }
  return undefined;
}
