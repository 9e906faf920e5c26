import type { LoggedStep } from '../reading/index.ts';
import type { CaseNotion } from './mapping.ts';
import type { Filling } from './template.ts';

type Cases = ReadonlySet<string>;
interface ObjectNotion {
  readonly object: string;
  readonly through?: readonly string[];
}

/** Steps that name no case are kept too, together, in a case of their own. */
const WITHOUT_CASE = 'without-case';

const NONE: Cases = new Set();

/**
 * Tells which cases a step belongs to. In object-centric logs a step belongs to the cases that it names, and to those of
 * the objects that it names: an item belongs to the order it was placed with, a package to the orders of its items.
 */
export class CaseKeys {
  readonly #casesOf = new Map<string, Cases>();

  constructor(readonly notion: CaseNotion) {}

  /** The step as it is seen in each of its cases, one at least. Steps are handed in in the log's order, each once. */
  of(step: LoggedStep): readonly Filling[] {
    const { by } = this.notion;
    if (typeof by === 'object' && 'object' in by) return this.#ofObjects(step, by);
    const key =
      by === 'trace'
        ? (step.trace?.attributes['concept:name'] ?? step.trace?.index)
        : step.attributes[by.column];
    const caseKey = key === undefined || key === null ? WITHOUT_CASE : String(key);
    return [{ step, caseKey, objectsOf: (type) => idsOf(step, type) }];
  }

  #ofObjects(step: LoggedStep, by: ObjectNotion): readonly Filling[] {
    const { object, through = [] } = by;
    const cases = new Set(idsOf(step, object));
    for (const type of through)
      for (const id of idsOf(step, type)) for (const known of this.#cases(type, id)) cases.add(known);
    this.#link(step, through, cases);
    // What the objects belong to now: later steps must not change what this one means.
    const owners = new Map(
      through.flatMap((type) =>
        idsOf(step, type).map((id) => [`${type}\n${id}`, this.#cases(type, id)] as const),
      ),
    );
    const belongs = (type: string, id: string, caseKey: string) =>
      type === object ? id === caseKey : (owners.get(`${type}\n${id}`)?.has(caseKey) ?? true);
    return [...(cases.size > 0 ? cases : [WITHOUT_CASE])].map((caseKey) => ({
      step,
      caseKey,
      objectsOf: (type) =>
        idsOf(step, type).filter((id) => caseKey === WITHOUT_CASE || belongs(type, id, caseKey)),
    }));
  }

  /**
   * An object belongs to the cases of the step in which it is first seen. Later it comes to belong to another one only
   * through an object that stands nearer to cases: a package through an item put into it, an item through nothing.
   */
  #link(step: LoggedStep, through: readonly string[], cases: Cases): void {
    let nearer: Cases = NONE;
    for (const type of through) {
      let here = nearer;
      for (const id of idsOf(step, type)) {
        const before = this.#cases(type, id);
        const after = before.size === 0 ? cases : union(before, nearer);
        if (after.size > before.size) this.#casesOf.set(`${type}\n${id}`, after);
        here = union(here, after);
      }
      nearer = here;
    }
  }

  #cases(type: string, id: string): Cases {
    return this.#casesOf.get(`${type}\n${id}`) ?? NONE;
  }
}

const idsOf = ({ objects }: LoggedStep, type: string): readonly string[] =>
  objects.flatMap((object) => (object.type === type ? object.id : []));

const union = (one: Cases, other: Cases): Cases =>
  [...other].every((key) => one.has(key)) ? one : new Set([...one, ...other]);
