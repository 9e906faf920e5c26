import { describe, expect, it } from '@jest/globals';
import { STEP_DEVIATED } from '../case/deviation.ts';
import { errand } from '../testing/errand.ts';
import { altered, found, sound, verify, withMetadata } from '../testing/recorded-errand.ts';

it('finds nothing in what the engine recorded', () => {
  expect(verify(sound)).toEqual([]);
});

describe('one alteration is found once, and named', () => {
  it('the state before', () => {
    const history = withMetadata(2, () => ({ from: { work: 'asked', clock: 'running' } }));
    expect(verify(history)).toEqual([
      {
        caseId: 'sample-1',
        revision: 2,
        position: 2,
        fact: 'GivenBack',
        what: 'from',
        recorded: { work: 'asked', clock: 'running' },
        replayed: { work: 'doing', clock: 'running' },
      },
    ]);
  });

  it('the state after', () => {
    const [only] = verify(withMetadata(2, () => ({ to: { work: 'done', clock: 'running' } })));
    expect(only).toMatchObject({ what: 'to', replayed: { work: 'asked', clock: 'running' } });
    expect(found(withMetadata(7, ({ from }) => ({ to: from })))).toEqual(['7 to']);
  });

  it('an opening from somewhere', () => {
    expect(found(withMetadata(0, ({ to }) => ({ from: to })))).toEqual(['0 from']);
  });

  it('a fact that the machine doesn’t accept there', () => {
    expect(found(altered(1, () => ({ type: 'Finished' })))).toEqual(['1 refused']);
    expect(found(altered(6, () => ({ type: 'Vanished' })))).toContain('6 refused');
  });

  it('a case that doesn’t begin with its opening', () => {
    expect(found(altered(0, () => ({ type: 'Noted' })))).toContain('0 refused');
  });

  it('a fact after the end', () => {
    const last = sound.at(-1)!;
    const note = { ...sound[0]!, type: 'Noted', revision: 8, position: 8 };
    const metadata = { ...last.metadata, from: last.metadata.to, deadlines: undefined };
    expect(found([...sound, { ...note, metadata }])).toEqual(['8 refused']);
  });

  it('when a deadline is due', () => {
    const history = withMetadata(2, ({ deadlines }) => ({
      deadlines: {
        ...deadlines,
        set: deadlines!.set!.map((it) => ({ ...it, due: '2030-01-01T00:00:00.000Z' })),
      },
    }));
    expect(found(history)).toEqual(['2 deadlines']);
  });

  it('deadlines that were set, cleared or expired, and aren’t any more', () => {
    expect(found(withMetadata(2, ({ deadlines }) => ({ deadlines: { set: deadlines!.set } })))).toEqual([
      '2 deadlines',
    ]);
    expect(
      found(withMetadata(2, ({ deadlines }) => ({ deadlines: { cleared: deadlines!.cleared } }))),
    ).toEqual(['2 deadlines']);
    expect(found(withMetadata(3, () => ({ deadlines: undefined })))).toEqual(['3 deadlines']);
  });

  it('a deadline made up', () => {
    expect(found(withMetadata(6, () => ({ deadlines: { cleared: ['doing@5'] } })))).toEqual(['6 deadlines']);
    expect(found(withMetadata(6, () => ({ deadlines: { set: { 0: {} } } })))).toEqual(['6 deadlines']);
  });

  it('when it happened, where a deadline depends on it', () => {
    expect(found(withMetadata(4, () => ({ occurredAt: '2026-03-03T01:00:00.000Z' })))).toEqual([
      '4 deadlines',
    ]);
  });

  it('the version of the machine', () => {
    const [only, ...others] = verify(
      withMetadata(2, ({ machine }) => ({ machine: { ...machine, version: 9 } })),
    );
    expect(only).toMatchObject({ revision: 2, what: 'machine', replayed: null });
    expect(others).toEqual([]);
  });

  it('the definition of the machine', () => {
    const history = withMetadata(2, ({ machine }) => ({ machine: { ...machine, hash: 'f'.repeat(32) } }));
    expect(verify(history)).toMatchObject([{ revision: 2, what: 'machine', replayed: errand.reference }]);
    expect(found(withMetadata(2, ({ machine }) => ({ machine: { ...machine, id: 'other' } })))).toEqual([
      '2 machine',
    ]);
  });

  it('the process', () => {
    expect(found(withMetadata(0, () => ({ process: 'other' })))).toContain('0 machine');
  });

  it('the policy', () => {
    expect(found(withMetadata(2, () => ({ policy: 99 })))).toEqual(['2 policy']);
    const both = withMetadata(2, () => ({ policy: 99, deadlines: { set: 5 } }));
    expect(found(both)[0]).toBe('2 policy');
  });
});

describe('a stream that was tampered with', () => {
  it('lacks a record', () => {
    expect(found(sound.filter(({ revision }) => revision !== 4))[0]).toBe('5 revision');
    const renumbered = sound
      .filter(({ revision }) => revision !== 2)
      .map((record, revision) => ({ ...record, revision }));
    expect(found(renumbered)[0]).toBe('2 from');
  });

  it('has a record twice, or two exchanged', () => {
    expect(found([...sound.slice(0, 3), ...sound.slice(2)])).not.toEqual([]);
    expect(found([...sound.slice(0, 4), sound[5], sound[4], ...sound.slice(6)])[0]).toBe('5 revision');
  });

  it('begins later', () => {
    expect(found(sound.slice(1))[0]).toBe('1 revision');
  });

  it('begins with a deviation', () => {
    const { metadata } = sound[0]!;
    const deviation = { ...sound[0]!, type: STEP_DEVIATED, metadata: { ...metadata, deadlines: undefined } };
    expect(found([deviation])).toEqual(['0 refused']);
  });
});

describe('a deviation', () => {
  const [opened] = sound;
  const { to, ...rest } = opened!.metadata;
  const deviation = {
    ...opened!,
    type: STEP_DEVIATED,
    revision: 1,
    position: 1,
    metadata: { ...rest, from: to, to, deadlines: undefined },
  };

  it('leaves the state and the deadlines alone', () => {
    expect(found([opened, deviation])).toEqual([]);
    const moved = {
      ...deviation,
      metadata: { ...deviation.metadata, to: { work: 'done', clock: 'running' } },
    };
    expect(found([opened, moved])).toEqual(['1 to']);
    const cleared = {
      ...deviation,
      metadata: { ...deviation.metadata, deadlines: { cleared: ['total@0'] } },
    };
    expect(found([opened, cleared])).toEqual(['1 deadlines']);
  });
});
