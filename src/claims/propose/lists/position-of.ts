import type { ParagraphReading } from '../../mentions/mention.ts';

/** How many of a paragraph's mentions stand before a position in reading order. */
export const positionOf = ({ mentions }: ParagraphReading, index: number): number =>
  Math.max(0, Math.min(mentions.length, index - (mentions[0]?.index ?? 0)));
