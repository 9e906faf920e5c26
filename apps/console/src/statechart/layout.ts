import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkShape } from 'elkjs/lib/elk-api.js';
import { dotId, regionInput } from './elk-graph.ts';
import { withInner, type Graph, type GraphNode } from './graph.ts';
import type { Wording } from './wording.ts';

/** Pixels, before zooming. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where an arrow goes, from its state to the one that it leads to. */
export interface Line {
  /** That of the graph’s edge; of the arrow from a dot, none of them. */
  readonly id: string;
  readonly points: readonly Point[];
  /** Absent for arrows to an exit: the state itself says what leads there. */
  readonly label?: Rectangle & { readonly lines: readonly string[] };
}

/** One region, laid out from its own upper left corner. */
export interface RegionLayout {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** By the state’s path, the region’s frame first, parents before what is inside them. */
  readonly boxes: ReadonlyMap<string, Rectangle>;
  readonly dots: readonly Rectangle[];
  readonly lines: readonly Line[];
}

/** Who lays out: ELK, in a worker in browsers. */
export interface LayoutEngine {
  layout(graph: ElkNode): Promise<ElkNode>;
}

/** Lays out every region of a statechart. */
export const layoutOf = (graph: Graph, words: Wording, engine: LayoutEngine): Promise<RegionLayout[]> =>
  Promise.all(
    graph.regions.map(async (region) => {
      const { elk, back } = regionInput(graph, region, words);
      return regionLayout(region, await engine.layout(elk), back);
    }),
  );

function regionLayout(region: GraphNode, laidOut: ElkNode, back: ReadonlySet<string>): RegionLayout {
  const placed = new Map(below(laidOut).map((node) => [node.id, rectangle(node)]));
  const paths = withInner(region).map(({ state }) => state.path);
  const frame = placed.get(region.state.path)!;
  return {
    path: region.state.path,
    width: frame.width,
    height: frame.height,
    boxes: new Map(paths.map((path) => [path, placed.get(path)!])),
    dots: paths.flatMap((path) => placed.get(dotId(path)) ?? []),
    lines: (laidOut.edges ?? []).map((edge) => lineOf(edge, back.has(edge.id))),
  };
}

const below = (node: ElkNode): ElkNode[] =>
  (node.children ?? []).flatMap((child) => [child, ...below(child)]);

const rectangle = ({ x = 0, y = 0, width = 0, height = 0 }: ElkShape): Rectangle => ({ x, y, width, height });

function lineOf({ id, sections = [], labels = [] }: ElkExtendedEdge, back: boolean): Line {
  const points = sections.flatMap(pointsOf);
  const [label] = labels;
  return {
    id,
    points: back ? points.reverse() : points,
    ...(label && { label: { ...rectangle(label), lines: label.text?.split('\n') ?? [] } }),
  };
}

const pointsOf = ({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): Point[] => [
  startPoint,
  ...bendPoints,
  endPoint,
];
