import type { LoggedStep } from '../reading/index.ts';
import type { CaseNotion } from './mapping.ts';

/**
 * Tells which cases a step belongs to. In object-centric logs a step belongs to the cases that it names, and to those of
 * the objects that it names: an item belongs to the order it was placed with, a package to the orders of its items.
 */
export class CaseKeys {
  readonly #casesOf = new Map<string, ReadonlySet<string>>();

  constructor(readonly notion: CaseNotion) {}

  of(step: LoggedStep): readonly string[] {
    const { by } = this.notion;
    if (by === 'trace') return named(step.trace?.attributes['concept:name'] ?? step.trace?.index);
    if ('column' in by) return named(step.attributes[by.column]);
    const cases = new Set<string>();
    const linked = step.objects.filter(({ type }) => type !== null && by.through?.includes(type));
    for (const { type, id } of step.objects) if (type === by.object) cases.add(id);
    for (const { type, id } of linked)
      for (const known of this.#casesOf.get(`${type}\n${id}`) ?? []) cases.add(known);
    for (const { type, id } of linked) {
      const key = `${type}\n${id}`;
      const before = this.#casesOf.get(key);
      if (!before) this.#casesOf.set(key, cases);
      else if ([...cases].some((known) => !before.has(known)))
        this.#casesOf.set(key, new Set([...before, ...cases]));
    }
    return [...cases];
  }

  /** Ids of the step's objects of a type, those left out that are known to belong to other cases. */
  objectsOf(step: LoggedStep, caseKey: string, type: string): readonly string[] {
    return step.objects
      .filter(
        (object) =>
          object.type === type && (this.#casesOf.get(`${type}\n${object.id}`)?.has(caseKey) ?? true),
      )
      .map(({ id }) => id);
  }
}

const named = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : [String(value)];
