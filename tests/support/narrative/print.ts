import type { Random } from '../random.ts';
import type { Block, Mark, MarkKind } from './draft.ts';
import type { Style } from './style.ts';

/** A statement of the printed text: ground truth for mutations and scoring. */
export interface Statement {
  readonly kind: MarkKind;
  readonly concept: string;
  readonly ties: readonly string[];
  readonly group?: string;
  readonly inputs?: readonly [number, number];
  /** Number of the block it stands in. */
  readonly block: number;
  /** Offsets in the whole text; `text` is what stands there, line breaks included. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
}

export interface PrintedNarrative {
  readonly text: string;
  readonly statements: readonly Statement[];
}

/** Lays the blocks out as the typist's file and notes where every mark came to stand. */
export function printNarrative(blocks: readonly Block[], style: Style, random: Random): PrintedNarrative {
  let text = '';
  let line = 1;
  const statements: Statement[] = [];
  blocks.forEach((block, index) => {
    const pieces = block.parts.map((part) => dress(part, style, random));
    const joined = block.kind === 'heading' ? pieces : spaceOut(pieces, style, random);
    const width = block.kind === 'heading' ? 0 : style.wrap;
    let column = 0;
    for (const piece of joined) {
      const start = text.length;
      const startLine = line;
      for (const character of piece.text) {
        if (width > 0 && column === width) {
          text += '\n';
          line++;
          column = 0;
        }
        text += character;
        column++;
      }
      if (piece.mark) statements.push(record(piece.mark, index, text, start, startLine));
    }
    text += style.blankLines ? '\n\n' : '\n';
    line += style.blankLines ? 2 : 1;
  });
  return { text, statements };
}

interface Piece {
  readonly text: string;
  readonly mark?: Mark;
}

function record(mark: Mark, block: number, text: string, from: number, lineOfFrom: number): Statement {
  const broken = text[from] === '\n';
  const start = broken ? from + 1 : from;
  const line = broken ? lineOfFrom + 1 : lineOfFrom;
  return {
    kind: mark.kind,
    concept: mark.concept,
    ties: [...mark.ties],
    ...(mark.group === undefined ? {} : { group: mark.group }),
    ...(mark.inputs === undefined ? {} : { inputs: mark.inputs }),
    block,
    start,
    end: text.length,
    line,
    text: text.slice(start),
  };
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', '.': '．' };

function dress(part: string | Mark, style: Style, random: Random): Piece {
  if (typeof part === 'string') {
    return { text: style.halfWidthBrackets ? part.replaceAll('（', '(').replaceAll('）', ')') : part };
  }
  const isFigure = part.kind === 'amount' || part.kind === 'percent' || part.kind === 'count';
  if (!isFigure || !style.fullWidth || !random.chance(0.3)) return { text: part.text, mark: part };
  const wide = part.text.replace(
    /[\d.]/g,
    (character) => FULL_WIDTH[character] ?? String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
  return { text: wide, mark: part };
}

/** `2023 年`, `12.5 万元`: spaces where text and digits meet, as Word and PDF leave them. */
function spaceOut(pieces: readonly Piece[], style: Style, random: Random): Piece[] {
  if (!style.spaces) return [...pieces];
  const spaced: Piece[] = [];
  for (const piece of pieces) {
    if (piece.mark) {
      const gap = piece.mark.kind === 'amount' || piece.mark.kind === 'count';
      if (gap && random.chance(0.8)) spaced.push({ text: ' ' });
      spaced.push(piece);
      if (gap && random.chance(0.8)) spaced.push({ text: ' ' });
    } else
      spaced.push({
        text: piece.text.replace(/(20\d\d)(?=年)/g, (year) => (random.chance(0.8) ? ` ${year} ` : year)),
      });
  }
  return spaced;
}
