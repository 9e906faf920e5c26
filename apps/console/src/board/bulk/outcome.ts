import type { components } from '../../api/schema.d.ts';
import type { Localised } from '../../language/language.ts';

/** What became, or would become, of one case. */
export type Outcome = components['schemas']['Outcome'];

/** Cases that were refused for the same reason. */
export interface Refusal {
  readonly code: string;
  readonly title: Partial<Localised> | undefined;
  readonly detail: Partial<Localised> | undefined;
  /** Of a macro the first steps were carried out. */
  readonly stopped: boolean;
  readonly ids: readonly string[];
}

/** The outcomes that were refused, by their reasons, the commonest first. */
export function refusalsIn(outcomes: readonly Outcome[]): readonly Refusal[] {
  const found = new Map<string, Refusal>();
  for (const { id, outcome, problem } of outcomes) {
    if (!problem) continue;
    const { code, title, detail } = problem;
    const stopped = outcome === 'stopped';
    const key = JSON.stringify([code, title, detail, stopped]);
    const ids = [...(found.get(key)?.ids ?? []), id];
    found.set(key, { code, title, detail, stopped, ids });
  }
  return [...found.values()].sort((one, other) => other.ids.length - one.ids.length);
}
