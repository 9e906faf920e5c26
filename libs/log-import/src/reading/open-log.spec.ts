import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { openLog } from './open-log.ts';
import { readLog, readWritten, temporaryDirectory } from './testing/temporary-log.ts';
import { event, writeXes } from './testing/xes-writer.ts';

const TIME = '2024-05-01T08:30:00Z';
const xes = writeXes([{ attributes: [], events: [event('a', TIME)] }]);
const columns = { activity: 'activity', timestamp: 'time' };

describe('opening a log', () => {
  it.each([
    ['log.csv', xes, 'xes'],
    ['log', gzipSync(xes), 'xes'],
    ['log.gz', gzipSync('\ufeffocel:eid,ocel:activity,ocel:timestamp\n'), 'ocel1-csv'],
    ['log', '{"events":[],"objects":[]}', 'ocel2-json'],
    ['log.csv', 'activity,time\n', 'csv'],
    ['log.txt', 'activity,time\n', 'csv'],
  ])('tells the format of %s by itself', async (name, content, format) => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, name);
    await writeFile(path, content);
    expect(await openLog(path, { columns })).toMatchObject({ path, format });
  });

  it('believes what it is told about the format', async () => {
    const { error } = await readWritten('log.xes', xes, { format: 'ocel2-json' });
    expect(error!.reason).toContain('malformed JSON: unexpected "<"');
  });

  it.each([
    ['a file that is no log', Buffer.from('PK\x03\x04'), 'this is no log that can be read'],
    ['plain CSV without columns', 'a,b\n', 'this is no log that can be read'],
    [
      'an encoding that nobody knows',
      '<?xml version="1.0" encoding="klingon"?><log/>',
      'the encoding "klingon" is not known',
    ],
    ['nothing', '', 'the file is empty'],
  ])('refuses %s', async (_, content, reason) => {
    const { steps, error } = await readWritten('log', content);
    expect(steps).toEqual([]);
    expect(error).toMatchObject({ code: 'broken-log', reason: expect.stringContaining(reason) });
  });

  it('refuses plain CSV whose columns nobody named', async () => {
    const { error } = await readWritten('log.csv', 'a,b\n');
    expect(error!.reason).toBe('this is plain CSV: say which columns hold activity and timestamp');
  });

  it('refuses a file that is not there', async () => {
    const { error } = await readLog('/nowhere/log.xes');
    expect(error!.message).toBe('/nowhere/log.xes: there is no such file');
  });

  it.each([{ timezone: 'Asia/Shanghai' }, { encoding: 'klingon' }, { delimiter: '' }])(
    'refuses the option %j, which makes no sense',
    async (options) => {
      await expect(openLog('log', options)).rejects.toThrow(RangeError);
    },
  );

  it('tells how far it has read, and reads no further than its steps are asked for', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.csv');
    const rows = Array.from({ length: 50_000 }, (_, at) => `step ${at},${TIME}\n`);
    await writeFile(path, `activity,time\n${rows.join('')}`);
    const log = await openLog(path, { columns });
    expect(log.bytesRead()).toBe(0);
    let steps = 0;
    let before = 0;
    for await (const batch of log.batches) {
      expect(log.bytesRead()).toBeGreaterThanOrEqual(before);
      // Never more than two chunks of 64 KiB ahead of what was given out.
      expect(log.bytesRead()).toBeLessThanOrEqual(before + 3 * 64 * 1024);
      before = log.bytesRead();
      steps += batch.length;
    }
    expect(steps).toBe(rows.length);
    expect(log.bytesRead()).toBe(log.bytesTotal);
  });
});
