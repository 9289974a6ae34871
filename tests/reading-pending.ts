/**
 * Cases of fixtures/reading that today's reader gets wrong: to be emptied with the reader that lets arithmetic
 * choose among readings. A case that comes right must leave the list; nothing may be added.
 */
export const PENDING: ReadonlySet<string> = new Set(['parts-exceed-the-total: all income, too much']);
