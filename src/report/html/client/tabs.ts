/** Shows the panel that an element stands in. */
export interface Tabs {
  reveal(element: Element): void;
}

/** One panel at a time; arrow keys, Home and End move between the tabs. */
export function activateTabs(root: HTMLElement): Tabs {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
  const panelOf = (tab: HTMLElement) => document.getElementById(tab.getAttribute('aria-controls')!)!;

  const show = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panelOf(tab).hidden = !isChosen;
    }
  };

  for (const tab of tabs) tab.addEventListener('click', () => show(tab));
  root.querySelector('[role=tablist]')?.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const at = tabs.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: -1,
    }[key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const next = tabs.at(to % tabs.length)!;
    show(next);
    next.focus();
  });

  const first = tabs.find((tab) => tab.querySelector('.count.error')) ?? tabs[0];
  if (first) show(first);
  return {
    reveal: (element) => {
      const panel = element.closest('[role=tabpanel]');
      const tab = tabs.find((one) => panelOf(one) === panel);
      if (tab) show(tab);
    },
  };
}
