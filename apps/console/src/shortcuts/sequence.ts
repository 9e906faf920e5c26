/** Milliseconds within which the next key of a sequence is pressed. */
export const PATIENCE = 1_200;

/** Keys that were pressed and may be the beginning of a sequence. */
export interface Begun {
  readonly keys: string;
  /** When the last one was, milliseconds. */
  readonly at: number;
}

export interface Outcome {
  /** The keys of the shortcut that was completed. */
  readonly completed?: string;
  readonly begun?: Begun;
}

/**
 * What a key comes to after those before it. A shortcut that is complete counts at once, even where a longer one begins with it; a
 * key that doesn’t go on may begin another sequence.
 *
 * @param offered the keys of all shortcuts, those of a sequence with a space between
 * @param at milliseconds
 */
export function press(
  begun: Begun | undefined,
  key: string,
  at: number,
  offered: readonly string[],
): Outcome {
  const goesOn = begun !== undefined && at - begun.at <= PATIENCE;
  const keys = goesOn ? `${begun.keys} ${key}` : key;
  if (offered.includes(keys)) return { completed: keys };
  if (offered.some((other) => other.startsWith(`${keys} `))) return { begun: { keys, at } };
  return goesOn ? press(undefined, key, at, offered) : {};
}
