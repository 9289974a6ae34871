/** The places of the page, and which of them are seen. */
export class View {
  get<E extends HTMLElement = HTMLElement>(id: string): E {
    return document.getElementById(id) as E;
  }

  /** `message` is read out; with a table of departments behind, one can go back to it. */
  show(what: 'start' | 'work' | 'departments' | 'report', message = '', hasTable = false): void {
    this.get('start').hidden = what !== 'start';
    this.get('work').hidden = what !== 'work';
    this.get('bar').hidden = what !== 'departments' && what !== 'report';
    this.get('saves').hidden = what !== 'report';
    this.get('departments').hidden = what !== 'departments' && !(what === 'work' && hasTable);
    this.get('back').hidden = !(what === 'report' && hasTable);
    if (what !== 'report') this.get('report').replaceChildren();
    this.get('status').textContent = message;
    document.documentElement.dataset.shows = what;
    delete document.documentElement.dataset.told;
  }

  /** Without going elsewhere; seen, not only read out. */
  tell(message: string): void {
    this.get('status').textContent = message;
    document.documentElement.dataset.told = '';
  }

  /** `share` from 0 to 1, where it is known. */
  progress(text: string, share?: number): void {
    this.get('doing').textContent = text;
    this.detail('');
    const bar = this.get('work').querySelector('progress')!;
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = share;
  }

  /** How far one file is; the bar too, where it tells of that file alone. */
  detail(text: string, share?: number): void {
    this.get('detail').textContent = text;
    if (share !== undefined) this.get('work').querySelector('progress')!.value = share;
  }

  togglePaste(): void {
    const box = this.get('paste-box');
    box.hidden = !box.hidden;
    this.get('paste').setAttribute('aria-expanded', String(!box.hidden));
    if (!box.hidden) this.get('paste-text').focus();
  }

  showGiven(name: 'prior' | 'config', count: number, told: (count: number) => string): void {
    this.get(name).querySelector('output')!.textContent = told(count);
    this.get(`remove-${name}`).hidden = count === 0;
  }
}
