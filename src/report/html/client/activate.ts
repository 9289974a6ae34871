import { activateFilters } from './filters.ts';
import { activateInspector } from './inspector.ts';
import { activateMarks } from './marks.ts';
import { activateSelection } from './selection.ts';
import { activateTabs } from './tabs.ts';

/** Makes the reports within `place` answer to clicks and keys. */
export function activateReport(place: ParentNode): void {
  document.documentElement.classList.add('js');
  for (const root of place.querySelectorAll<HTMLElement>('.submission')) {
    const tabs = activateTabs(root);
    const selection = activateSelection(root, tabs);
    const inspector = activateInspector(root, selection);
    activateMarks(root, inspector, tabs);
    activateFilters(root);
  }
}
