import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Agenda } from './agenda.ts';
import { Clockwork, LEAST_GAP } from './clockwork.ts';

describe('the agenda', () => {
  it('gives what is next, by moment, order and turn, however it was added', () => {
    const appointment = fc.record({ at: fc.nat(5), order: fc.nat(3), turn: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(appointment), (appointments) => {
        const agenda = new Agenda();
        for (const one of appointments) agenda.add(one);
        const taken = appointments.map(() => agenda.take()!);
        const key = ({ at, order, turn }: (typeof appointments)[number]) => at * 100 + order * 10 + turn;
        expect(taken.map(key)).toEqual(appointments.map(key).sort((one, other) => one - other));
        expect([agenda.take(), agenda.nextAt]).toEqual([undefined, Infinity]);
      }),
    );
  });
});

describe('virtual time', () => {
  const line = () => ({ last: Promise.resolve() as Promise<unknown> });
  const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

  it('passes in order for what is done at once, and for each line', async () => {
    const clockwork = new Clockwork();
    const done: string[] = [];
    const [a, b] = [line(), line()];
    for (const at of [3, 1, 2]) {
      clockwork.add({ at, order: 0, turn: 0, happen: () => void done.push(`at once ${at}`) });
      for (const [name, own] of Object.entries({ a, b }))
        clockwork.add({
          at,
          order: 1,
          turn: 0,
          line: own,
          run: async () => void (await soon(), done.push(`${name} ${at}`)),
        });
    }
    await clockwork.run(10);
    const of = (name: string) => done.filter((one) => one.startsWith(name));
    expect(of('at once')).toEqual(['at once 1', 'at once 2', 'at once 3']);
    expect([of('a '), of('b ')]).toEqual([
      ['a 1', 'a 2', 'a 3'],
      ['b 1', 'b 2', 'b 3'],
    ]);
  });

  it('never runs ahead of what may still follow from something under way', async () => {
    const clockwork = new Clockwork();
    const seen: number[] = [];
    const errand = (at: number) => ({
      at,
      order: at,
      turn: 0,
      line: line(),
      run: async () => {
        await soon();
        const then = at + LEAST_GAP;
        if (at < 5) clockwork.add({ at: then, order: 0, turn: at, happen: () => void seen.push(then) });
      },
    });
    for (let at = 0; at < 5; at++) clockwork.add(errand(at));
    for (let at = 0; at < 5; at++)
      clockwork.add({
        at: LEAST_GAP + at,
        order: 1,
        turn: 0,
        happen: () => void seen.push(LEAST_GAP + at + 0.5),
      });
    await clockwork.run(2 * LEAST_GAP);
    expect(seen).toHaveLength(10);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  });

  it('stops before the end, and goes on from there', async () => {
    const clockwork = new Clockwork();
    const done: number[] = [];
    for (const at of [1, 5, 9]) clockwork.add({ at, order: 0, turn: 0, happen: () => void done.push(at) });
    await clockwork.run(5);
    expect(done).toEqual([1]);
    await clockwork.run(10);
    expect(done).toEqual([1, 5, 9]);
  });

  it('ends with what failed, or was told to stop, when nothing is under way any more', async () => {
    for (const failing of [true, false]) {
      const clockwork = new Clockwork();
      let ended = 0;
      for (let at = 0; at < 5; at++)
        clockwork.add({
          at,
          order: 0,
          turn: 0,
          line: line(),
          run: async () => {
            await soon();
            ended += 1;
            if (failing && at === 2) throw new Error('enough');
          },
        });
      const stop = () => {
        throw new Error('enough');
      };
      await expect(clockwork.run(10, failing ? undefined : stop)).rejects.toThrow('enough');
      expect(ended).toBe(5);
    }
  });

  it('knows no window in which effects could come before causes', () => {
    expect(() => new Clockwork(LEAST_GAP + 1)).toThrow(RangeError);
    expect(() => new Clockwork(-1)).toThrow(RangeError);
  });
});
