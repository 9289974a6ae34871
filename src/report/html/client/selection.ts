import type { Tabs } from './tabs.ts';

/** The finding or diagnosis whose cells are lit. */
export interface Selection {
  /** Lights the cells of a card and shows the first of them. */
  choose(card: HTMLElement, options?: { readonly keepPlace?: boolean }): void;
}

/** A click on a card lights its cells in the tables and the text; Escape puts them out. */
export function activateSelection(root: HTMLElement, tabs: Tabs): Selection {
  let chosen: HTMLElement | undefined;

  const clear = (): void => {
    for (const element of root.querySelectorAll('.lit')) element.classList.remove('lit', 'first');
    for (const tab of root.querySelectorAll('[role=tab].lights')) tab.classList.remove('lights');
    chosen?.classList.remove('chosen');
    chosen?.querySelector('.show')?.setAttribute('aria-pressed', 'false');
    chosen = undefined;
  };

  const choose: Selection['choose'] = (card, { keepPlace = false } = {}) => {
    clear();
    chosen = card;
    card.classList.add('chosen');
    card.querySelector('.show')?.setAttribute('aria-pressed', 'true');
    const targets = (card.dataset.targets ?? '')
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((element) => element !== null);
    for (const [at, target] of targets.entries()) {
      target.classList.add('lit');
      if (at === 0) target.classList.add('first');
      const panel = target.closest('[role=tabpanel]');
      if (panel) document.getElementById(`${panel.id}-tab`)?.classList.add('lights');
    }
    const [first] = targets;
    if (!first || keepPlace) return;
    tabs.reveal(first);
    first.scrollIntoView({ block: 'center', inline: 'nearest' });
  };

  root.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    const card = target.closest<HTMLElement>('.finding, .diagnosis, .corrections tbody tr');
    const isControl = target.closest('a, summary, input') !== null;
    const isSelectingText = String(getSelection()) !== '';
    if (card && !isControl && (!isSelectingText || target.closest('.show'))) choose(card);
  });
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') clear();
  });
  return { choose };
}
