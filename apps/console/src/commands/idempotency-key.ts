const BYTES = 16;

/** A key that nothing else was sent under. `crypto.randomUUID` is missing where the console is opened by plain HTTP; this isn’t. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Where the key of what was sent last is kept, until its outcome is known. */
const keyOf = (place: string) => `huiyin.attempt.${place}`;

interface Attempt {
  readonly body: string;
  readonly key: string;
}

/**
 * The key to send a body under: the same as before for the same body, as long as nobody knows what came of it, so that sending again
 * after a failure of the network does nothing twice; also after the page was loaded anew.
 *
 * @param place what is done, e.g. `complaint-6d1c…/verify`
 */
export function keyFor(place: string, body: string, store: Storage = sessionStorage): string {
  const kept = JSON.parse(store.getItem(keyOf(place)) ?? 'null') as Attempt | null;
  if (kept?.body === body) return kept.key;
  const key = newKey();
  store.setItem(keyOf(place), JSON.stringify({ body, key } satisfies Attempt));
  return key;
}

/** What came of it is known: the same content, sent again, is meant anew. */
export const settle = (place: string, store: Storage = sessionStorage): void =>
  store.removeItem(keyOf(place));
