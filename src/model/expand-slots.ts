const SLOT = /\{([A-Z_]+)\}/g;
const DEEPEST = 4;

/** Puts the slots of a pattern in their places: `{AMOUNT}` becomes what `slots` says an amount looks like. */
export function expandSlots(pattern: string, slots: Readonly<Record<string, string>>, depth = 0): string {
  return pattern.replace(SLOT, (_, name: string) => {
    const slot = slots[name];
    if (slot === undefined || depth > DEEPEST)
      throw new Error(`cue slot {${name}} is unknown or refers to itself`);
    return expandSlots(slot, slots, depth + 1);
  });
}
