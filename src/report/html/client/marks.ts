import type { Inspector } from './inspector.ts';
import type { Tabs } from './tabs.ts';
import { unfold } from './unfold.ts';

type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const isStep = (key: string): key is Step => /^Arrow(Left|Right|Up|Down)$/.test(key);

/**
 * Marked cells and figures: click, Enter or the space bar tells their rules, arrow keys go to the next one.
 * One of each panel is in the order of the Tab key.
 */
export function activateMarks(root: HTMLElement, inspector: Inspector, tabs: Tabs): void {
  for (const panel of root.querySelectorAll<HTMLElement>('[role=tabpanel]')) {
    const start =
      panel.querySelector<HTMLElement>('.mark.error, .mark.warning, .mark.note') ??
      panel.querySelector<HTMLElement>('.mark');
    if (start) start.tabIndex = 0;
    panel.addEventListener('click', (event) => {
      const mark = (event.target as HTMLElement).closest<HTMLElement>('.mark');
      if (mark && String(getSelection()) === '') inspector.show(mark);
    });
    panel.addEventListener('keydown', (event) => {
      const mark = (event.target as HTMLElement).closest<HTMLElement>('.mark');
      if (!mark) return;
      const { key } = event;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        inspector.show(mark);
      } else if (isStep(key)) {
        event.preventDefault();
        moveTo(nextMark(panel, mark, key), mark);
      }
    });
  }
  root.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute('href')!.slice(1));
    if (target) unfold(target);
    if (!target?.closest('[role=tabpanel]')) return;
    event.preventDefault();
    tabs.reveal(target);
    target.scrollIntoView({ block: 'center', inline: 'nearest' });
    target.focus({ preventScroll: true });
    if (target.matches('.mark')) inspector.show(target);
  });
}

function moveTo(next: HTMLElement | undefined, from: HTMLElement): void {
  if (!next) return;
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** In a table the nearest one that way, in running text the one before or behind. */
function nextMark(panel: HTMLElement, from: HTMLElement, step: Step): HTMLElement | undefined {
  const marks = [...panel.querySelectorAll<HTMLElement>('.mark')];
  const isForward = step === 'ArrowRight' || step === 'ArrowDown';
  if (!(from instanceof HTMLTableCellElement)) return marks[marks.indexOf(from) + (isForward ? 1 : -1)];
  const { row, column } = placeOf(from);
  const isAlongRow = step === 'ArrowLeft' || step === 'ArrowRight';
  return marks
    .map((mark) => ({ mark, ...placeOf(mark as HTMLTableCellElement) }))
    .filter((one) => (isAlongRow ? one.row === row : one.column === column))
    .map((one) => ({ mark: one.mark, distance: isAlongRow ? one.column - column : one.row - row }))
    .filter(({ distance }) => (isForward ? distance > 0 : distance < 0))
    .sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0]?.mark;
}

const placeOf = (cell: HTMLTableCellElement): { row: number; column: number } => ({
  row: (cell.parentElement as HTMLTableRowElement).rowIndex,
  column: cell.cellIndex,
});
