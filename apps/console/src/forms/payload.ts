import type { JsonSchema } from '../processes/description.ts';

/** What a form holds, or what is sent: plain JSON. */
export type Payload = Readonly<Record<string, unknown>>;

/** What is held at a path; undefined where nothing is. */
export const valueAt = (held: unknown, path: readonly string[]): unknown =>
  path.reduce(
    (found, name) => (typeof found === 'object' && found !== null ? (found as Payload)[name] : undefined),
    held,
  );

/**
 * What is sent of what a form holds: texts without the blanks around them, and nothing of what was left empty. Objects and lists that
 * have to be there are, even if nothing is in them.
 */
export const payloadOf = (held: Payload, schema: JsonSchema): Payload => ({
  ...(empty(schema) as Payload),
  ...(filled(held, schema) as Payload | undefined),
});

function filled(value: unknown, schema: JsonSchema | undefined): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) {
    const items = value.map((item) => filled(item, schema?.items)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const kept = filled(member, schema?.properties?.[name]);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return members.length > 0 ? { ...(empty(schema) as Payload), ...Object.fromEntries(members) } : undefined;
}

/** The members that an object of this schema has to have and that can be empty. */
function empty(schema: JsonSchema | undefined): unknown {
  if (schema?.type === 'array') return [];
  const required = Object.entries(schema?.properties ?? {}).filter(
    ([name, { type }]) => schema?.required?.includes(name) && (type === 'object' || type === 'array'),
  );
  return Object.fromEntries(required.map(([name, member]) => [name, empty(member)]));
}
