import type { ProcessDescription, StateNode, Transition } from '../processes/description.ts';

/** A state with the states inside it. */
export interface GraphNode {
  readonly state: StateNode;
  readonly children: readonly GraphNode[];
}

/** An arrow as it is drawn: all facts that lead from one state to another one. */
export interface GraphEdge {
  /** `from→to`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly transitions: readonly Transition[];
}

/** A statechart as something to be laid out: every state once, every transition once. */
export interface Graph {
  /** States that stand side by side, the main region first. */
  readonly regions: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** By the state’s path, `''` for every state: facts that are only recorded in it. They are no arrows. */
  readonly recorded: ReadonlyMap<string, readonly Transition[]>;
}

export const edgeId = (from: string, to: string): string => `${from}→${to}`;

/** What the definition says, arranged for drawing. */
export function graphOf({
  nodes,
  transitions,
  mainRegion,
}: Pick<ProcessDescription, 'nodes' | 'transitions' | 'mainRegion'>): Graph {
  const below = (parent: string | undefined): GraphNode[] =>
    nodes.filter((state) => state.parent === parent).map((state) => ({ state, children: below(state.path) }));
  const regions = below(undefined);
  const recorded = grouped(
    transitions.filter(({ from, to }) => from === to),
    ({ from }) => from,
  );
  const drawn = grouped(
    transitions.filter(({ from, to }) => from !== to),
    ({ from, to }) => edgeId(from, to),
  );
  return {
    regions: [
      ...regions.filter(({ state }) => state.path === mainRegion),
      ...regions.filter(({ state }) => state.path !== mainRegion),
    ],
    edges: [...drawn].map(([id, merged]) => ({
      id,
      from: merged[0]!.from,
      to: merged[0]!.to,
      transitions: merged,
    })),
    recorded,
  };
}

/** From that many states on, arrows to the same end come together in one line. */
const MANY = 3;

/** Whether a state is an end that is reached from all over: what leads there is drawn as one line. */
export const isExit = ({ regions, edges }: Graph, path: string): boolean =>
  edges.filter(({ to }) => to === path).length >= MANY &&
  regions.flatMap(withInner).some(({ state }) => state.path === path && state.kind === 'final');

/** A node and all nodes inside it, parents first. */
export const withInner = (node: GraphNode): readonly GraphNode[] => [
  node,
  ...node.children.flatMap(withInner),
];

/** Whether a state is another one or lies inside it; everything lies inside `''`. */
export const liesIn = (path: string, outer: string): boolean =>
  outer === '' || path === outer || path.startsWith(`${outer}.`);

/** The region that a path lies in. */
export const regionOf = (path: string): string => path.split('.')[0]!;

/** `Map.groupBy`, which the oldest browser that is served doesn’t have. */
function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
