import { makePdf, text } from './make-pdf.ts';

/** Forms that draw the next one ten times each: at a depth of 9 a hundred million characters from a few hundred bytes. */
export function nestedPdf(depth: number): Uint8Array {
  const forms = Array.from({ length: depth }, (_, level): [string, Uint8Array] => {
    const content = new TextEncoder().encode(level === depth - 1 ? text(0, 0, 9, '甲') : '/N Do '.repeat(10));
    const resources = level === depth - 1 ? '/Font << /F 3 0 R >>' : `/XObject << /N ${101 + level} 0 R >>`;
    return [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << ${resources} >> /Length ${content.length} >>`,
      content,
    ];
  });
  return makePdf([{ content: '/N Do', resources: '/XObject << /N 100 0 R >>' }], forms);
}
