import type { PageData } from '../page-data.ts';
import { exportCsv } from './export-csv.ts';
import { createFilter } from './filter.ts';
import { createList } from './list.ts';

const find = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const data = JSON.parse(find('#data').textContent ?? '') as PageData;
const search = find<HTMLInputElement>('.list input');
const counter = find<HTMLOutputElement>('.list output');
const buttons = [...document.querySelectorAll<HTMLElement | SVGElement>('[data-filter]')];
const list = createList(find('.list .scroll'), data);
const filter = createFilter(data);

document.documentElement.classList.add('js');
find<HTMLElement>('.list').hidden = false;

function refresh(): void {
  const shown = filter.rows();
  list.show(shown);
  counter.textContent = data.text.shown
    .replace('#shown', shown.length.toLocaleString('en'))
    .replace('#total', data.rows.length.toLocaleString('en'));
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(filter.has(button.dataset.filter ?? '')));
  }
}

for (const button of buttons) {
  const choose = () => {
    filter.toggle(button.dataset.filter ?? '');
    refresh();
  };
  button.addEventListener('click', choose);
  if (button instanceof SVGElement) {
    button.addEventListener('keydown', (event) => {
      const { key } = event as KeyboardEvent;
      if (key !== 'Enter' && key !== ' ') return;
      event.preventDefault();
      choose();
    });
  }
}
search.addEventListener('input', () => {
  filter.search(search.value);
  refresh();
});
find('.list .all').addEventListener('click', () => {
  search.value = '';
  filter.clear();
  refresh();
});
find('.list .export').addEventListener('click', () => exportCsv(list.rows(), data));
refresh();
