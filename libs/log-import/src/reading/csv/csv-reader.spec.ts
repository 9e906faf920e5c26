import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OpenLogOptions } from '../open-log.ts';
import { readWritten } from '../testing/temporary-log.ts';
import { CsvReader } from './csv-reader.ts';
import { plainCsv } from './plain-csv.ts';

const columns = { activity: 'activity', timestamp: 'time', id: 'id' };
const options: OpenLogOptions = { columns };
const HEADER = 'id,activity,time,store';
const ROW = '1,register,2024-05-01 08:30:00Z,S01';

describe('a plain CSV log', () => {
  it('gives each row as a step, the named columns as its fields and the others as attributes', async () => {
    const { steps, error } = await readWritten(
      'log.csv',
      `${HEADER}\n${ROW}\n\n"",decide,2024/5/2 0:00Z, \n`,
      options,
    );
    expect(error).toBeUndefined();
    const common = { objects: [], trace: undefined, indexInTrace: undefined };
    expect(steps).toEqual([
      {
        ...common,
        ordinal: 0,
        place: { line: 2, element: 'row 1' },
        id: '1',
        activity: 'register',
        occurredAt: '2024-05-01T08:30:00.000Z',
        writtenTime: '2024-05-01 08:30:00Z',
        attributes: { store: 'S01' },
      },
      {
        ...common,
        ordinal: 1,
        place: { line: 4, element: 'row 2' },
        id: undefined,
        activity: 'decide',
        occurredAt: '2024-05-02T00:00:00.000Z',
        writtenTime: '2024/5/2 0:00Z',
        attributes: {},
      },
    ]);
  });

  it('has its times in the time zone that was named', async () => {
    const text = `${HEADER}\n1,a,2024-05-01 08:30,S01`;
    const { steps } = await readWritten('log.csv', text, { ...options, timezone: '+08:00' });
    expect(steps).toMatchObject([{ occurredAt: '2024-05-01T00:30:00.000Z' }]);
  });

  it('may begin with a byte order mark, end its lines as Windows or an old Mac does, and be cut by other signs', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = `\ufeff${HEADER}${lineEnd}${ROW}${lineEnd}${ROW}${lineEnd}`.replaceAll(',', ';');
      const { steps, error } = await readWritten('log.csv', text, { ...options, delimiter: ';' });
      expect(error).toBeUndefined();
      expect(steps).toMatchObject([{ id: '1' }, { attributes: { store: 'S01' } }]);
    }
  });

  it('may be in GB18030, if it is said', async () => {
    const complaint = Buffer.from([0xcd, 0xb6, 0xcb, 0xdf]);
    const text = Buffer.concat([
      Buffer.from(`${HEADER}\n1,`),
      complaint,
      Buffer.from(',2024-05-01 08:30Z,S01\n'),
    ]);
    const { steps } = await readWritten('log.csv', text, { ...options, encoding: 'gb18030' });
    expect(steps).toMatchObject([{ activity: '投诉' }]);
    const { error } = await readWritten('log.csv', text, options);
    expect(error).toMatchObject({
      place: { line: 2 },
      reason: 'there are bytes here that are not utf-8 (a file in GBK or GB18030 needs the option encoding)',
    });
  });

  it('may be in the UTF-16 of a spreadsheet', async () => {
    const text = Buffer.from(`\ufeff${HEADER}\n${ROW}\n`.replaceAll(',', '\t'), 'utf16le');
    const { steps } = await readWritten('log.csv', text, { ...options, delimiter: '\t' });
    expect(steps).toMatchObject([{ activity: 'register', attributes: { store: 'S01' } }]);
  });

  it.each([
    ['1,b,2024-05-01T08:30Z', { line: 3, element: 'row 2' }, 'the row has 3 cells where the header has 4'],
    [
      '1,b,2024-05-01T08:30Z,S01,x',
      { line: 3, element: 'row 2' },
      'the row has 5 cells where the header has 4',
    ],
    ['1,b, ,S01', { line: 3, element: 'row 2' }, 'the cell "time" is empty'],
    ['1,b,soon,S01', { line: 3, element: 'row 2' }, 'the time "soon" is not a date with a time of day'],
    ['1,b,2024-05-01 08:30,S01', { line: 3, element: 'row 2' }, 'has no offset from UTC'],
    ['1,"b\nb",soon,S01\n', { line: 3, element: 'row 2' }, 'the time "soon"'],
    ['1,b"c,x,S01', { line: 3, element: 'row 2' }, 'there is a quote in the middle of an unquoted cell'],
    ['1,"b"c,x,S01', { line: 3, element: 'row 2' }, 'there is text after the closing quote of a cell'],
    ['1,"b,x,S01\n2', { line: 3, element: 'row 2' }, 'the file ends inside a quoted cell'],
    ['1,"long', { line: 3, element: 'row 2' }, 'the row is longer than 1 MiB'],
    ['1,b\0c,x,S01', { line: 3 }, 'there is a NUL character here'],
  ])('is broken by the row %s', async (row, place, reason) => {
    const { steps, error } = await readWritten(
      'log.csv',
      `${HEADER}\n${ROW}\n${row.replace('long', 'x'.repeat(1_100_000))}`,
      options,
    );
    expect(steps).toMatchObject([{ activity: 'register' }]);
    expect(error).toMatchObject({ code: 'broken-log', place });
    expect(error!.reason).toContain(reason);
  });

  it.each([
    ['id,what,time', 'there is no column "activity": the header has "id", "what", "time"'],
    ['id;activity;time', 'there is no column "activity": the header has "id;activity;time"'],
    ['id,activity,time,x,x', 'there are two columns "x"'],
  ])('is broken by the header %s', async (header, reason) => {
    const { error } = await readWritten('log.csv', `\n${header}\n${ROW}`, options);
    expect(error).toMatchObject({ place: { line: 2 }, reason });
  });

  it.each(['\n', '\ufeff'])('is broken where it has no header: %j', async (text) => {
    const { error } = await readWritten('log.csv', text, options);
    expect(error).toMatchObject({ code: 'broken-log', reason: 'there is no header row' });
  });

  it('can hold no attribute called __proto__', async () => {
    const { error } = await readWritten('log.csv', `${HEADER},__proto__\n${ROW},x`, options);
    expect(error!.reason).toBe('an attribute may not be called __proto__');
  });
});

describe('a random CSV log', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '投', '😀', ',', '"', '\n', '\r', ' '), maxLength: 5 });
  const time = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const rows = fc.array(fc.record({ activity: cell, time, note: cell }), { maxLength: 8 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('reads as it was written, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 30 }), async (of, size) => {
        const lines = of.map((row) => [row.activity, row.time.toISOString(), row.note].map(quoted).join(','));
        const text = ['activity,time,note', ...lines].join('\n');
        const reader = new CsvReader(
          'log.csv',
          ',',
          plainCsv({ activity: 'activity', timestamp: 'time' }, undefined),
        );
        const letters = [...text];
        for (let at = 0; at < letters.length; at += size)
          await reader.write(letters.slice(at, at + size).join(''));
        await reader.end();
        expect(
          reader.take().map(({ ordinal, place, activity, occurredAt, attributes }) => ({
            ordinal,
            line: place.line,
            activity,
            occurredAt,
            attributes,
          })),
        ).toEqual(
          of.map(({ activity, time: at, note }, ordinal) => ({
            ordinal,
            line: ['header', ...lines.slice(0, ordinal), ''].join('\n').split('\n').length,
            activity,
            occurredAt: at.toISOString(),
            attributes: note.trim() === '' ? {} : { note },
          })),
        );
      }),
    );
  });
});
