const UTF8_FLAG = 0x0800;
const UNICODE_PATH_EXTRA = 0x7075;

/**
 * The name of a zip entry. Windows' own "compressed folder" and older WinRAR write Chinese names in GBK
 * without saying so; the UTF-8 flag, the Unicode path field or valid UTF-8 settle it otherwise.
 */
export function decodeEntryName(raw: Uint8Array, flags: number, extra: Uint8Array): string {
  const name = unicodePath(extra) ?? decode(raw, flags);
  return name.replaceAll('\\', '/');
}

function decode(raw: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: (flags & UTF8_FLAG) === 0 }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function unicodePath(extra: Uint8Array): string | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra[at]! | (extra[at + 1]! << 8);
    const length = extra[at + 2]! | (extra[at + 3]! << 8);
    if (id === UNICODE_PATH_EXTRA && extra[at + 4] === 1) {
      return new TextDecoder().decode(extra.subarray(at + 9, at + 4 + length));
    }
    at += 4 + length;
  }
  return undefined;
}
