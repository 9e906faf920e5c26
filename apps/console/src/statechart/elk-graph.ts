import type { ElkExtendedEdge, ElkLabel, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { StateNode } from '../processes/description.ts';
import { flowOrder, inFlow } from './flow.ts';
import { isExit, liesIn, regionOf, withInner, type Graph, type GraphEdge, type GraphNode } from './graph.ts';
import { DOT, edgeText, stateSize, TITLE, type Wording } from './wording.ts';

/** From top to bottom, as people read a list of steps. See https://eclipse.dev/elk/reference/options.html. */
const REGION: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.layered.considerModelOrder.strategy': 'PREFER_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '4',
};

const INNER: LayoutOptions = { 'elk.padding': `[top=${TITLE + 6},left=14,bottom=14,right=14]` };

/** Arrows of the main line are drawn straight before others are. */
const MAIN_LINE: LayoutOptions = { 'elk.layered.priority.straightness': '100' };

/** The input of the layout of one region. What points back in it has to be turned round again. */
export interface RegionInput {
  readonly elk: ElkNode;
  /** Arrows against the flow: they are given the other way round, so that the flow says what is above what. */
  readonly back: ReadonlySet<string>;
}

export function regionInput(graph: Graph, region: GraphNode, words: Wording): RegionInput {
  const inRegion = graph.edges.filter(({ to }) => regionOf(to) === region.state.path);
  const order = flowOrder(graph, region);
  const back = new Set(
    inRegion.filter((edge) => order.get(edge.to)! < order.get(sourceOf(edge))!).map(({ id }) => id),
  );
  const edges = inRegion.map((edge): ElkExtendedEdge => {
    const exit = isExit(graph, edge.to);
    const ends = [sourceOf(edge), exit ? exitPort(edge.to) : edge.to];
    const [source, target] = back.has(edge.id) ? ends.reverse() : ends;
    return {
      id: edge.id,
      sources: [source!],
      targets: [target!],
      ...(!exit && { labels: [elkLabel(edge, words)] }),
      ...(isNext(region, edge) && { layoutOptions: MAIN_LINE }),
    };
  });
  return {
    back,
    elk: {
      id: 'root',
      layoutOptions: REGION,
      children: [elkNode(graph, region, words)],
      edges: [...edges, ...entries(graph, region)],
    },
  };
}

/** What holds in every state is drawn from the region’s frame. */
const sourceOf = ({ from, to }: GraphEdge): string => (from === '' ? regionOf(to) : from);

function elkLabel(edge: GraphEdge, words: Wording): ElkLabel {
  const { lines, width, height } = edgeText(edge, words);
  return { id: `${edge.id} label`, text: lines.join('\n'), width, height };
}

/** The main line: from each state that isn’t an end to the one that the machine names after it. */
function isNext({ children }: GraphNode, { from, to }: GraphEdge): boolean {
  const line = children.filter(({ state }) => state.kind !== 'final').map(({ state }) => state.path);
  const at = line.findIndex((path) => liesIn(from, path));
  const next = line[at + 1];
  return at !== -1 && next !== undefined && liesIn(to, next);
}

function elkNode(graph: Graph, node: GraphNode, words: Wording): ElkNode {
  const { state } = node;
  const id = state.path;
  if (node.children.length > 0) {
    const dot = hasDot(graph, state) ? [{ id: dotId(id), width: DOT, height: DOT }] : [];
    const inner = inFlow(graph, node).map((child) => elkNode(graph, child, words));
    return { id, layoutOptions: INNER, children: [...dot, ...inner] };
  }
  const box = { id, ...stateSize(state, words) };
  return isExit(graph, id) ? { ...box, ...EXIT, ports: [{ id: exitPort(id), ...NORTH }] } : box;
}

/** All that leads to an exit comes together in one line, at the bottom. */
const EXIT = {
  layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE', 'elk.layered.layering.layerConstraint': 'LAST' },
};
const NORTH = { layoutOptions: { 'elk.port.side': 'NORTH' } };
const exitPort = (path: string): string => `${path} in`;

/** Where a compound state is entered is shown if something leads to it as a whole. */
const hasDot = ({ edges }: Graph, { path, parent, kind }: StateNode): boolean =>
  kind === 'compound' && (parent === undefined || edges.some(({ to }) => to === path));

export const dotId = (path: string): string => `${path} entry`;

/** Arrows from the dots to the states that compound states are entered by. */
const entries = (graph: Graph, region: GraphNode): readonly ElkExtendedEdge[] =>
  withInner(region).flatMap(({ state, children }) =>
    children
      .filter((child) => hasDot(graph, state) && child.state.initial)
      .map((child) => ({
        id: `${dotId(state.path)}→${child.state.path}`,
        sources: [dotId(state.path)],
        targets: [child.state.path],
      })),
  );
