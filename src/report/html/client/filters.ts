/** Shows the lines of the list that have the words in them and are of the chosen severity and place. */
export function activateFilters(root: HTMLElement): void {
  const form = root.querySelector<HTMLFormElement>('.filters');
  if (!form) return;
  const lines = [...root.querySelectorAll<HTMLElement>('table.corrections tbody tr')];
  const output = form.querySelector('output')!;
  const nothing = root.querySelector<HTMLElement>('.nothing.filtered')!;

  const apply = (): void => {
    const chosen = new FormData(form);
    const chosenAs = (name: string) => String(chosen.get(name) ?? '');
    const words = chosenAs('words').toLowerCase().split(/\s+/).filter(Boolean);
    for (const line of lines) {
      const text =
        `${line.textContent} ${line.querySelector<HTMLElement>('.place')?.title ?? ''}`.toLowerCase();
      line.hidden =
        (['severity', 'where'] as const).some(
          (name) => chosenAs(name) !== '' && chosenAs(name) !== line.dataset[name],
        ) || !words.every((word) => text.includes(word));
    }
    const shown = lines.filter((line) => !line.hidden).length;
    output.textContent =
      shown === lines.length ? '' : (output.dataset.template ?? '').replace('#', String(shown));
    nothing.hidden = shown > 0;
  };

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
