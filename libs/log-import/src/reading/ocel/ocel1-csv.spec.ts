import { describe, expect, it } from '@jest/globals';
import { readWritten } from '../testing/temporary-log.ts';

const HEADER = 'ocel:eid,ocel:activity,ocel:timestamp,ocel:type:items,ocel:type:orders,weight';
const ROW = `1.0,place order,2019-05-20 07:07:47.000Z,"['880001','880004']","['990001']",3.52`;

describe('an OCEL 1 log as CSV', () => {
  it('gives each row as a step with its objects by type; blank cells hold nothing', async () => {
    const { steps, error } = await readWritten(
      'log.csv',
      `${HEADER}\n${ROW}\n2.0,pay,2019-05-21 00:00:00Z, ,[], `,
    );
    expect(error).toBeUndefined();
    expect(steps).toEqual([
      {
        ordinal: 0,
        place: { line: 2, element: 'row 1' },
        id: '1.0',
        activity: 'place order',
        occurredAt: '2019-05-20T07:07:47.000Z',
        writtenTime: '2019-05-20 07:07:47.000Z',
        attributes: { weight: '3.52' },
        objects: [
          { type: 'items', id: '880001', qualifier: undefined },
          { type: 'items', id: '880004', qualifier: undefined },
          { type: 'orders', id: '990001', qualifier: undefined },
        ],
        trace: undefined,
        indexInTrace: undefined,
      },
      expect.objectContaining({ id: '2.0', attributes: {}, objects: [] }),
    ]);
  });

  it.each([
    [' ,pay,2019-05-21 00:00:00Z, , ,', 'the cell "ocel:eid" is empty'],
    ['2.0, ,2019-05-21 00:00:00Z, , ,', 'the cell "ocel:activity" is empty'],
    ['2.0,pay, , , ,', 'the cell "ocel:timestamp" is empty'],
    ['2.0,pay,2019-05-21 00:00:00Z,880001, ,', 'the cell "ocel:type:items": "880001" is not a list'],
    [
      `2.0,pay,2019-05-21 00:00:00Z,['a' 'b'], ,`,
      `the cell "ocel:type:items": "['a' 'b']" is not a list of strings`,
    ],
  ])('is broken by the row %s', async (row, reason) => {
    const { steps, error } = await readWritten('log.csv', `${HEADER}\n${ROW}\n${row}\n`);
    expect(steps).toHaveLength(1);
    expect(error).toMatchObject({ place: { line: 3, element: 'row 2' }, reason });
  });

  it('is broken where it lacks a column that OCEL demands', async () => {
    const { error } = await readWritten('log.csv', 'ocel:eid,ocel:activity\n1,a\n');
    expect(error!.reason).toContain('there is no column "ocel:timestamp"');
  });
});
