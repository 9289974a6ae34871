/**
 * The XML of a workbook with a number after each name that a sheet before has too, as Excel itself numbers copies:
 * the library keeps sheets by their names and would read the last of them for all. `sheet` matches an opening tag up
 * to the end of its name: what stands before it, the quote, the name.
 */
export function withDistinctSheets(xml: string, sheet: RegExp): string {
  const taken = new Set([...xml.matchAll(sheet)].map(([, , , name]) => name!.toLowerCase()));
  const seen = new Set<string>();
  return xml.replace(sheet, (whole, before: string, quote: string, name: string) => {
    if (!seen.has(name.toLowerCase())) {
      seen.add(name.toLowerCase());
      return whole;
    }
    let count = 2;
    while (taken.has(`${name} (${count})`.toLowerCase())) count += 1;
    taken.add(`${name} (${count})`.toLowerCase());
    return `${before}${quote}${name} (${count})${quote}`;
  });
}
