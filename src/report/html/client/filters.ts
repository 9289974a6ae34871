/** Shows the findings whose severity and kind are ticked; groups without any disappear. */
export function activateFilters(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('.filters');
  if (!form) return;
  const cards = [...root.querySelectorAll<HTMLElement>('.finding')];
  const output = form.querySelector('output')!;
  const nothing = root.querySelector<HTMLElement>('.nothing.filtered')!;

  const apply = (): void => {
    const ticked = new FormData(form);
    const kinds = form.querySelector('[name=kind]') ? ticked.getAll('kind') : undefined;
    const severities = ticked.getAll('severity');
    for (const card of cards) {
      const { severity = '', kind = '' } = card.dataset;
      card.hidden = !severities.includes(severity) || (kinds !== undefined && !kinds.includes(kind));
    }
    for (const group of root.querySelectorAll<HTMLElement>('.block, .group')) {
      group.hidden = group.querySelector('.finding:not([hidden])') === null;
    }
    const shown = cards.filter((card) => !card.hidden).length;
    output.textContent = (output.dataset.template ?? '').replace('#', String(shown));
    nothing.hidden = shown > 0;
  };

  form.addEventListener('change', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
