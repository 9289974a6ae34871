import type { DisclosureElement, ElementSettings, Localized } from '../../model/index.ts';
import otherMatters from './other-matters.json' with { type: 'json' };
import overview from './overview.json' with { type: 'json' };
import performance from './performance.json' with { type: 'json' };
import reasons from './reasons.json' with { type: 'json' };
import sections from './sections.json' with { type: 'json' };
import tables from './tables.json' with { type: 'json' };
import threePublic from './three-public.json' with { type: 'json' };

interface ElementFile {
  /** Holds for every element of the file. */
  readonly basis: Localized;
  readonly elements: readonly Omit<DisclosureElement, 'basis'>[];
}

const FILES = [
  tables,
  sections,
  overview,
  threePublic,
  reasons,
  otherMatters,
  performance,
] as unknown as readonly ElementFile[];

/** What the national forms ask for, in the order of the inspection sheet. */
export const ELEMENTS: readonly DisclosureElement[] = FILES.flatMap(({ basis, elements }) =>
  elements.map((element) => ({ ...element, basis }) as DisclosureElement),
);

/** The catalogue as a configuration changes it: what it adds stands last, or in the place of its namesake. */
export function elementsUnder(settings: ElementSettings | undefined): readonly DisclosureElement[] {
  if (!settings) return ELEMENTS;
  const own = new Map(settings.added.map((element) => [element.id, element]));
  const dropped = new Set(settings.dropped);
  const ids = new Set(ELEMENTS.map(({ id }) => id));
  return [
    ...ELEMENTS.map((element) => own.get(element.id) ?? element),
    ...settings.added.filter(({ id }) => !ids.has(id)),
  ].filter(({ id }) => !dropped.has(id));
}
