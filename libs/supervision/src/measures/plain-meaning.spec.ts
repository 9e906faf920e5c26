import { catalogue } from '@huiyin/processes';
import { describe, expect, it } from '@jest/globals';
import { plainMeaning } from './plain-meaning.ts';

describe('what can be measured of any process', () => {
  it.each(catalogue.processes.map((process) => [process.id, process] as const))(
    'is said by the definition of %s',
    (_, process) => {
      const { answers, outcome, waits } = plainMeaning(process);
      const { facts, machine, mainRegion } = process.definition;
      const { states } = machine.root.states[mainRegion]!;
      expect(answers.size).toBeGreaterThan(0);
      for (const type of answers) expect(facts[type]?.answers).toBe(true);
      for (const [name, { type, meta }] of Object.entries(states)) {
        expect(outcome('AnyFact', name)).toBe(type === 'final' ? name : undefined);
        expect(waits.has(name)).toBe(meta?.awaits === 'customer');
      }
    },
  );
});
