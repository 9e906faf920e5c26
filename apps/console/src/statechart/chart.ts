import type { ProcessDescription } from '../processes/description.ts';
import type { Graph } from './graph.ts';
import type { Marks } from './marks.ts';
import type { Wording } from './wording.ts';

/** All that the parts of a shown statechart look into. */
export interface Chart {
  readonly process: ProcessDescription;
  readonly graph: Graph;
  readonly words: Wording;
  readonly marks: Marks;
}
