import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { BrokenLogError } from './broken-log-error.ts';
import type { LoggedStep } from './logged-step.ts';
import type { OpenLogOptions } from './open-log.ts';
import { readLog, temporaryDirectory } from './testing/temporary-log.ts';
import { event, writeXes } from './testing/xes-writer.ts';

const days = [1, 2, 3].map((day) => `2024-05-0${day}T08:30:00Z`);

const xes = writeXes(
  [
    {
      attributes: [{ type: 'string', key: 'concept:name', value: '投诉 1' }],
      events: days.map((day) => event('同样', day, { type: 'string', key: 'store', value: 'S01' })),
    },
  ],
  { lineEnd: '\n', quote: '"', emptyTags: true },
);
const objects = [{ id: 'o1', type: 'orders', relationships: [{ objectId: 'o1', qualifier: '自己' }] }];
const events = days.map((time, at) => ({
  id: `e${at}`,
  type: '下单',
  time,
  relationships: [{ objectId: 'o1' }],
}));
const ocel1 =
  'ocel:eid,ocel:activity,ocel:timestamp,ocel:type:orders,note\n' +
  days.map((day, at) => `e${at},"下,单",${day},"['o1']",note ${at}\n`).join('');
const csv = `id,activity,time,note\n${days.map((day, at) => `${at},下单,${day},"note ""${at}"""\n`).join('')}`;
const columns = { activity: 'activity', timestamp: 'time', id: 'id' };

/** Long enough for a busy machine: these tests read some thousand files. */
const PATIENCE = 60_000;

interface Beginning {
  readonly length: number;
  readonly steps: readonly LoggedStep[];
  readonly error: BrokenLogError | undefined;
}

/** Reads every beginning of the content, shortest first, and the whole. */
async function readBeginnings(
  content: Uint8Array,
  options: OpenLogOptions,
): Promise<{ whole: readonly LoggedStep[]; beginnings: readonly Beginning[] }> {
  await using directory = await temporaryDirectory();
  const read = async (length: number): Promise<Beginning> => {
    const path = join(directory.path, `log-${length}`);
    await writeFile(path, content.subarray(0, length));
    const { steps, error } = await readLog(path, options);
    if (error && !(error instanceof BrokenLogError)) throw error;
    return { length, steps, error };
  };
  const beginnings: Beginning[] = [];
  for (let from = 0; from < content.length; from += 16) {
    const lengths = Array.from({ length: Math.min(16, content.length - from) }, (_, at) => from + at);
    beginnings.push(...(await Promise.all(lengths.map(read))));
  }
  const whole = await read(content.length);
  expect(whole.error).toBeUndefined();
  expect(whole.steps).toHaveLength(days.length);
  return { whole: whole.steps, beginnings };
}

/** The steps are the first ones of the whole log, nothing left out or made up. */
function expectFirstOf(whole: readonly LoggedStep[], given: readonly (readonly LoggedStep[])[]): void {
  expect(given).toEqual(given.map((steps) => whole.slice(0, steps.length)));
}

describe('a log that was cut off', () => {
  const marked: readonly (readonly [string, string, OpenLogOptions])[] = [
    ['XES', xes, { format: 'xes' }],
    ['OCEL 2.0, objects first', JSON.stringify({ objects, events }, undefined, 1), { format: 'ocel2-json' }],
    ['OCEL 2.0, events first', JSON.stringify({ events, objects }), { format: 'ocel2-json' }],
  ];

  it.each(marked)(
    'is found out wherever it was cut: %s',
    async (_, text, options) => {
      const { whole, beginnings } = await readBeginnings(Buffer.from(text), options);
      expect(beginnings.filter(({ error }) => !error)).toEqual([]);
      const given = beginnings.map(({ steps }) => steps);
      expectFirstOf(whole, given);
      // Whatever is whole is given out, and more of it the later the cut; with the events first nothing ever is.
      const counts = given.map((steps) => steps.length);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(counts.at(-1)).toBe(text.startsWith('{"events"') ? 0 : whole.length);
    },
    PATIENCE,
  );

  it.each([
    ['OCEL 1', ocel1, { format: 'ocel1-csv' } satisfies OpenLogOptions],
    ['plain', csv, { format: 'csv', columns } satisfies OpenLogOptions],
  ])(
    'is found out in CSV unless it was cut in the last cell of a row or behind it: %s',
    async (_, text, options) => {
      const bytes = Buffer.from(text);
      const { whole, beginnings } = await readBeginnings(bytes, options);
      const taken = beginnings.filter(({ error }) => !error);
      for (const { length, steps } of taken) {
        const rows = bytes.subarray(0, length).toString().trimEnd().split('\n').slice(1);
        expect(steps).toHaveLength(rows.length);
        // Every cell but the last is whole, and the last may be shorter than it was.
        const { attributes, ...last } = steps.at(-1) ?? { attributes: {} as LoggedStep['attributes'] };
        if (steps.length > 0) expect(whole[steps.length - 1]).toMatchObject(last);
        const note = String(whole[steps.length - 1]?.attributes['note']);
        expect(note.startsWith(String(attributes['note'] ?? ''))).toBe(true);
      }
      expect(taken.length).toBeGreaterThan(days.length);
      expectFirstOf(
        whole,
        beginnings.map(({ steps, error }) => (error ? steps : steps.slice(0, -1))),
      );
    },
    PATIENCE,
  );

  it.each([
    ...marked.map(([name, text, options]) => [name, text, options] as const),
    ['OCEL 1', ocel1, { format: 'ocel1-csv' }] as const,
    ['plain CSV', csv, { format: 'csv', columns }] as const,
  ])(
    'is found out wherever it was cut once it is gzipped: %s',
    async (_, text, options) => {
      const { whole, beginnings } = await readBeginnings(gzipSync(text), options);
      expect(beginnings.filter(({ error }) => !error)).toEqual([]);
      const given = beginnings.map(({ steps }) => steps);
      expectFirstOf(whole, given);
      // Cut in gzip's own end mark all the content is still there; CSV holds its last row back until it sees the end.
      expect(given.at(-1)!.length).toBeGreaterThanOrEqual(
        text.startsWith('{"events"') ? 0 : whole.length - 1,
      );
    },
    PATIENCE,
  );

  it('names the line and the element that it was in', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.xes');
    const cut = xes.slice(0, xes.indexOf(days[1]!));
    await writeFile(path, gzipSync(cut).subarray(0, -4));
    const { steps, error } = await readLog(path);
    expect(steps).toHaveLength(1);
    expect(error!.message).toBe(
      `${path}, line ${cut.split('\n').length} (trace 1, event 2): the gzip data end too early: the file is cut off`,
    );
    await writeFile(path, cut);
    expect((await readLog(path)).error!.message).toBe(
      `${path}, line ${cut.split('\n').length} (trace 1, event 2): the file ends in the middle of the XML: it is cut off`,
    );
  });

  it('gives out what stands in front of bytes that are no text, and names their line', async () => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log');
    for (const [text, options] of [
      [xes, { format: 'xes' }],
      [csv, { format: 'csv', columns }],
      [marked[1]![1], { format: 'ocel2-json' }],
    ] as const) {
      const bytes = Buffer.from(text);
      const at = bytes.indexOf(days[2]!);
      bytes.writeUInt8(0xff, at);
      await writeFile(path, bytes);
      const { steps, error } = await readLog(path, options);
      expect(steps).toHaveLength(2);
      expect(error).toMatchObject({
        place: { line: bytes.subarray(0, at).toString().split('\n').length },
        reason: expect.stringContaining('not utf-8'),
      });
    }
  });
});
