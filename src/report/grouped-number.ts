/** `1234567` → `1,234,567`. Counts only; amounts keep the digits they were printed with. */
export const grouped = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');

/** `0.1234` → `12.3%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
