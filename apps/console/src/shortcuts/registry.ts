import type { Localised } from '../language/language.ts';

/** Keys that do something. */
export interface Shortcut {
  /** Pressed one after the other, as `KeyboardEvent.key` names them: `g b`, `?`, `/`. */
  readonly keys: string;
  readonly label: Localised;
  readonly run: () => void;
}

const offered = new Set<Shortcut>();

/** @returns what takes it back. */
export function register(shortcut: Shortcut): () => void {
  offered.add(shortcut);
  return () => offered.delete(shortcut);
}

/** What can be pressed at this moment, the latest offered first. */
export const shortcuts = (): readonly Shortcut[] => [...offered].reverse();
