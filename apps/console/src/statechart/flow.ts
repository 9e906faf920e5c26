import { liesIn, type Graph, type GraphNode } from './graph.ts';

/**
 * The states of a node in the order in which a case comes to them: the machine’s own order, but nothing before something that leads
 * to it. The first is where the node is entered.
 */
export function inFlow({ edges }: Graph, { state, children }: GraphNode): readonly GraphNode[] {
  const placed: GraphNode[] = [];
  let waiting = children;
  const isReached = (node: GraphNode): boolean =>
    node.state.initial ||
    edges.some(
      ({ from, to }) =>
        liesIn(to, node.state.path) &&
        (liesIn(state.path, from) || placed.some((before) => liesIn(from, before.state.path))),
    );
  while (waiting.length > 0) {
    const next = waiting.find(isReached) ?? waiting[0]!;
    placed.push(next);
    waiting = waiting.filter((node) => node !== next);
  }
  return placed;
}

/** The paths of a node and of all inside it, each with its place in the flow, from 0. */
export function flowOrder(graph: Graph, region: GraphNode): ReadonlyMap<string, number> {
  const below = (node: GraphNode): string[] => [node.state.path, ...inFlow(graph, node).flatMap(below)];
  return new Map(below(region).map((path, index) => [path, index]));
}
