import Elk from 'elkjs/lib/elk.bundled.js';
import { processDescription } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import type { ProcessDescription } from '../processes/description.ts';
import { arranged } from './arrangement.ts';
import { graphOf, withInner } from './graph.ts';
import { layoutOf, type Point, type Rectangle } from './layout.ts';
import type { Wording } from './wording.ts';

/** As the API answers them, where roles are known by name. */
const PROCESSES = catalogue.processes.map(
  (process) => processDescription(process, () => ({})) as ProcessDescription,
);
const elk = new Elk.default();

/** Rounding of coordinates, pixels. */
const CLOSE = 0.5;
const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x + a.width > b.x + CLOSE &&
  b.x + b.width > a.x + CLOSE &&
  a.y + a.height > b.y + CLOSE &&
  b.y + b.height > a.y + CLOSE;
const within = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x - CLOSE &&
  inner.y >= outer.y - CLOSE &&
  inner.x + inner.width <= outer.x + outer.width + CLOSE &&
  inner.y + inner.height <= outer.y + outer.height + CLOSE;
const touches = ({ x, y }: Point, box: Rectangle): boolean =>
  within({ x, y, width: 0, height: 0 }, box) && !within({ x: x - 1, y: y - 1, width: 2, height: 2 }, box);

const cases = PROCESSES.flatMap((process) =>
  (['zh-CN', 'en'] as const).map((language) => [process.id, language, process] as const),
);

describe.each(cases)('the layout of %s in %s', (_id, language, process) => {
  const graph = graphOf(process);
  const words: Wording = {
    state: ({ label }) => label[language],
    owner: ({ owner }) => owner ?? '',
    fact: (type) => process.facts[type]!.label[language],
    inAll: (facts) => `${facts}`,
  };
  const laidOut = layoutOf(graph, words, elk);

  it('keeps states apart, and inside the state that they belong to', async () => {
    const boxes = new Map((await laidOut).flatMap((region) => [...region.boxes]));
    for (const { state, children } of graph.regions.flatMap(withInner)) {
      const inner = children.map((child) => boxes.get(child.state.path)!);
      for (const [index, box] of inner.entries()) {
        expect(within(box, boxes.get(state.path)!)).toBe(true);
        for (const other of inner.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }
  });

  it('draws every arrow from the border of its state to the border of the one that it leads to', async () => {
    const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
    const drawn = new Set<string>();
    for (const { boxes, lines } of await laidOut)
      for (const { id, points } of lines) {
        const edge = edges.get(id);
        if (!edge) continue;
        drawn.add(id);
        expect({ id, from: touches(points[0]!, boxes.get(edge.from)!) }).toEqual({ id, from: true });
        expect({ id, to: touches(points.at(-1)!, boxes.get(edge.to)!) }).toEqual({ id, to: true });
      }
    expect(drawn).toEqual(new Set(edges.keys()));
  });

  it('begins at the top', async () => {
    const [main] = await laidOut;
    const [region] = graph.regions;
    const inside = region!.children.map(({ state }) => ({ state, box: main!.boxes.get(state.path)! }));
    const first = inside.find(({ state }) => state.initial)!;
    for (const { state, box } of inside)
      if (state !== first.state) expect(box.y).toBeGreaterThan(first.box.y);
  });

  it.each([320, 900, 1_600, 4_000])('keeps regions apart with %d pixels of room', async (room) => {
    const regions = await laidOut;
    const { corners, width, height } = arranged(regions, room);
    const boxes = regions.map((region, index) => ({
      ...corners[index]!,
      width: region.width,
      height: region.height,
    }));
    for (const [index, box] of boxes.entries()) {
      expect(within(box, { x: 0, y: 0, width, height })).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  });
});
