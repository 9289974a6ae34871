import type { Place } from './mention.ts';

/** Names one sentence of the text. */
export const sentenceId = ({ paragraph, sentence }: Place): string => `s${paragraph}.${sentence}`;
