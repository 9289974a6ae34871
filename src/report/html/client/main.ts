import { activateFilters } from './filters.ts';
import { activateInspector } from './inspector.ts';
import { activateMarks } from './marks.ts';
import { activateSelection } from './selection.ts';
import { activateTabs } from './tabs.ts';

document.documentElement.classList.add('js');
for (const root of document.querySelectorAll<HTMLElement>('.submission')) {
  const tabs = activateTabs(root);
  const selection = activateSelection(root, tabs);
  const inspector = activateInspector(root, selection);
  activateMarks(root, inspector, tabs);
  activateFilters(root);
}
