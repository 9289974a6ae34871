import type { Language } from '../../model/rule.ts';
import type { Download, Line } from '../protocol.ts';
import { type CheckManner, checkDepartment, type Given } from './check-department.ts';
import { Core } from './core.ts';
import { type Department, findDepartments } from './departments.ts';
import { DepartmentsTable } from './departments-table.ts';
import { type DroppedFiles, viewOf } from './dropped-files.ts';
import { showReport } from './report-view.ts';
import { save } from './save.ts';
import { type Say, sayIn } from './say.ts';
import { shell } from './shell.ts';
import { listenToDrops, listenToInputs, type Takers } from './take-files.ts';
import { View } from './view.ts';

const NONE: DroppedFiles = new Map();
const NOTHING: Given = { files: NONE, prior: NONE, config: [] };

/** The page: what was given, what is being done, what is shown. Nothing of it outlives the tab. */
export class App {
  readonly #root: HTMLElement;
  readonly #core = new Core(({ file, page, pages }) => {
    const words = { file, page: String(page), pages: String(pages) };
    // With many departments the bar tells of all of them.
    this.#view.detail(this.#say('page.reading-page', words), this.#table ? undefined : page / pages);
  });
  readonly #view = new View();
  #lang: Language = 'zh';
  #say: Say = sayIn('zh');
  #given: Given = NOTHING;
  #isAdding = false;
  /** Grows with each run: what an older one still brings is not shown. */
  #run = 0;
  #departments: readonly Department[] = [];
  #table: DepartmentsTable | undefined;
  /** The set whose report is open: its place among those the core keeps. */
  #open: { readonly at: number; readonly line: Line } | undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  start(): void {
    this.#draw();
    listenToDrops(this.#takers);
    document.documentElement.classList.add('ready');
    this.#core.start();
  }

  readonly #takers: Takers = {
    material: (files) => this.#take(files),
    prior: (prior) => this.#takeBeside({ prior }),
    config: (files) => this.#takeBeside({ config: [...files.values()] }),
    text: (text) => this.#paste(text),
    closed: (name) => this.#view.tell(this.#say('page.folder-closed', { name })),
  };

  #draw(): void {
    document.documentElement.lang = this.#lang === 'zh' ? 'zh-CN' : 'en';
    document.title = this.#say('page.title');
    this.#root.innerHTML = shell(this.#lang, this.#say).text;
    const on = (id: string, act: () => void) => this.#view.get(id).addEventListener('click', act);
    const pick = (id: string, isAdding = false) => {
      this.#isAdding = isAdding;
      this.#view.get(id).click();
    };
    on('language', () => void this.#switchLanguage());
    on('pick-files', () => pick('files'));
    on('pick-folder', () => pick('folder'));
    on('add', () => pick('files', true));
    on('new', () => this.#reset());
    on('back', () => this.#showTable());
    on('cancel', () => this.#core.end());
    on('print', () => print());
    on('paste', () => this.#view.togglePaste());
    this.#view.get('paste-box').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#paste(this.#view.get<HTMLTextAreaElement>('paste-text').value);
    });
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener('click', () => void this.#save(button.dataset.save as Download));
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-pick]'))
      button.addEventListener('click', () => pick(button.dataset.pick!));
    for (const name of ['prior', 'config'] as const)
      this.#view.get(`remove-${name}`).addEventListener('click', () => this.#takers[name](NONE));
    listenToInputs(this.#takers);
    this.#drawBesides();
  }

  #take(files: DroppedFiles): void {
    const all = this.#isAdding ? new Map([...this.#given.files, ...files]) : files;
    this.#isAdding = false;
    this.#given = { ...this.#given, files: all };
    void this.#check();
  }

  #takeBeside(given: Partial<Given>): void {
    this.#given = { ...this.#given, ...given };
    this.#drawBesides();
    if (this.#given.files.size > 0) void this.#check();
  }

  #paste(text: string): void {
    if (text.trim() === '') return;
    const name = this.#say('page.paste-name');
    this.#take(new Map([[name, new File([text], name)]]));
  }

  #drawBesides(): void {
    const told = (count: number) =>
      count === 0 ? this.#say('page.given-none') : this.#say('page.given', { count: String(count) });
    this.#view.showGiven('prior', this.#given.prior.size, told);
    this.#view.showGiven('config', this.#given.config.length, told);
  }

  #reset(): void {
    this.#run += 1;
    this.#given = { ...this.#given, files: NONE };
    this.#table = undefined;
    // What is under way, and what the core keeps of the last department.
    this.#core.end();
    this.#core.start();
    this.#view.show('start');
    this.#view.get('pick-files').focus();
  }

  async #switchLanguage(): Promise<void> {
    this.#lang = this.#lang === 'zh' ? 'en' : 'zh';
    this.#say = sayIn(this.#lang);
    this.#draw();
    this.#view.get('language').focus();
    if (this.#given.files.size > 0) await this.#check();
  }

  async #check(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#table = undefined;
    this.#view.show('work');
    this.#view.progress(this.#say('page.opening'));
    const { files } = this.#given;
    this.#departments = findDepartments(files, await viewOf(files));
    if (run !== this.#run) return;
    const [only, ...more] = this.#departments;
    if (!only) this.#view.show('start', this.#say('page.nothing'));
    else if (more.length === 0) await this.#checkOne(only, run);
    else await this.#checkMany(run);
  }

  async #checkOne(department: Department, run: number): Promise<void> {
    const lines = await this.#checkToShow(department, run);
    if (!lines) return;
    if (lines.length === 1) return this.#showReport(0, lines[0]!, run);
    this.#newTable();
    for (const line of lines) this.#table!.add(line, 0);
    this.#showTable(this.#say('page.done-many', { count: String(lines.length) }));
  }

  async #checkMany(run: number): Promise<void> {
    const table = this.#newTable();
    this.#view.show('work', '', true);
    const total = this.#departments.length;
    let done = 0;
    for (const department of this.#departments) {
      const words = { at: String(done + 1), count: String(total), name: department.id };
      this.#view.progress(this.#say('page.reading-of', words), done / total);
      const outcome = await checkDepartment(this.#core, department, this.#given, this.#manner(false));
      if (run !== this.#run) return;
      if (outcome.type === 'refused') return this.#view.show('start', outcome.message);
      if (outcome.type === 'stopped') break;
      const lines =
        outcome.type === 'checked' ? outcome.lines : [this.#brokenLine(department, outcome.reason)];
      for (const line of lines) table.add(line, done);
      done += 1;
    }
    const numbers = { count: String(done), total: String(total) };
    this.#showTable(this.#say(done === total ? 'page.done-many' : 'page.done-some', numbers));
  }

  /** Checks one department whose report is wanted; whatever else comes of it is told. */
  async #checkToShow(department: Department, run: number): Promise<readonly Line[] | undefined> {
    this.#view.show('work');
    this.#view.progress(this.#say('page.reading', { name: department.id }));
    const outcome = await checkDepartment(this.#core, department, this.#given, this.#manner(true));
    if (run !== this.#run) return undefined;
    if (outcome.type === 'checked') return outcome.lines;
    const message = {
      stopped: () => this.#say('page.cancelled'),
      refused: () => ('message' in outcome ? outcome.message : ''),
      broke: () => ('reason' in outcome ? this.#brokenLine(department, outcome.reason).verdict : ''),
    }[outcome.type]();
    if (this.#table) this.#showTable(message);
    else this.#view.show('start', message);
    return undefined;
  }

  #manner(keep: boolean): CheckManner {
    return { keep, isOnly: this.#departments.length === 1, lang: this.#lang };
  }

  /** What is shown of a department in which the program itself failed. */
  #brokenLine({ id }: Department, reason: string): Line {
    const counts = { error: 0, warning: 0, note: 0, undecided: 0, tables: 0, narrative: false };
    const verdict = this.#say('page.broke', { name: id, reason });
    return { ...counts, id, title: id, tone: 'error', verdict };
  }

  async #showReport(at: number, line: Line, run: number): Promise<void> {
    const answer = await this.#core.call({ type: 'render', at, format: 'screen', lang: this.#lang });
    if (run !== this.#run || answer.type !== 'rendered') return;
    this.#open = { at, line };
    this.#view.show('report', this.#say('page.done', { verdict: line.verdict }), this.#table !== undefined);
    showReport(answer.content as string, this.#view.get('report'));
    scrollTo(0, 0);
  }

  #newTable(): DepartmentsTable {
    const place = this.#view.get('departments');
    const table = new DepartmentsTable(place, this.#say, (at, line) => void this.#reopen(at, line));
    this.#view
      .get('save-table')
      .addEventListener('click', () => save(this.#say('page.file-table'), table.csv()));
    this.#table = table;
    return table;
  }

  #showTable(message = ''): void {
    this.#view.show('departments', message);
    scrollTo(0, 0);
  }

  /** Of many departments only their rows are kept, so one is checked again to be shown. */
  async #reopen(at: number, line: Line): Promise<void> {
    const run = this.#run;
    const lines = await this.#checkToShow(this.#departments[at]!, run);
    const set = lines?.findIndex(({ id }) => id === line.id) ?? -1;
    if (lines && set >= 0) await this.#showReport(set, lines[set]!, run);
  }

  async #save(format: Download): Promise<void> {
    if (!this.#open) return;
    const { at, line } = this.#open;
    const answer = await this.#core.call({ type: 'render', at, format, lang: this.#lang });
    if (answer.type === 'refused') this.#view.tell(answer.message);
    if (answer.type === 'rendered')
      save(`${line.id.replaceAll('/', ' ')} ${this.#say(`page.file-${format}`)}`, answer.content);
  }
}
