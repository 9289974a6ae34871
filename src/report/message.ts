import type { BudgetBase, ChangeClaim } from '../model/claim.ts';
import { columnsOf, parseFactKey, TABLE_SHAPES } from '../model/fact-keys.ts';
import type { Language, Localized } from '../model/rule.ts';
import { TABLE_IDS, type TableId } from '../model/table-id.ts';
import { annotateMessages } from './messages/annotate.ts';
import { batchMessages } from './messages/batch.ts';
import { batchHelpMessages } from './messages/batch-help.ts';
import { checkMessages } from './messages/check.ts';
import { cliMessages } from './messages/cli.ts';
import { correctionMessages } from './messages/corrections.ts';
import { diagnosisMessages } from './messages/diagnosis.ts';
import { elementMessages } from './messages/elements.ts';
import { fileMessages } from './messages/files.ts';
import { formatMessages } from './messages/formats.ts';
import { formulaMessages } from './messages/formulas.ts';
import { helpMessages } from './messages/help.ts';
import { htmlMessages } from './messages/html.ts';
import { hygieneMessages } from './messages/hygiene.ts';
import { initMessages } from './messages/init.ts';
import { narrativeMessages } from './messages/narrative.ts';
import { noticeMessages } from './messages/notices.ts';
import { pageMessages } from './messages/page.ts';
import { policyMessages } from './messages/policy.ts';
import { readingMessages } from './messages/reading.ts';
import { reportMessages } from './messages/reports.ts';
import { ruleFileMessages } from './messages/rule-files.ts';
import { standingMessages } from './messages/standing.ts';
import { tableMessages } from './messages/tables.ts';
import { textExplanationMessages } from './messages/text-explanation.ts';
import { wordingMessages } from './messages/wording.ts';
import { xlsxMessages } from './messages/xlsx.ts';

/** Every wording of the tool, by id. Each area keeps its own file; ids are unique across them. @internal */
export const MESSAGE_AREAS: Readonly<Record<string, Readonly<Record<string, Localized>>>> = {
  annotate: annotateMessages,
  batch: batchMessages,
  'batch-help': batchHelpMessages,
  check: checkMessages,
  cli: cliMessages,
  corrections: correctionMessages,
  diagnosis: diagnosisMessages,
  elements: elementMessages,
  files: fileMessages,
  formats: formatMessages,
  formulas: formulaMessages,
  help: helpMessages,
  html: htmlMessages,
  hygiene: hygieneMessages,
  init: initMessages,
  narrative: narrativeMessages,
  notices: noticeMessages,
  wording: wordingMessages,
  page: pageMessages,
  policy: policyMessages,
  reading: readingMessages,
  reports: reportMessages,
  'rule-files': ruleFileMessages,
  standing: standingMessages,
  tables: tableMessages,
  'text-explanation': textExplanationMessages,
  xlsx: xlsxMessages,
};

const messages: Readonly<Record<string, Localized>> = Object.assign({}, ...Object.values(MESSAGE_AREAS));

/** Between the two languages of a name that a rule or a configuration brings along. */
const OWN_NAMES = ' | ';
/** A sentence stays one line, whatever names a file or a cell brings along. */
const LINE_ENDS = /[\n\v\f\r\u0085\u2028\u2029]+/g;
const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?::([a-z]+))?\}/g;

/** How `{name:format}` shows a value that names something of the model. */
const FORMATS: Readonly<Record<string, (value: string, language: Language) => string>> = {
  table: describeTable,
  fact: describeFact,
  list: (names, language) => (language === 'zh' ? names : names.replaceAll('、', ', ')),
  clauses: (clauses, language) => (language === 'zh' ? clauses : clauses.replaceAll('；', '; ')),
  budget: (key, language) => BUDGETS[key as BudgetBase]?.[language] ?? key,
  base: (key, language) => BASES[key as ChangeBase]?.[language] ?? key,
  part: (name, language) => name || { zh: '部分', en: 'part' }[language],
  total: (name, language) => name || { zh: '总数', en: 'total' }[language],
  own: (both, language) => both.split(OWN_NAMES)[language === 'zh' ? 0 : 1] ?? both,
  it: (name, language) => name || { zh: '该数', en: 'the figure' }[language],
  s: (count, language) => (language === 'zh' || count === '1' ? '' : 's'),
  columns: (name, language) =>
    name
      ? { zh: `“${name}”列`, en: `column “${name}”` }[language]
      : { zh: '各列', en: 'all columns' }[language],
  figure: (name, language) => name || { zh: '文中金额', en: 'figure of the text' }[language],
};

type ChangeBase = Exclude<ChangeClaim['against'], 'other'>;
const BASES: Readonly<Record<ChangeBase, Localized>> = {
  'prior-year': { zh: '上年数', en: 'last year' },
  budget: { zh: '预算数', en: 'budget' },
  'prior-budget': { zh: '上年预算数', en: 'last year’s budget' },
};

const BUDGETS: Readonly<Record<BudgetBase, Localized>> = {
  opening: { zh: '年初预算', en: 'opening budget' },
  annual: { zh: '全年预算', en: 'annual budget' },
  adjusted: { zh: '调整预算', en: 'adjusted budget' },
  unnamed: { zh: '预算', en: 'budget' },
};

export const hasMessage = (messageId: string): boolean => Object.hasOwn(messages, messageId);

/** Names of the data a wording needs; both languages of a message name the same ones. @internal */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]!))].sort();
}

/**
 * The sentence of `messageId` with `data` filled in. `{name}` is the value as it is, `{name:table}` a table
 * id with its title, `{name:fact}` a fact key in words, `{name:budget}` and `{name:base}` the key of a budget or
 * of what a change starts from, `{name:own}` the user's language of a name given in
 * both, `{name:list}` names with the language's commas, `{count:s}` the s of a plural.
 * An unknown id or a missing value still renders, so that no finding is lost; the tests refuse both.
 */
export function renderMessage(
  messageId: string,
  data: Readonly<Record<string, string>>,
  language: Language,
): string {
  const message = messages[messageId];
  if (!hasMessage(messageId) || !message) {
    const values = Object.entries(data).map(([name, value]) => `${name}=${value}`);
    return values.length === 0 ? messageId : `${messageId} (${values.join(', ')})`;
  }
  return message[language].replace(PLACEHOLDER, (placeholder, name: string, format?: string) => {
    const value = data[name]?.replace(LINE_ENDS, ' ');
    if (value === undefined) return `〔${placeholder.slice(1, -1)}〕`;
    return format ? (FORMATS[format]?.(value, language) ?? value) : value;
  });
}

/** As `renderMessage`, for a sentence of its own: English ones begin with a capital. */
export function renderSentence(
  messageId: string,
  data: Readonly<Record<string, string>>,
  language: Language,
): string {
  const sentence = renderMessage(messageId, data, language);
  return language === 'en' && /^[a-z]/.test(sentence)
    ? sentence.charAt(0).toUpperCase() + sentence.slice(1)
    : sentence;
}

/** `T03` → `T03 支出决算表`; anything else is left as it is. */
export function describeTable(table: string, language: Language): string {
  const id = TABLE_IDS.find((known) => known === table.toUpperCase());
  return id ? `${id} ${TABLE_SHAPES[id].title[language]}` : table;
}

/** `t03.2010301.basic` → `T03 2010301 基本支出`; what is no fact key is left as it is. */
export function describeFact(key: string, language: Language): string {
  const parts = parseFactKey(key);
  if (!parts) return key;
  const shape = TABLE_SHAPES[parts.table as TableId];
  const row = parts.code ?? shape.rows.find((fixed) => fixed.key === parts.row)?.label[language] ?? parts.row;
  const column = columnsOf(shape).find((named) => named.key === parts.column)?.label[language];
  return [parts.table, row, column].filter((part) => part !== undefined).join(' ');
}
