import type { CheckContext } from '../../../model/index.ts';

/** The heading of the second level that a section stands under: what follows it speaks of one thing. */
export function topSection(context: CheckContext, id: string): string {
  const sections = context.submission.narrative?.sections ?? [];
  let section = sections.find((candidate) => candidate.id === id);
  while (section?.parent && section.level > 2) {
    const { parent } = section;
    section = sections.find((candidate) => candidate.id === parent);
  }
  return section?.id ?? id;
}
