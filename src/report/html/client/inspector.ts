import type { Selection } from './selection.ts';
import { unfold } from './unfold.ts';

/** Says of one cell or figure which rules look at it and how they came out. */
export interface Inspector {
  show(mark: HTMLElement): void;
}

const OUTCOMES = { f: 'fail', u: 'undecided', p: 'pass' } as const;
type Letter = keyof typeof OUTCOMES;
const SYMBOLS: Readonly<Record<Letter, string>> = { f: '✗', u: '?', p: '✓' };

export function activateInspector(root: HTMLElement, selection: Selection): Inspector {
  const box = root.querySelector<HTMLElement>('.inspector');
  if (!box) return { show: () => {} };
  const prefix = root.dataset.prefix ?? '';
  const words = box.dataset;
  const titles: Readonly<Record<string, string>> = JSON.parse(
    document.getElementById('rule-titles')?.textContent ?? '{}',
  );
  let shown: HTMLElement | undefined;

  const close = (): void => {
    box.hidden = true;
    shown?.classList.remove('shown');
    shown?.removeAttribute('aria-selected');
  };

  const show = (mark: HTMLElement): void => {
    close();
    shown = mark;
    mark.classList.add('shown');
    if (mark.tagName === 'TD') mark.setAttribute('aria-selected', 'true');
    const cards = (mark.dataset.findings ?? '')
      .split(' ')
      .map((id) => document.getElementById(prefix + id))
      .filter((card) => card !== null);
    const checks = (mark.dataset.checks ?? '').split(' ').filter(Boolean).map(parseCheck);
    checks.sort((a, b) => 'fup'.indexOf(a.letter) - 'fup'.indexOf(b.letter));
    box.replaceChildren(
      make('p', 'where', [mark.dataset.place ?? '', ' ', make('b', '', [figureOf(mark)]), closeButton()]),
      checks.length === 0
        ? make('p', '', [(mark.classList.contains('unread') ? words.unread : words.none) ?? ''])
        : make(
            'ul',
            'checks',
            checks.map((check) => checkItem(check, cards)),
          ),
    );
    box.hidden = false;
    const [card] = cards;
    if (card) selection.choose(card, { keepPlace: true });
  };

  const checkItem = ({ rule, letter }: { rule: string; letter: Letter }, cards: readonly HTMLElement[]) => {
    const card = cards.find((one) => one.querySelector('.rule')?.textContent === rule);
    const name = `${rule} ${titles[rule] ?? ''}`;
    const outcome = `${SYMBOLS[letter]} ${words[OUTCOMES[letter]] ?? ''}`;
    return make('li', OUTCOMES[letter], [
      make('span', 'outcome', [outcome]),
      ' ',
      card ? cardButton(card, name) : name,
    ]);
  };

  const cardButton = (card: HTMLElement, name: string): HTMLElement => {
    const button = make('button', '', [name]);
    button.addEventListener('click', () => {
      selection.choose(card, { keepPlace: true });
      unfold(card);
      card.scrollIntoView({ block: 'center' });
      card.querySelector<HTMLElement>('.show')?.focus({ preventScroll: true });
    });
    return button;
  };

  const closeButton = (): HTMLElement => {
    const button = make('button', 'close', ['×']);
    button.setAttribute('aria-label', words.close ?? '');
    button.addEventListener('click', () => {
      close();
      shown?.focus();
    });
    return button;
  };

  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Escape') close();
  });
  return { show };
}

function parseCheck(text: string): { rule: string; letter: Letter } {
  const at = text.lastIndexOf(':');
  return { rule: text.slice(0, at), letter: text.slice(at + 1) as Letter };
}

/** The figure without the words for those who do not see, and without the suggestion. */
const figureOf = (mark: HTMLElement): string =>
  [...mark.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('');

function make(name: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  element.append(...children);
  return element;
}
