import { describe, expect, it } from '@jest/globals';
import { inFlow } from './flow.ts';
import { graphOf } from './graph.ts';

const label = { 'zh-CN': '', en: '' };
const state = (path: string, initial = false) => ({
  path: `work.${path}`,
  parent: 'work',
  kind: 'atomic' as const,
  initial,
  label,
  deadlines: [],
});
const leads = (from: string, to: string) => ({ from, to, fact: 'Happened', guards: [] });
const flow = (names: readonly string[], arrows: readonly (readonly [string, string])[]) => {
  const graph = graphOf({
    mainRegion: 'work',
    nodes: [
      { path: 'work', kind: 'compound', initial: true, label, deadlines: [] },
      ...names.map((name, index) => state(name, index === 0)),
    ],
    transitions: arrows.map(([from, to]) => leads(from && `work.${from}`, `work.${to}`)),
  });
  return inFlow(graph, graph.regions[0]!).map(({ state: { path } }) => path.slice('work.'.length));
};

describe('the flow of a statechart', () => {
  it('is the order in which the machine names its states, loops or not', () => {
    const arrows = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['a', 'c'],
    ] as const;
    expect(flow(['a', 'b', 'c'], arrows)).toEqual(['a', 'b', 'c']);
  });

  it('puts what leads to a state before it where nothing before leads there', () => {
    const arrows = [
      ['a', 'c'],
      ['c', 'b'],
      ['b', 'c'],
    ] as const;
    expect(flow(['a', 'b', 'c'], arrows)).toEqual(['a', 'c', 'b']);
  });

  it('has states that anything leads to, and such that nothing does, where the machine names them', () => {
    expect(flow(['a', 'b', 'c'], [['', 'b']])).toEqual(['a', 'b', 'c']);
    expect(flow(['a', 'b', 'c'], [['a', 'c']])).toEqual(['a', 'c', 'b']);
  });
});
