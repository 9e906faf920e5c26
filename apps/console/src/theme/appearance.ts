/** Light, dark, or as the system is set. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** Where the choice is kept, for every tab of this browser. */
const KEPT = 'huiyin.appearance';

export function initialAppearance(): Appearance {
  const kept = localStorage.getItem(KEPT);
  return APPEARANCES.find((appearance) => appearance === kept) ?? 'system';
}

export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEPT, appearance);
}
