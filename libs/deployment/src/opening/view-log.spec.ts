import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@huiyin/event-store';
import { ViewsUnavailableError, type ProgressState } from '@huiyin/projections';
import { BehaviorSubject } from 'rxjs';
import { logProgress, parkingLog } from './view-log.ts';

function kept() {
  const lines: string[] = [];
  const keep = (level: string) => (details: object, message: string) =>
    lines.push(`${level} ${message} ${JSON.stringify({ ...details, err: undefined })}`);
  return { lines, log: { info: keep('info'), warn: keep('warn'), error: keep('error') } };
}

describe('the log of a view', () => {
  it('tells once why it isn’t followed, and when it is again', () => {
    const { lines, log } = kept();
    const state = new BehaviorSubject<ProgressState>({ position: 0, status: 'idle' });
    logProgress('cases', { state }, log);
    const failure = new ViewsUnavailableError('there', 'cut off');
    state.next({ position: 0, status: 'following' });
    state.next({ position: 1, status: 'following' });
    state.next({ position: 1, status: 'waiting', failure });
    state.next({ position: 1, status: 'waiting', failure });
    state.next({ position: 2, status: 'following' });
    state.next({ position: 2, status: 'failed', failure: new Error('broken') });
    expect(lines).toEqual([
      'warn A view waits, and tries again. {"view":"cases","position":1}',
      'info A view is followed. {"view":"cases","position":2}',
      'error A view has stopped for good. {"view":"cases","position":2}',
    ]);
  });

  it('tells that one is being built, and that it is there', () => {
    const { lines, log } = kept();
    const state = new BehaviorSubject<ProgressState>({ position: 0, status: 'building', target: 7 });
    logProgress('cases', { state }, log);
    state.next({ position: 5, status: 'building', target: 7 });
    state.next({ position: 7, status: 'following' });
    expect(lines).toEqual([
      'info A view is being built. {"view":"cases","target":7}',
      'info A view is followed. {"view":"cases","position":7}',
    ]);
  });

  it('names the streams that it doesn’t follow, why, and who decided what about them', () => {
    const { lines, log } = kept();
    const { parked, settled } = parkingLog('cases', log);
    const place = { stream: 'complaint-1', type: 'NoteAdded', revision: 3, position: 9 };
    const event = { ...place, data: { text: '王小明' } } as unknown as RecordedEvent;
    parked!({ event, reason: 'it names no process' });
    const asked = { kind: 'skip', stream: 'complaint-1', by: 'wang', why: '测试', at: 2 } as const;
    settled!(asked, { kind: 'followed', applied: 0 });
    expect(lines[0]).toMatch(
      /^warn A stream is parked.*"stream":"complaint-1".*"reason":"it names no process"/,
    );
    expect(lines[1]).toMatch(/^info .*"asked":"skip","by":"wang","why":"测试","outcome":"followed"/);
    expect(lines.join()).not.toContain('王小明');
  });
});
