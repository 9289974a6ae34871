import type { NarrativeReading, Passage, Section, SectionElement, Submission } from '../../model/index.ts';
import { regExpOf } from './wording.ts';

/** The narrative by what its headings announce. */
export interface Outline {
  /** Sentences outside 名词解释, which explains and states nothing. */
  readonly passages: readonly Passage[];
  /** What stands under the headings of a section element, subsections included; `undefined` where there is none. */
  regionOf(element: SectionElement): Region | undefined;
  /** Section elements that stand in it under headings of their own. */
  readonly sectionCount: number;
  /** Most sections stand in it: what is not there was left out, not kept for another file. */
  readonly isWhole: boolean;
  /** Its headings speak of final accounts: a budget, or a text about something else, is asked for nothing. */
  readonly isOfAccounts: boolean;
  /** Nothing was cut off behind the last section. */
  readonly isComplete: boolean;
}

interface Region {
  readonly heading: Section;
  readonly passages: readonly Passage[];
}

const TERMS = /名词|术语|专业名称/u;
const ACCOUNTS = /决算/u;
/** Names a table, explains nothing. */
const TABLE_TITLE = /表$/u;
/** A line without punctuation reads as a heading, yet may be all that a section says. */
const DENIES = /无|没有|未|不/u;
/** 1.临溪县档案馆本级: a list of units reads as headings, each of which is what the section says. */
const UNIT =
  /(?:局|馆|中心|所|站|院|校|学|园|本级|本部|机关|办公室|办|委|委员会|队|处|科|股|室|会|部|厅|社|政府)$/u;
/** Of some fifteen; one section more or less is a matter of the province's form. */
const MOST_SECTIONS = 8;

const COLON_BEFORE_FIGURE = /：(?=(?:年初|全年|本年)?(?:预算|决算|支出)?数?为?\d)/g;

/** Outline of a narrative against the section elements of the catalogue. */
export function outlineOf(
  reading: NarrativeReading,
  elements: readonly SectionElement[],
  tables: Submission['tables'],
): Outline {
  const above = lineagesOf(reading.sections);
  const sentences = [...reading.passages, ...reading.sections.flatMap(asPassage)].map((passage) => ({
    ...passage,
    // 运行维护费：4万元 and 运行维护费：预算5万元 state what they do without the colon.
    text: passage.text.replaceAll(COLON_BEFORE_FIGURE, ''),
    lineage: above.get(passage.section) ?? [],
  }));
  const regions = new Map(
    elements.map((element) => [element.id, findRegion(element, reading.sections, sentences)]),
  );
  const sectionCount = [...regions.values()].filter(Boolean).length;
  return {
    passages: sentences.filter(({ lineage }) => !lineage.some(({ title }) => TERMS.test(title))),
    regionOf: ({ id }) => regions.get(id),
    sectionCount,
    isWhole: sectionCount >= MOST_SECTIONS,
    isOfAccounts: reading.sections.some(({ title }) => ACCOUNTS.test(title)),
    isComplete: tables.some(({ file }) => file === reading.file),
  };
}

type Sentence = Passage & { readonly lineage: readonly Section[] };

/** Each section with those above it, innermost first. */
function lineagesOf(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const lineages = new Map<string, readonly Section[]>();
  for (const section of sections)
    lineages.set(section.id, [section, ...(lineages.get(section.parent ?? '') ?? [])]);
  return lineages;
}

/** Headings without a sentence below them are those of the list of contents. */
function findRegion(
  { titles }: SectionElement,
  sections: readonly Section[],
  sentences: readonly Sentence[],
): Region | undefined {
  const announcing = new Set(
    sections.filter(({ title }) => regExpOf(titles).test(title) && !TABLE_TITLE.test(title)),
  );
  if (announcing.size === 0) return undefined;
  const announces = (section: Section) => announcing.has(section);
  const own = sentences.filter(({ lineage }) => lineage.some(announces));
  const heading = own[0]?.lineage.findLast(announces);
  return heading && { heading, passages: own.map((sentence) => underTitle(sentence, announces)) };
}

/** A subheading is the subject of what stands below it: 公务用车购置费 / 2020年支出0万元. */
function underTitle({ lineage, ...passage }: Sentence, announces: (section: Section) => boolean): Passage {
  const [innermost] = lineage;
  return innermost === undefined || announces(innermost)
    ? passage
    : { ...passage, text: innermost.title + passage.text };
}

const asPassage = ({ parent, title, location }: Section): Passage[] =>
  parent !== undefined && (DENIES.test(title) || UNIT.test(title))
    ? [{ section: parent, text: title, location }]
    : [];
