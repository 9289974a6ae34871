import type { Language } from '../model/rule.ts';

/** Read before anything is parsed, so that help and usage errors speak it too. Chinese unless told. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'zh';
}
