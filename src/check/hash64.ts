/**
 * A 64-bit digest as 16 hexadecimal digits: two 32-bit lanes, each multiplied and rotated per character and
 * mixed into the other at the end. For naming, not for secrecy; runs in a browser and needs no waiting.
 */
export function hash64(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = rotate(Math.imul(a ^ code, 0x9e3779b1), 13);
    b = rotate(Math.imul(b ^ code, 0x5f356495), 17);
  }
  a = finish(a ^ text.length);
  b = finish(b ^ a);
  a = finish(a ^ b);
  return hex(a) + hex(b);
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
