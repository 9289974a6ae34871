import { CELL_END, CELL_LINE, MARKS, MOST_ROWS, type RowDefinition, rowEnd } from './marked-text.ts';

/** What holds until the group's closing brace. */
interface Group {
  /** Nothing in it is text. */
  isSkipped: boolean;
  isNote: boolean;
  /** Bytes that follow a character for readers without Unicode. */
  fallback: number;
  charset: string;
}

const SKIPPED = new Set(
  'colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator themedata datastore xmlnstbl latentstyles fldinst atnid atnauthor annotation nonshppict shpinst pgptbl filetbl ftnsep ftnsepc aftnsep aftnsepc bkmkstart bkmkend'.split(
    ' ',
  ),
);
/** Groups that other readers may ignore, but that hold text. */
const KEPT = new Set(['shptxt', 'shppict', 'listtext', 'pntext', 'fldrslt', 'nesttableprops']);
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
};
/** Encodings by code page, and by a font's character set. */
const PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 950: 'big5', 65001: 'utf-8' };
const CHARSETS: Readonly<Record<number, string>> = { 134: 'gb18030', 136: 'big5' };

/** Follows the control words of an RTF as far as they bear on its text. */
export class RtfText {
  readonly #rows: RowDefinition[] = [];
  readonly #groups: Group[] = [];
  readonly #fonts = new Map<number, string>();
  #group: Group = { isSkipped: false, isNote: false, fallback: 1, charset: 'windows-1252' };
  #body = '';
  #notes = '';
  #bytes: number[] = [];
  #isInFonts = false;
  #font = 0;
  #toSkip = 0;
  #isOptional = false;
  #isInTable = false;
  #borders: number[] = [];
  #merged: boolean[] = [];
  #isMerged = false;
  #default = 'windows-1252';

  open(): void {
    this.#flush();
    this.#groups.push({ ...this.#group });
  }

  close(): void {
    this.#flush();
    if (this.#group.isNote && !this.#groups.at(-1)?.isNote) this.#notes += '\n';
    this.#group = this.#groups.pop() ?? this.#group;
    this.#isInFonts &&= this.#group.isSkipped;
    this.#isOptional = false;
  }

  byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes.push(value);
  }

  plain(text: string): void {
    for (const char of text) this.byte(char.charCodeAt(0));
  }

  symbol(symbol: string): void {
    if (symbol === '*') this.#isOptional = true;
    else if (symbol === '~') this.#write('\u00a0');
    else if (symbol === '_') this.#write('-');
    else if (symbol === '\n' || symbol === '\r') this.control('par', undefined);
    else if ('\\{}'.includes(symbol)) this.byte(symbol.charCodeAt(0));
  }

  control(word: string, value: number | undefined): void {
    this.#flush();
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    if (SKIPPED.has(word) || (isOptional && !KEPT.has(word))) this.#group.isSkipped = true;
    else if (KEPT.has(word) && word !== 'shppict') this.#group.isSkipped &&= word !== 'shptxt';
    switch (word) {
      case 'ansicpg':
        this.#default = PAGES[value ?? 0] ?? this.#default;
        this.#group.charset = this.#default;
        return;
      case 'fonttbl':
        this.#group.isSkipped = true;
        this.#isInFonts = true;
        return;
      case 'f':
        this.#font = value ?? 0;
        if (!this.#isInFonts) this.#group.charset = this.#fonts.get(this.#font) ?? this.#default;
        return;
      case 'fcharset':
        this.#fonts.set(this.#font, CHARSETS[value ?? 0] ?? this.#default);
        return;
      case 'deleted':
      case 'v':
        if (value !== 0) this.#group.isSkipped = true;
        return;
      case 'footnote':
        this.#group.isNote = true;
        return;
      case 'uc':
        this.#group.fallback = value ?? 1;
        return;
      case 'u':
        this.#write(String.fromCharCode((value ?? 0) & 0xffff));
        this.#toSkip = this.#group.fallback;
        return;
      default:
        this.#layOut(word, value);
    }
  }

  finish(): { parts: readonly string[]; rows: readonly RowDefinition[] } {
    this.#flush();
    return { parts: [this.#body, this.#notes], rows: this.#rows };
  }

  #layOut(word: string, value: number | undefined): void {
    if (CHARACTERS[word]) this.#write(CHARACTERS[word]);
    else if (word === 'pard') this.#isInTable = false;
    else if (word === 'intbl') this.#isInTable = true;
    else if (word === 'par' || word === 'nestcell')
      this.#mark(this.#isInTable && !this.#group.isNote ? CELL_LINE : '\n');
    else if (word === 'cell') this.#mark(CELL_END);
    else if (word === 'trowd') {
      this.#borders = [];
      this.#merged = [];
    } else if (word === 'clmrg') this.#isMerged = true;
    else if (word === 'cellx') {
      this.#borders.push(value ?? 0);
      this.#merged.push(this.#isMerged);
      this.#isMerged = false;
    } else if (word === 'row' && this.#rows.length < MOST_ROWS && !this.#group.isSkipped) {
      this.#mark(rowEnd(this.#rows.length));
      // The left border is not told; any place left of the others will do.
      this.#rows.push({
        borders: [Math.min(0, (this.#borders[0] ?? 0) - 1), ...this.#borders],
        isMerged: this.#merged,
      });
    }
  }

  #write(text: string): void {
    if (this.#isInFonts) return;
    this.#mark(text.replace(MARKS, '□'));
  }

  #mark(text: string): void {
    if (this.#group.isSkipped) return;
    if (this.#group.isNote) this.#notes += text;
    else this.#body += text;
  }

  #flush(): void {
    this.#toSkip = this.#bytes.length > 0 ? 0 : this.#toSkip;
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (!this.#group.isSkipped) this.#write(new TextDecoder(this.#group.charset).decode(bytes));
  }
}
