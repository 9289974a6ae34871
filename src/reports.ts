/** Reports in every format and the policy on findings, for Node and browsers; apart, so that checking loads none. */

export {
  applyBaseline,
  type Baseline,
  EMPTY_BASELINE,
  parseBaseline,
  updateBaseline,
} from './policy/baseline.ts';
export type { Config, Waiver } from './policy/config.ts';
export { parseConfig } from './policy/parse-config.ts';
export { recount } from './policy/recount.ts';
export { applyWaivers, type WaivedResult, type WaiverState } from './policy/waivers.ts';
export { type ChecklistOptions, renderChecklist } from './report/checklist.ts';
export { type CsvOptions, renderCsv } from './report/csv.ts';
export { type GithubOptions, renderGithub } from './report/github.ts';
export { type GitlabOptions, renderGitlab } from './report/gitlab.ts';
export { type HtmlOptions, renderHtml } from './report/html.ts';
export { type JunitOptions, renderJunit } from './report/junit.ts';
export { type MarkdownOptions, renderMarkdown } from './report/markdown.ts';
export { renderSarif, type SarifOptions } from './report/sarif.ts';
export { renderXlsx, type XlsxOptions } from './report/xlsx.ts';
