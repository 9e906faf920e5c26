import { readdirSync, readFileSync } from 'node:fs';
import { processDescription, type FactRecord } from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import type { ProcessDescription } from '../processes/description.ts';
import { activeStates } from './active-states.ts';
import { graphOf } from './graph.ts';
import { wayTaken } from './way-taken.ts';

const LIBRARIES = new URL('../../../../libs/processes/', import.meta.url);

/** What is kept of real cases, to be replayed by every later version of the code. */
const HISTORIES = catalogue.processes.flatMap((process) => {
  const directory = new URL(`${process.id}/src/histories/`, LIBRARIES);
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { facts } = JSON.parse(readFileSync(new URL(file, directory), 'utf8')) as {
        readonly facts: readonly FactRecord[];
      };
      return { name: `${process.id}/${file}`, process, facts };
    });
});

describe.each(HISTORIES.map((history) => [history.name, history] as const))(
  'the way of %s',
  (_name, { process, facts }) => {
    const graph = graphOf(processDescription(process, () => ({})) as ProcessDescription);
    const steps = facts.map(({ type, metadata: { from, to, occurredAt } }) => ({
      fact: type,
      from,
      to,
      at: occurredAt,
    }));
    const moves = wayTaken(graph, steps);
    const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));

    it('follows an arrow of the fact into every state that is entered', () => {
      for (const { step, edges: followed, entered } of moves.slice(1)) {
        expect({ fact: step.fact, into: entered.length }).toEqual({ fact: step.fact, into: followed.length });
        for (const id of followed)
          expect(edges.get(id)!.transitions.map(({ fact }) => fact)).toContain(step.fact);
      }
    });

    it('finds where a fact was recorded that moved nothing', () => {
      for (const { step, entered, recordedIn } of moves.slice(1))
        if (entered.length === 0)
          expect({ fact: step.fact, recorded: recordedIn.length > 0 }).toEqual({
            fact: step.fact,
            recorded: true,
          });
    });

    it('is unbroken: each move leaves states that those before it entered', () => {
      let at: readonly string[] = [];
      for (const { step, entered } of moves) {
        if (step.from !== null) expect(activeStates(step.from)).toEqual(at);
        at = activeStates(step.to);
        for (const path of entered) expect(at).toContain(path);
      }
    });
  },
);
