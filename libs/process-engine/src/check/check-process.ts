import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import { answered } from './answered.ts';
import { bounded } from './bounded.ts';
import { deadlineFacts } from './deadline-facts.ts';
import { declared } from './declared.ts';
import type { Finding } from './finding.ts';
import { gated } from './gated.ts';
import { modelOf, type Model } from './model.ts';
import { owned } from './owned.ts';
import { reachable } from './reachable.ts';

const CHECKS: readonly ((model: Model) => Iterable<Finding>)[] = [
  owned,
  answered,
  reachable,
  bounded,
  gated,
  deadlineFacts,
  declared,
];

/** Runs every model check on a process, before it ever handles a case; no findings: its promises hold. */
export function checkProcess<Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
): readonly Finding[] {
  const model = modelOf(process as unknown as Process);
  return CHECKS.flatMap((check) => [...check(model)]);
}
