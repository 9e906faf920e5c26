import { processDescription } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import type { ProcessDescription } from '../processes/description.ts';
import { graphOf, liesIn, regionOf, withInner } from './graph.ts';

/** As the API answers them, where roles are known by name. */
const PROCESSES = catalogue.processes.map(
  (process) => processDescription(process, () => ({})) as ProcessDescription,
);

describe.each(PROCESSES.map((process) => [process.id, process] as const))(
  'the graph of %s',
  (_id, process) => {
    const graph = graphOf(process);
    const nodes = graph.regions.flatMap(withInner);

    it('has every state once, inside the state that it belongs to', () => {
      expect(nodes.map(({ state }) => state.path).sort()).toEqual(
        process.nodes.map(({ path }) => path).sort(),
      );
      for (const { state, children } of nodes)
        for (const child of children) expect(child.state.parent).toBe(state.path);
    });

    it('has every transition once: as an arrow, or as something that is only recorded', () => {
      const drawn = graph.edges.flatMap(({ transitions }) => transitions);
      const recorded = [...graph.recorded.values()].flat();
      expect(drawn.length + recorded.length).toBe(process.transitions.length);
      expect(new Set([...drawn, ...recorded])).toEqual(new Set(process.transitions));
      for (const { from, to, transitions } of graph.edges)
        for (const transition of transitions) expect(transition).toMatchObject({ from, to });
    });

    it('has one arrow between two states, and none that leaves its region', () => {
      expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
      for (const { from, to } of graph.edges) expect(liesIn(from, regionOf(to))).toBe(true);
    });

    it('begins with the main region', () => {
      expect(graph.regions[0]!.state.path).toBe(process.mainRegion);
    });
  },
);
