import type { WordingClaim } from '../../model/index.ts';
import { mark } from '../cues/marks.ts';
import type { PlacedParagraph } from '../text/sections.ts';
import type { ClaimContext } from './claim-context.ts';
import { wordingClaim } from './wording-claim.ts';

const quoted = mark('name.quoted');
/** A character that makes another phrase of the same words: “三公”的经费. */
const joins = mark('name.joining');
const nameCharacter = mark('name.character');

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
  quoted.all(writtenIn(placed)).map(({ groups }) => groups!.name!);

function fullerName(name: string, whole: string): string | undefined {
  for (let at = 1; at < name.length; at += 1) {
    const [head, rest] = [name.slice(0, at), name.slice(at)];
    for (let from = whole.indexOf(head); from >= 0; from = whole.indexOf(head, from + 1)) {
      const between = whole[from + at] ?? '';
      if (!nameCharacter.test(between) || !whole.startsWith(rest, from + at + 1)) continue;
      if (!joins.test(between)) return head + between + rest;
      break;
    }
  }
  return undefined;
}
