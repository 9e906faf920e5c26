import { beforeEach, describe, expect, it } from '@jest/globals';
import { ManualTimer } from '../../testing/persistent-subscriptions/manual-timer.ts';
import { Checkpointing } from './checkpointing.ts';

describe('a checkpoint is written', () => {
  let timer: ManualTimer;
  let written: number[];
  let checkpointing: Checkpointing;
  beforeEach(() => {
    timer = new ManualTimer();
    written = [];
    const settings = { checkpointAfter: 1_000, minCheckpointCount: 3, maxCheckpointCount: 10 };
    checkpointing = new Checkpointing(settings, timer, -1, (place) => written.push(place));
  });

  it('some time after the first message settled, with all that were settled since', () => {
    checkpointing.progressed(1, 0);
    timer.pass(900);
    checkpointing.progressed(4, 4);
    expect(written).toEqual([]);
    timer.pass(100);
    expect(written).toEqual([4]);
  });

  it('not for fewer messages than it should be', () => {
    checkpointing.progressed(2, 1);
    timer.pass(5_000);
    expect(written).toEqual([]);
    checkpointing.progressed(1, 2);
    timer.pass(1_000);
    expect(written).toEqual([2]);
  });

  it('at once after many messages', () => {
    checkpointing.progressed(9, 8);
    expect(written).toEqual([]);
    checkpointing.progressed(1, 9);
    expect(written).toEqual([9]);
  });

  it('not while the oldest message is unsettled: there would be nothing new in it', () => {
    checkpointing.progressed(50, -1);
    timer.pass(5_000);
    expect(written).toEqual([]);
    expect(timer.next).toBeUndefined();
  });

  it('when it is told to be, however few messages', () => {
    checkpointing.progressed(1, 0);
    checkpointing.flush();
    checkpointing.flush();
    expect(written).toEqual([0]);
    expect(timer.next).toBeUndefined();
  });
});
