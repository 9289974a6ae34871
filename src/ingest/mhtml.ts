import { damaged } from './zip-directory.ts';

/**
 * The web pages within a .mht or .mhtml (RFC 2557), decoded, in order: Excel writes one for the frame and one
 * for each sheet.
 */
export function unpackMhtml(bytes: Uint8Array, file: string): Uint8Array[] {
  const text = new TextDecoder('latin1').decode(bytes);
  const boundary = text.match(/boundary="?([^"\r\n;]+)"?/i)?.[1];
  if (boundary === undefined) throw damaged(file);
  const pages = text
    .split(`--${boundary}`)
    .map(readPart)
    .filter((part) => part !== undefined);
  if (pages.length === 0) throw damaged(file);
  return pages;
}

function readPart(part: string): Uint8Array | undefined {
  const end = part.search(/\r?\n\r?\n/);
  if (end === -1) return undefined;
  const head = part.slice(0, end);
  if (!/^content-type:\s*text\/html/im.test(head)) return undefined;
  const body = part.slice(end);
  const encoding = head.match(/^content-transfer-encoding:\s*([\w-]+)/im)?.[1]?.toLowerCase();
  if (encoding === 'quoted-printable') return fromLatin1(decodeQuotedPrintable(body));
  if (encoding === 'base64') return fromLatin1(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));
  return fromLatin1(body);
}

const decodeQuotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
