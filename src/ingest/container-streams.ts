/** Whether Microsoft's older container lists a stream of that name, as its directory stores names: in UTF-16. */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  const needle = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(needle[0]!); at !== -1; at = bytes.indexOf(needle[0]!, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
