import type { Localised } from '../language/language.ts';

/** Keys that do something. */
export interface Shortcut {
  /** Pressed one after the other, as `KeyboardEvent.key` names them: `g b`, `?`, `/`. */
  readonly keys: string;
  readonly label: Localised;
  /** Whether it works on every page, or on the one that is shown (the default). */
  readonly scope?: 'everywhere' | 'page';
  readonly run: () => void;
}

const offered = new Set<Shortcut>();

/** @returns what takes it back. */
export function register(shortcut: Shortcut): () => void {
  offered.add(shortcut);
  return () => offered.delete(shortcut);
}

/** What can be pressed at this moment, each keys once: the latest offered counts, and comes first. */
export function shortcuts(): readonly Shortcut[] {
  const latest = new Map<string, Shortcut>();
  for (const shortcut of [...offered].reverse()) {
    if (!latest.has(shortcut.keys)) latest.set(shortcut.keys, shortcut);
  }
  return [...latest.values()];
}
