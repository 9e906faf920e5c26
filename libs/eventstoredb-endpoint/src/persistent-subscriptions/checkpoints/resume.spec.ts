import { describe, expect, it } from '@jest/globals';
import { resumeAfter, type Resumption } from './resume.ts';

const at = (known: Partial<Resumption>) =>
  resumeAfter({
    ...{ checkpoint: undefined, startAfter: 5, head: 100, last: 40, origin: -1, derived: false },
    ...known,
  });

describe('where a group goes on', () => {
  it('is where it began, if nothing is on record', () => {
    expect(at({})).toBe(5);
  });

  it('is its checkpoint', () => {
    expect(at({ checkpoint: { place: 30, head: 90 } })).toBe(30);
    expect(at({ checkpoint: { place: 30, head: 100 } })).toBe(30);
  });

  it('is the end of the source, if the log was cut back behind the checkpoint', () => {
    expect(at({ checkpoint: { place: 60, head: 200 } })).toBe(40);
    expect(at({ checkpoint: { place: 30, head: 200 } })).toBe(30);
  });

  it('is before everything, if the log was cut back and the source is not in it any more', () => {
    expect(at({ checkpoint: { place: 60, head: 200 }, last: undefined })).toBe(-1);
  });

  it('is where it began, if the log was cut back and the source may lag behind it', () => {
    expect(at({ checkpoint: { place: 60, head: 200 }, derived: true })).toBe(5);
  });

  it('is its checkpoint in a source that lags behind a log that is as it was', () => {
    expect(at({ checkpoint: { place: 60, head: 90 }, derived: true, last: 10 })).toBe(60);
  });
});
