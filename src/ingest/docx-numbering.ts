import { DomUtils, parseDocument } from 'htmlparser2';
import { formatListNumber } from './list-number.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1`, `%2` … stand for the numbers of the levels. */
  readonly text: string;
  readonly isDecimalOnly: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists made from one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface ListPlace {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
}

/** What a paragraph says of its own numbering. */
export interface ParagraphNumbering extends ListPlace {
  readonly style?: string | undefined;
}

/** Gives the numbers that Word draws in front of paragraphs and does not store in them. */
export interface DocxNumbering {
  /** To be called once for each paragraph in order; empty where the paragraph has no number. */
  numberOf(paragraph: ParagraphNumbering): string;
}

export function readDocxNumbering(numberingXml: string, stylesXml: string): DocxNumbering {
  const styles = readStyles(stylesXml);
  const lists = readLists(numberingXml, styles);
  const counters = new Map<string, number[]>();
  const started = new Set<string>();

  function numberOf({ style, list: ownList, level: ownLevel }: ParagraphNumbering): string {
    const fromStyle = style === undefined ? undefined : styles.get(style);
    const id = ownList ?? fromStyle?.list;
    const list = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !list) return '';
    const level =
      ownLevel ?? (ownList === undefined ? levelOfStyle(list, style) : undefined) ?? fromStyle?.level ?? 0;
    const shape = list.levels.get(level);
    if (!shape) return '';
    const count = advance(id, list, level);
    return withGap(fillIn(shape, list, count));
  }

  function advance(id: string, list: List, level: number): number[] {
    const count = counters.get(list.definition) ?? [];
    counters.set(list.definition, count);
    const restart = started.has(`${id}/${level}`) ? undefined : list.restarts.get(level);
    started.add(`${id}/${level}`);
    const current = count[level];
    count[level] = restart ?? (current === undefined ? (list.levels.get(level)?.start ?? 1) : current + 1);
    count.length = level + 1;
    return count;
  }

  return { numberOf };
}

function fillIn(shape: Level, list: List, count: readonly number[]): string {
  if (shape.format === 'bullet') return '';
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const parent = list.levels.get(level);
    const format = shape.isDecimalOnly ? 'decimal' : (parent?.format ?? 'decimal');
    return formatListNumber(count[level] ?? parent?.start ?? 1, format);
  });
}

/** Word sets a tab after the number; digits would otherwise run into the text. */
const withGap = (number: string): string => (/[0-9A-Za-z]$/.test(number) ? `${number} ` : number);

function levelOfStyle(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [index, level] of list.levels) if (level.style === style) return index;
  return undefined;
}

function readStyles(xml: string): Map<string, ListPlace> {
  const own = new Map<string, ListPlace & { basedOn: string | undefined }>();
  for (const style of elements(parse(xml), 'w:style')) {
    const properties = child(style, 'w:pPr');
    const numbering = properties && child(properties, 'w:numPr');
    own.set(style.attribs['w:styleId'] ?? '', {
      basedOn: value(style, 'w:basedOn'),
      list: numbering && value(numbering, 'w:numId'),
      level: numbering && integer(value(numbering, 'w:ilvl')),
    });
  }
  const resolved = new Map<string, ListPlace>();
  for (const id of own.keys()) {
    let list: string | undefined;
    let level: number | undefined;
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
      seen.add(at);
      list ??= own.get(at)?.list;
      level ??= own.get(at)?.level;
    }
    resolved.set(id, { list, level });
  }
  return resolved;
}

function readLists(xml: string, styles: ReadonlyMap<string, ListPlace>): Map<string, List> {
  const root = parse(xml);
  const definitions = new Map<string, { levels: Map<number, Level>; link: string | undefined }>();
  for (const element of elements(root, 'w:abstractNum')) {
    const levels = readLevels(element);
    definitions.set(element.attribs['w:abstractNumId'] ?? '', {
      levels,
      link: value(element, 'w:numStyleLink'),
    });
  }
  const numbers = new Map(
    elements(root, 'w:num').map((element) => [element.attribs['w:numId'] ?? '', element]),
  );
  const lists = new Map<string, List>();
  for (const [id, element] of numbers) {
    let definition = value(element, 'w:abstractNumId') ?? '';
    const linked = styles.get(definitions.get(definition)?.link ?? '')?.list;
    const target = linked === undefined ? undefined : numbers.get(linked);
    if (target) definition = value(target, 'w:abstractNumId') ?? definition;
    const overrides = elements(element, 'w:lvlOverride');
    const levels = new Map(definitions.get(definition)?.levels);
    for (const [level, shape] of overrides.flatMap((override) => [...readLevels(override)]))
      levels.set(level, shape);
    lists.set(id, { definition, levels, restarts: readRestarts(overrides) });
  }
  return lists;
}

function readLevels(parent: Element): Map<number, Level> {
  return new Map(
    elements(parent, 'w:lvl').map((level) => [
      integer(level.attribs['w:ilvl']) ?? 0,
      {
        start: integer(value(level, 'w:start')) ?? 1,
        format: value(level, 'w:numFmt') ?? 'decimal',
        text: value(level, 'w:lvlText') ?? '',
        isDecimalOnly: child(level, 'w:isLgl') !== undefined,
        style: value(level, 'w:pStyle'),
      },
    ]),
  );
}

function readRestarts(overrides: readonly Element[]): Map<number, number> {
  return new Map(
    overrides.flatMap((override): [number, number][] => {
      const start = integer(value(override, 'w:startOverride'));
      return start === undefined ? [] : [[integer(override.attribs['w:ilvl']) ?? 0, start]];
    }),
  );
}

const parse = (xml: string) => parseDocument(xml, { xmlMode: true, decodeEntities: true });
const elements = (root: Parameters<typeof DomUtils.getElementsByTagName>[1], name: string): Element[] =>
  DomUtils.getElementsByTagName(name, root, true);
const child = (parent: Element, name: string): Element | undefined =>
  parent.children.find((node): node is Element => 'name' in node && node.name === name);
const value = (parent: Element, name: string): string | undefined => child(parent, name)?.attribs['w:val'];
const integer = (text: string | undefined): number | undefined =>
  text && /^\d+$/.test(text) ? Number(text) : undefined;
