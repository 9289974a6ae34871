import type { Language } from '../../model/rule.ts';
import { pageMessages } from '../../report/messages/page.ts';

/** The page's own words: the core brings all others, once there is something to be said. */
type PageMessage = keyof typeof pageMessages;
export type Say = (id: PageMessage, data?: Readonly<Record<string, string>>) => string;

export const sayIn =
  (lang: Language): Say =>
  (id, data = {}) =>
    pageMessages[id][lang].replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '');
