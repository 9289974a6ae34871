import { createHash } from 'node:crypto';

const UNNAMEABLE = /[<>:"\\|?*]|[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;
/** File systems take 255 bytes; endings and temporary names need some of them. */
const LONGEST_NAME = 200;

/**
 * The id of a submission as a path of files; ids may hold what no file name may on some system, or `..`, and be
 * longer than any.
 */
export const pathOfId = (id: string): string =>
  id
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : fitted(part.replace(UNNAMEABLE, '_'))))
    .join('/');

/** A name too long is cut, and told from others that begin alike by a digest. */
function fitted(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 12);
  let kept = '';
  for (const character of name) {
    if (Buffer.byteLength(kept + character) + digest.length + 1 > LONGEST_NAME) break;
    kept += character;
  }
  return `${kept}~${digest}`;
}
