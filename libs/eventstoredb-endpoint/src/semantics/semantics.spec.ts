import { describe, expect, it } from '@jest/globals';
import { Bench, type Faults } from './bench.ts';
import type { Check } from './check.ts';
import { PLANTED_FAULTS, STREAM_CHECKS } from './planted-faults.ts';

async function run(check: Check, faults?: Faults): Promise<void> {
  const bench = await Bench.open(faults);
  try {
    await check.run(bench);
  } finally {
    await bench.close();
  }
}

describe('Streams keep the rules that no client’s suite checks', () => {
  it.each(STREAM_CHECKS.map((check) => [check.name, check] as const))('%s', (_name, check) => run(check));
});

describe('The check finds the fault that it is there for', () => {
  it.each(PLANTED_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_name, { check, faults }) => {
      await expect(run(check, faults)).rejects.toMatchObject({ code: 'ERR_ASSERTION' });
    },
  );

  it('and each check has a fault that it finds', () => {
    expect(new Set(PLANTED_FAULTS.map(({ check }) => check))).toEqual(new Set(STREAM_CHECKS));
  });
});
