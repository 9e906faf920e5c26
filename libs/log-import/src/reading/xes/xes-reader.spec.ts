import { describe, expect, it } from '@jest/globals';
import { readWritten } from '../testing/temporary-log.ts';
import { type WrittenAttribute, event, writeXes } from '../testing/xes-writer.ts';

const TIME = '2024-05-01T08:30:00.000+08:00';

/** Reads a log of one trace with one event that has these attributes beside its name and time. */
async function attributesOf(...written: WrittenAttribute[]) {
  const xes = writeXes([{ attributes: [], events: [event('a', TIME, ...written)] }]);
  const { steps, error } = await readWritten('log.xes', xes);
  expect(error).toBeUndefined();
  return steps[0]!.attributes;
}

function log(body: string): string {
  return `<log>\n${body}\n</log>`;
}

const EVENT = `<event><string key="concept:name" value="a"/><date key="time:timestamp" value="${TIME}"/></event>`;

describe('a XES log', () => {
  it('gives each event as a step, with its trace and its place in both', async () => {
    const xes = writeXes(
      [
        {
          attributes: [{ type: 'string', key: 'concept:name', value: 'case 1' }],
          events: [event('register', TIME), event('decide', '2024-05-02T00:00:00Z')],
        },
        {
          attributes: [],
          events: [event('register', TIME, { type: 'id', key: 'identity:id', value: 'e3' })],
        },
      ],
      { lineEnd: '\n', quote: '"', emptyTags: true },
    );
    const { steps, error } = await readWritten('log.xes', xes);
    expect(error).toBeUndefined();
    const trace = { index: 0, attributes: { 'concept:name': 'case 1' } };
    const common = { id: undefined, attributes: {}, objects: [] };
    expect(steps).toEqual([
      {
        ...common,
        ordinal: 0,
        place: { line: 4, element: 'trace 1, event 1' },
        activity: 'register',
        occurredAt: '2024-05-01T00:30:00.000Z',
        writtenTime: TIME,
        trace,
        indexInTrace: 0,
      },
      {
        ...common,
        ordinal: 1,
        place: { line: 8, element: 'trace 1, event 2' },
        activity: 'decide',
        occurredAt: '2024-05-02T00:00:00.000Z',
        writtenTime: '2024-05-02T00:00:00Z',
        trace,
        indexInTrace: 1,
      },
      {
        ...common,
        ordinal: 2,
        place: { line: 14, element: 'trace 2, event 1' },
        id: 'e3',
        activity: 'register',
        occurredAt: '2024-05-01T00:30:00.000Z',
        writtenTime: TIME,
        trace: { index: 1, attributes: {} },
        indexInTrace: 0,
      },
    ]);
    expect(steps[0]!.trace).toBe(steps[1]!.trace);
  });

  it('gives attributes their types, and those nested in them', async () => {
    const attributes = await attributesOf(
      { type: 'int', key: 'count', value: '3' },
      { type: 'float', key: 'cost', value: '2.5', nested: [{ type: 'string', key: 'unit', value: '元' }] },
      { type: 'boolean', key: 'urgent', value: 'true' },
      { type: 'container', key: 'customer', nested: [{ type: 'string', key: 'tier', value: 'gold' }] },
      { type: 'container', key: 'nothing' },
      {
        type: 'list',
        key: 'items',
        nested: [
          { type: 'string', key: 'item', value: 'x' },
          { type: 'int', key: 'item', value: '2' },
        ],
      },
      { type: 'list', key: 'none' },
    );
    expect(attributes).toEqual({
      count: 3,
      cost: { value: 2.5, attributes: { unit: '元' } },
      urgent: true,
      customer: { tier: 'gold' },
      nothing: {},
      items: [{ item: 'x' }, { item: 2 }],
      none: [],
    });
  });

  it('has the items of a list within <values>, as the standard wants, or without', async () => {
    const items = '<string key="item" value="x"/><string key="item" value="x"/>';
    const { steps } = await readWritten(
      'log.xes',
      log(EVENT.replace('</event>', `<list key="items"><values>${items}</values></list></event>`)),
    );
    expect(steps[0]!.attributes).toEqual({ items: [{ item: 'x' }, { item: 'x' }] });
  });

  it('keeps what is nested in the name of an event among its attributes', async () => {
    const name = {
      type: 'string',
      key: 'concept:name',
      value: 'a',
      nested: [{ type: 'int', key: 'n', value: '1' }],
    };
    const xes = writeXes([{ attributes: [], events: [event('', TIME).slice(1).concat(name)] }]);
    const { steps } = await readWritten('log.xes', xes);
    expect(steps).toMatchObject([
      { activity: 'a', attributes: { 'concept:name': { value: 'a', attributes: { n: 1 } } } },
    ]);
  });

  it('never takes from the globals what an event does not have', async () => {
    const globals =
      '<global scope="event"><string key="impact" value="UNKNOWN"/>\n<string key="impact" value="UNKNOWN"/></global>';
    const { steps } = await readWritten('log.xes', log(globals + EVENT));
    expect(steps).toMatchObject([{ activity: 'a', attributes: {} }]);
  });

  it('passes over extensions, classifiers, its own attributes and elements that nobody knows', async () => {
    const strange = `<x:note xmlns:x="u" a="b">text<event/><trace/><string key="k" value="v"/></x:note>`;
    const body =
      `<extension name="Time" prefix="time" uri="u"/>${strange}<classifier name="c" keys="k"/>` +
      `<string key="k" value="v"><string key="k" value="v"/></string><string key="k" value="v"/>` +
      `<trace>${strange}<string key="concept:name" value="1"/>${EVENT.replace('</event>', `${strange}</event>`)}</trace>`;
    const { steps, error } = await readWritten('log.xes', log(body));
    expect(error).toBeUndefined();
    expect(steps).toMatchObject([{ attributes: {}, trace: { attributes: { 'concept:name': '1' } } }]);
  });

  it('may have events without a trace', async () => {
    const { steps } = await readWritten('log.xes', log(EVENT));
    expect(steps).toMatchObject([
      { trace: undefined, indexInTrace: undefined, place: { element: 'event 1' } },
    ]);
  });

  it('may leave an event without a name', async () => {
    const { steps } = await readWritten(
      'log.xes',
      log(`<event><date key="time:timestamp" value="${TIME}"/></event>`),
    );
    expect(steps).toMatchObject([{ activity: '' }]);
  });

  it('may be written in another encoding, if it says which', async () => {
    const xes =
      '<?xml version="1.0" encoding="ISO-8859-1"?>' + log(EVENT.replace('value="a"', 'value="Börje"'));
    const { steps } = await readWritten('log.xes', Buffer.from(xes, 'latin1'));
    expect(steps).toMatchObject([{ activity: 'Börje' }]);
  });

  it.each([
    ['<event><string key="concept:name" value="a"/></event>', 'the event has no time:timestamp'],
    [EVENT.replace(TIME, 'soon'), 'the time "soon" is not a date with a time of day'],
    [EVENT.replace('+08:00', ''), 'has no offset from UTC'],
    [
      EVENT.replace('</event>', `<date key="time:timestamp" value="${TIME}"/></event>`),
      'two attributes time:timestamp',
    ],
    [
      EVENT.replace('</event>', '<string key="concept:name" value="b"/></event>'),
      'two attributes concept:name',
    ],
    [EVENT.replace('</event>', '<string value="b"/></event>'), 'an attribute (<string>) has no key'],
    [EVENT.replace('</event>', '<string key="__proto__" value="b"/></event>'), 'may not be called __proto__'],
    [EVENT.replace('</event>', `${EVENT}</event>`), 'an event begins inside another event'],
    [`<trace><trace/></trace>`, 'a trace begins inside another trace'],
    [
      `<trace>${EVENT}<string key="k" value="v"/></trace>`,
      "the trace's attribute k comes after its first event",
    ],
    ['<object-types/>', 'this is OCEL 2.0 as XML'],
  ])('is broken by %s', async (body, reason) => {
    const { steps, error } = await readWritten('log.xes', log(`<trace>${EVENT}</trace>\n${body}`));
    expect(error).toMatchObject({ code: 'broken-log', place: { line: 3 } });
    expect(error!.reason).toContain(reason);
    // The event in front of it, and in one of the cases a second one in the broken trace.
    expect(steps.length).toBe(body.startsWith('<trace><event>') ? 2 : 1);
  });

  it('is broken if it is some other XML', async () => {
    const { error } = await readWritten('log.xes', '<html><p/></html>');
    expect(error!.reason).toBe('this is not XES: its root element is <html>, not <log>');
  });
});
