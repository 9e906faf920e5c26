import type { Payload } from './payload.ts';

/** Where drafts are kept: for this tab, as long as it’s open. */
const keyOf = (place: string) => `huiyin.draft.${place}`;

/** What was filled in at a place and not sent yet. @param place e.g. `complaint-6d1c…/verify` */
export function keptDraft(place: string, store: Storage = sessionStorage): Payload | undefined {
  const text = store.getItem(keyOf(place));
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? (kept as Payload) : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(place: string, values: Payload, store: Storage = sessionStorage): void {
  try {
    store.setItem(keyOf(place), JSON.stringify(values));
  } catch {
    // The tab’s store is full: what is on the screen stays there.
  }
}

export const dropDraft = (place: string, store: Storage = sessionStorage): void =>
  store.removeItem(keyOf(place));
