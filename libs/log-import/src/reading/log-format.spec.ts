import { describe, expect, it } from '@jest/globals';
import { recogniseFormat } from './log-format.ts';

describe('the format of a log', () => {
  it.each([
    ['a.xes', '<?xml version="1.0"?><log>', 'xes'],
    ['misnamed.csv', '\n <log xes.version="1.0">', 'xes'],
    ['a.jsonocel', '{"objectTypes":[]', 'ocel2-json'],
    ['a.csv', 'ocel:eid,ocel:activity,ocel:timestamp', 'ocel1-csv'],
    ['a', '"weight";"ocel:eid"\n1;2', 'ocel1-csv'],
    ['a.csv', 'case,activity,time\nocel:eid,b,c', 'csv'],
    ['a.tsv.gz', 'case\tactivity', 'csv'],
    ['a.txt', 'case,activity,time', undefined],
    ['a', '', undefined],
  ])('of %s beginning with %j is %s', (path, head, format) => {
    expect(recogniseFormat(path, head)).toBe(format);
  });
});
