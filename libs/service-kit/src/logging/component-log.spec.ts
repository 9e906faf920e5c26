import { beforeEach, describe, expect, it } from '@jest/globals';
import { componentLog } from './component-log.ts';

const said: unknown[][] = [];
beforeEach(() => void said.splice(0));
const say =
  (level: string) =>
  (...words: unknown[]) =>
    void said.push([level, ...words]);
const logger = { log: say('log'), warn: say('warn'), error: say('error') };
const log = componentLog('Endpoint', { level: 'info', format: 'text' }, logger);

describe('the log of a part', () => {
  it('says the message with its particulars, under the part’s name', () => {
    log.info({}, 'Listening');
    log.warn({ place: 'db:2113', attempts: 3 }, 'Connection lost');
    expect(said).toEqual([
      ['log', 'Listening', 'Endpoint'],
      ['warn', 'Connection lost {"place":"db:2113","attempts":3}', 'Endpoint'],
    ]);
  });

  it('says of an error what it says of itself, and where it arose', () => {
    const err = new Error('no route to host');
    log.error({ err, incident: '7' }, 'A call failed');
    expect(said).toEqual([
      ['error', 'A call failed {"err":"no route to host","incident":"7"}', err.stack, 'Endpoint'],
    ]);
  });

  it('says nothing where logging is off', () => {
    componentLog('Endpoint', false).error({ err: new Error('x') }, 'A call failed');
    expect(said).toEqual([]);
  });
});
