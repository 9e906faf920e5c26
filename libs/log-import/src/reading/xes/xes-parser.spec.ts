import { describe, expect, it } from '@jest/globals';
import { BrokenLogError } from '../broken-log-error.ts';
import { readWritten } from '../testing/temporary-log.ts';
import { XesReader } from './xes-reader.ts';

const EVENT =
  '<event><string key="concept:name" value="NAME"/><date key="time:timestamp" value="2024-05-01T08:30:00Z"/></event>';

async function nameRead(value: string, doctype = ''): Promise<string> {
  const { steps, error } = await readWritten(
    'log.xes',
    `${doctype}<log>${EVENT.replace('NAME', value)}</log>`,
  );
  if (error) throw error;
  return steps[0]!.activity;
}

function broken(xml: string): BrokenLogError {
  const reader = new XesReader('log.xes', undefined);
  try {
    reader.write(xml);
    reader.end();
  } catch (error) {
    if (error instanceof BrokenLogError) return error;
    throw error;
  }
  throw new Error('this XML was taken');
}

describe('the XML of a XES log', () => {
  it('has the five entities of XML and character references', async () => {
    expect(await nameRead('&lt;&amp;&gt;&quot;&apos;&#25237;&#x8bc9;')).toBe('<&>"\'投诉');
  });

  it('may hold a ">" in a value', async () => {
    expect(await nameRead('a>b/>c')).toBe('a>b/>c');
  });

  it('may have a document type that declares nothing of use', async () => {
    expect(await nameRead('a', '<!DOCTYPE log SYSTEM "http://127.0.0.1:9/log.dtd">')).toBe('a');
  });

  it('never expands an entity of its own, nor fetches one', async () => {
    const bomb =
      '<!DOCTYPE log [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    for (const name of ['a', 'b', 'c', 'nbsp']) {
      await expect(nameRead(`&${name};`, bomb)).rejects.toThrow('malformed XML: Invalid character entity');
    }
  });

  it.each(['&#0;', '&#xD800;', '&#x110000;', '&#8;'])(
    'never holds %s, which is no character',
    async (reference) => {
      await expect(nameRead(reference)).rejects.toThrow('malformed XML: Invalid character entity');
    },
  );

  it.each([
    ['<log>\n  <trace></log>', { line: 2, column: 15 }, 'Unexpected close tag'],
    ['<log>\n<trace a=b></trace></log>', { line: 2, column: 10 }, 'Unquoted attribute value'],
    ['<log>\n\n</log>\n<log/>', { line: 4 }, 'A second root element'],
    ['<log></log>x', { line: 1 }, 'Text data outside of root node'],
    ['x<log></log>', { line: 1 }, 'Non-whitespace before first tag'],
    ['<log>&x</log>', { line: 1 }, 'Invalid character in entity name'],
    ['<log><string hasOwnProperty="x" key="a"/></log>', { line: 1 }, 'Invalid attribute name'],
  ])('is refused where it is malformed: %s', (xml, place, complaint) => {
    const error = broken(xml);
    expect(error.reason).toContain(`malformed XML: ${complaint}`);
    expect(error.place).toMatchObject(place);
  });

  it('is placed to the line and column even behind elements that were looked up', () => {
    const same = '  <string key="k" value="v"/>';
    const lastLine = `${same.repeat(3)}<oops`;
    const error = broken(`<log><trace>\n${same}\n${same}\n${same}\n${lastLine}</trace></log>`);
    expect(error.place).toEqual({ line: 5, column: lastLine.length + 1, element: 'trace 1' });
  });

  it('is the same for an element that was looked up as for one that was parsed', () => {
    const same = '<string key="k" value="v"/>';
    const values = (...texts: string[]) => {
      const reader = new XesReader('log.xes', undefined);
      for (const text of texts) reader.write(text);
      reader.end();
      return reader.take().map(({ attributes, trace }) => [attributes, trace?.attributes]);
    };
    const after = EVENT.replace('</event>', `${same}</event>`);
    // In what is passed over it means nothing, and behind the root nothing may come.
    expect(values(`<log><trace>${same}<x:y>${same}</x:y>${after}</trace></log>`)).toEqual([
      [{ k: 'v' }, { k: 'v' }],
    ]);
    expect(broken(`<log><trace>${same}</trace></log>${same}`).reason).toBe(
      'malformed XML: A second root element',
    );
    // What is the end of a tag here is mere text there.
    const [begin, end] = [same.slice(0, 5), same.slice(5)];
    expect(values(`<log><trace>${begin}`, `${end}</trace><trace>`, `${end}${after}</trace></log>`)).toEqual([
      [{ k: 'v' }, {}],
    ]);
  });

  it.each(['', ' \n', '<?xml version="1.0"?>', '<!-- nothing -->'])(
    'has to hold an element: %j does not',
    (xml) => {
      expect(broken(xml).reason).toBe('malformed XML: There is no XML element');
    },
  );

  it('may not go on for ever without an element', () => {
    const reader = new XesReader('log.xes', undefined);
    reader.write('<log>');
    const megabyte = 'x'.repeat(1024 * 1024);
    expect(() => {
      for (let megabytes = 0; megabytes <= 17; megabytes += 1) reader.write(megabyte);
    }).toThrow('More than 16 MiB without an element');
  });

  it('may hold a value or a comment of some 100 KB, however it is cut', () => {
    const long = 'x'.repeat(100_000);
    const reader = new XesReader('log.xes', undefined);
    const xml = `<log><!-- ${long} -->${EVENT.replace('NAME', long)}</log>`;
    for (let at = 0; at < xml.length; at += 30_000) reader.write(xml.slice(at, at + 30_000));
    reader.end();
    expect(reader.take()).toMatchObject([{ activity: long }]);
  });
});
