import type { Json } from '@huiyin/event-store';

/** An attribute that can't be kept as it is. */
export class UnusableAttributeError extends Error {}

/**
 * Adds an attribute. A key that comes twice keeps both values, as a list: formats forbid it, logs do it, and which of
 * the two is right isn't ours to say.
 * @throws UnusableAttributeError on the key `__proto__`, which programs down the line could mistake for the prototype.
 */
export function addAttribute(attributes: Record<string, Json>, key: string, value: Json): void {
  if (key === '__proto__') throw new UnusableAttributeError('an attribute may not be called __proto__');
  if (!Object.hasOwn(attributes, key)) {
    attributes[key] = value;
    return;
  }
  const held = attributes[key] ?? null;
  attributes[key] = Array.isArray(held) ? [...(held as readonly Json[]), value] : [held, value];
}
