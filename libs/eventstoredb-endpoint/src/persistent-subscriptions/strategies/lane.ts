/** Lanes that a pinning strategy spreads messages over: EventStoreDB's number. */
export const LANES = 1024;

/** The lane of an affinity: FNV-1a, 32 bits, over its UTF-16 units. */
export function laneOf(affinity: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < affinity.length; index++) {
    hash = Math.imul(hash ^ affinity.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (LANES - 1);
}
