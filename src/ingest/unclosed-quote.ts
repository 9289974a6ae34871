/** 1-based line where the quote opens that nothing closes. For text that the CSV reader refused. */
export function locateUnclosedQuote(text: string, separator: string): number {
  let line = 1;
  let openedAt = 0;
  let isFieldStart = true;
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    if (char === '\n' || (char === '\r' && text[index + 1] !== '\n')) line++;
    if (openedAt > 0) {
      if (char !== '"') continue;
      if (text[index + 1] === '"') index++;
      else openedAt = 0;
    } else if (char === '"' && isFieldStart) {
      openedAt = line;
    }
    isFieldStart = openedAt === 0 && (char === separator || char === '\n' || char === '\r');
  }
  return openedAt || line;
}

/**
 * A quote left open swallows rows up to the next quote of the file: a cell that holds whole rows of the
 * table's own width is no text that anybody typed into one cell.
 */
export function locateSwallowedRows(
  rows: readonly (readonly string[])[],
  separator: string,
): { row: number; line: number } | undefined {
  let line = 1;
  let width = 0;
  for (const [index, row] of rows.entries()) {
    let lineEnds = 0;
    for (const cell of row) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      const lines = cell.split(/\r\n|\n|\r/);
      lineEnds += lines.length - 1;
      const whole = lines.slice(1, -1).some((inner) => inner.split(separator).length >= Math.max(3, width));
      const last = lines.at(-1)!.split(separator).length;
      const isCut = lines.length === 2 && last >= 3 && last + row.length > width + 1;
      if (whole || (isCut && looksLikeCells(lines[1]!, separator))) return { row: index + 1, line };
    }
    width = Math.max(width, row.length);
    line += 1 + lineEnds;
  }
  return undefined;
}

const looksLikeCells = (line: string, separator: string): boolean =>
  line.split(separator).some((cell) => cell === '' || /^-?\d[\d.]*$/.test(cell.trim()));
