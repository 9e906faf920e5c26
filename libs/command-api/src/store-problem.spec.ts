import { describe, expect, it } from '@jest/globals';
import {
  AppendTooLargeError,
  StoreClosedError,
  StoreFailedError,
  StoreFullError,
  StoreUnavailableError,
  WrongExpectedRevisionError,
} from '@huiyin/event-store';
import { UnknownMachineError } from '@huiyin/case-runtime';
import { IncompatibleHistoryError } from '@huiyin/process-engine';
import { Problem } from '@huiyin/service-kit';
import { storeProblem } from './store-problem.ts';

describe('what the store’s troubles are to a client', () => {
  it.each([
    [new StoreFullError('events.db'), 503, 'store-full'],
    [new StoreFailedError('events.db', new Error('EIO')), 503, 'store-failed'],
    [new StoreClosedError(), 503, 'store-closed'],
    [new StoreUnavailableError('esdb://db:2113', 'unknown', new Error('reset')), 503, 'store-unavailable'],
    [new AppendTooLargeError('complaint-1', 2_000_000, 1_048_576), 413, 'append-too-large'],
    [new WrongExpectedRevisionError('complaint-1', 3, 4), 503, 'case-contended'],
    [new UnknownMachineError('complaint-1', 'complaint', 99), 409, 'case-unreadable'],
    [new IncompatibleHistoryError('complaint-1', 3, 'AliensLanded', 'no'), 409, 'case-unreadable'],
  ])('%s: a status and a code', (error, status, code) => {
    const problem = storeProblem(error) as Problem;
    expect(problem).toBeInstanceOf(Problem);
    expect([problem.status, problem.code]).toEqual([status, code]);
  });

  it('says nothing of where the store is', () => {
    const problem = storeProblem(new StoreUnavailableError('esdb://db:2113', 'unknown', new Error('reset')));
    const { title, detail } = problem as Problem;
    expect(JSON.stringify({ title, detail })).not.toContain('db:2113');
  });

  it('leaves other errors as they are', () => {
    const error = new TypeError('x');
    expect(storeProblem(error)).toBe(error);
  });
});
