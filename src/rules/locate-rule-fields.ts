/** Where the value of a rule's field starts in the file: offset of the first character after the quote. */
export type FieldPlaces = ReadonlyMap<string, number>;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * Finds the text fields of every rule in a JSON file, one map a rule, so that an error in a formula can
 * name the line and column of the user's own file.
 */
export function locateRuleFields(source: string): FieldPlaces[] {
  const places: FieldPlaces[] = [];
  const stack: string[] = [];
  let ruleDepth: number | undefined;
  let current: Map<string, number> | undefined;
  let field: string | undefined;
  let key: string | undefined;
  for (const match of source.matchAll(TOKEN)) {
    const [token] = match;
    const at = match.index;
    if (token === '{' || token === '[') {
      stack.push(token);
      if (token === '{' && stack.at(-2) === '[' && ruleDepth === undefined) {
        ruleDepth = stack.length;
        current = new Map();
      }
    } else if (token === '}' || token === ']') {
      if (current && stack.length === ruleDepth) {
        places.push(current);
        current = undefined;
        ruleDepth = undefined;
      }
      stack.pop();
    } else if (token === ':') {
      field = key;
    } else if (token === ',') {
      field = undefined;
    } else {
      key = token.slice(1, -1);
      if (field !== undefined && current && stack.length === ruleDepth) current.set(field, at + 1);
    }
  }
  return places;
}

/** Line and column of the character that the JSON string starting at `start` has at `offset`. */
export function placeInJsonString(
  source: string,
  start: number,
  offset: number,
): { line: number; column: number } {
  let position = start;
  for (let decoded = 0; decoded < offset && source[position] !== '"'; decoded += 1) {
    if (source[position] !== '\\') position += 1;
    else position += source[position + 1] === 'u' ? 6 : 2;
  }
  return placeInText(source, position);
}

/** 1-based line and column of an offset. */
export function placeInText(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
