import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openLog } from '../open-log.ts';
import { readWritten, temporaryDirectory } from '../testing/temporary-log.ts';

const TIME = '2024-05-01T08:30:00+08:00';
const order = {
  id: 'o1',
  type: 'orders',
  attributes: [
    { name: 'price', value: 12.5, time: '1970-01-01T00:00:00Z' },
    { name: 'price', value: 15, time: TIME },
  ],
};
const item = { id: 'i1', type: 'items', relationships: [{ objectId: 'o1', qualifier: 'part of' }] };
const placed = {
  id: 'e1',
  type: 'place order',
  time: TIME,
  attributes: [{ name: 'clerk', value: '王' }],
  relationships: [
    { objectId: 'o1', qualifier: 'order' },
    { objectId: 'i1', qualifier: 'item' },
  ],
};
const types = { objectTypes: [{ name: 'orders', attributes: [] }], eventTypes: [] };
const objectsFirst = { ...types, objects: [order, item], events: [placed] };
const eventsFirst = { ...types, events: [placed], objects: [order, item] };

function logOf(events: readonly unknown[], objects: readonly unknown[] = [order]): string {
  return `{"objects": ${JSON.stringify(objects)}, "events": [\n${events.map((e) => JSON.stringify(e)).join(',\n')}]}`;
}

describe('an OCEL 2.0 log as JSON', () => {
  it.each([
    ['its objects first', objectsFirst, 1],
    ['its events first, in two readings', eventsFirst, 2],
  ])('gives each event as a step with the types of its objects: %s', async (_, content, readings) => {
    await using directory = await temporaryDirectory();
    const path = join(directory.path, 'log.jsonocel.gz');
    const stored = gzipSync(JSON.stringify(content, undefined, 2));
    await writeFile(path, stored);
    const log = await openLog(path);
    expect(log).toMatchObject({ format: 'ocel2-json', bytesTotal: readings * stored.length });
    expect(log.bytesRead()).toBe(0);
    const steps = [];
    for await (const batch of log.batches) {
      expect(log.objects.size).toBe(2);
      steps.push(...batch);
    }
    expect(log.bytesRead()).toBe(log.bytesTotal);
    const line = JSON.stringify(content, undefined, 2).split('"id": "e1"')[0]!.split('\n').length - 1;
    expect(steps).toEqual([
      {
        ordinal: 0,
        place: { line, element: 'event 1 (e1)' },
        id: 'e1',
        activity: 'place order',
        occurredAt: '2024-05-01T00:30:00.000Z',
        writtenTime: TIME,
        attributes: { clerk: '王' },
        objects: [
          { type: 'orders', id: 'o1', qualifier: 'order' },
          { type: 'items', id: 'i1', qualifier: 'item' },
        ],
        trace: undefined,
        indexInTrace: undefined,
      },
    ]);
    expect([...log.objects.values()]).toEqual([
      {
        id: 'o1',
        type: 'orders',
        attributes: [
          { name: 'price', value: 12.5, from: '1970-01-01T00:00:00.000Z' },
          { name: 'price', value: 15, from: '2024-05-01T00:30:00.000Z' },
        ],
        relations: [],
      },
      { id: 'i1', type: 'items', attributes: [], relations: [{ id: 'o1', qualifier: 'part of' }] },
    ]);
  });

  it('may name objects that it does not list: they have no type', async () => {
    const { steps } = await readWritten('log.json', logOf([placed]));
    expect(steps).toMatchObject([{ objects: [{ type: 'orders' }, { type: null, id: 'i1' }] }]);
  });

  it('may leave out attributes, relationships and qualifiers', async () => {
    const { steps, error } = await readWritten(
      'log.json',
      logOf([
        { id: 'e1', type: 'a', time: TIME },
        { id: 'e2', type: 'b', time: TIME, relationships: [{ objectId: 'o1' }] },
      ]),
    );
    expect(error).toBeUndefined();
    expect(steps).toMatchObject([{ objects: [] }, { objects: [{ id: 'o1', qualifier: undefined }] }]);
  });

  const event = { id: 'e2', type: 'pay', time: TIME };
  it.each([
    ['no list of events', '{"objects": []}', 1, 'there is no list "events"'],
    ['no list of objects', '{"events": []}', 1, 'there is no list "objects"'],
    ['two lists of events', '{"objects":[],"events":[],\n"events":[]}', 2, 'there are two lists "events"'],
    ['events that are no list', '{"objects":[],\n"events":{"a":1}}', 2, '"events" is not a list'],
    ['a list', '[{"events":[]}]', 1, 'this is not OCEL 2.0: a list'],
    ['something behind its end', '{"objects":[],"events":[]}\n {', 2, 'malformed JSON: unexpected "{"'],
    ['a comma too many', '{"objects":[],"events":[\n{},]}', 2, 'there is no "id"'],
    ['a missing comma', '{"objects":[] "events":[]}', 1, 'malformed JSON: unexpected string ("events")'],
    ['a letter too many', '{"objects":[],\n\nx"events":[]}', 3, 'malformed JSON: unexpected "x"'],
    ['an object listed twice', logOf([], [order, order]), 1, 'the object is listed twice'],
    ['an object without a type', logOf([], [{ id: 'o1' }]), 1, 'there is no "type"'],
    ['nesting without end', `{"objects":[${'['.repeat(1000)}`, 1, 'nested more than 64 deep'],
  ])('is broken by %s', async (_, text, line, reason) => {
    const { steps, error } = await readWritten('log.json', text, { format: 'ocel2-json' });
    expect(steps).toEqual([]);
    expect(error).toMatchObject({ code: 'broken-log' });
    expect(error!.place?.line).toBe(line);
    expect(error!.reason).toContain(reason);
  });

  it.each([
    [7, 'the event is not a JSON object'],
    [{ type: 'pay', time: TIME }, 'there is no "id"'],
    [{ ...event, id: 7 }, '"id" is not a string'],
    [{ id: 'e2', type: 'pay' }, 'there is no "time"'],
    [{ ...event, time: 'soon' }, 'the time "soon" is not a date with a time of day'],
    [{ ...event, attributes: {} }, '"attributes" is not a list'],
    [{ ...event, attributes: [{ name: 'a' }] }, 'an attribute has no "value"'],
    [{ ...event, attributes: [{ name: '__proto__', value: 1 }] }, 'may not be called __proto__'],
    [{ ...event, relationships: ['o1'] }, 'an item of "relationships" is not a JSON object'],
    [{ ...event, relationships: [{ qualifier: 'x' }] }, 'there is no "objectId"'],
  ])('is broken by the event %j, after the steps in front of it', async (broken, reason) => {
    const { steps, error } = await readWritten('log.json', logOf([placed, broken, placed]));
    expect(steps).toMatchObject([{ id: 'e1' }]);
    expect(error).toMatchObject({ place: { line: 3 } });
    expect(error!.place!.element).toMatch(/^event 2/);
    expect(error!.reason).toContain(reason);
  });

  it.each([
    ['"\\ud800"', 'ill-formed Unicode'],
    ['"a\\u0000b"', 'ill-formed Unicode'],
    ['1234567890123456789', "the number 1234567890123456789 can't be kept exactly: write it as a string"],
    ['1e999', "the number 1e999 can't be kept exactly"],
    ['{"__proto__": {"id": "x"}, "type": "a"}', 'there is no "id"'],
  ])('holds no value %s', async (value, reason) => {
    const text = value.startsWith('{')
      ? `{"objects": [], "events": [${value}]}`
      : logOf([{ ...event, attributes: [{ name: 'a', value: '@' }] }]).replace('"@"', value);
    const { error } = await readWritten('log.json', text);
    expect(error!.reason).toContain(reason);
  });

  it('keeps every number that JSON can hold again', async () => {
    const text = logOf([{ ...event, attributes: [{ name: 'a', value: '@' }] }]).replace('"@"', '-0');
    const { steps } = await readWritten('log.json', text);
    expect(steps[0]!.attributes['a']).toBe(0);
  });
});

describe('a random OCEL 2.0 log', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '投', '😀', '"', '\\', '\n', '/', '\u2028'),
    maxLength: 6,
  });
  const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(0.5, 1e-7, null));
  const objects = fc.uniqueArray(fc.record({ id: text, type: text }), {
    selector: ({ id }) => id,
    maxLength: 4,
  });
  const events = fc.array(
    fc.record({
      type: text,
      time: fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      attributes: fc.uniqueArray(fc.record({ name: text, value }), {
        selector: ({ name }) => name,
        maxLength: 3,
      }),
      at: fc.array(fc.nat(3), { maxLength: 3 }),
    }),
    { maxLength: 6 },
  );

  it('reads as it was written: in either order, dense or spread over lines, each event at its line', async () => {
    await fc.assert(
      fc.asyncProperty(
        objects,
        events,
        fc.boolean(),
        fc.constantFrom(0, 1),
        async (listed, happened, first, indent) => {
          const writtenEvents = happened.map(({ type, time, attributes, at }, index) => ({
            id: `event-${index}`,
            type,
            time: time.toISOString(),
            attributes,
            relationships: at.flatMap((n) => (listed[n] ? [{ objectId: listed[n].id, qualifier: '' }] : [])),
          }));
          const content = first
            ? { ...types, objects: listed, events: writtenEvents }
            : { events: writtenEvents, objects: listed };
          const json = JSON.stringify(content, undefined, indent);
          const { steps, error } = await readWritten('log.json', json);
          expect(error).toBeUndefined();
          expect(steps).toEqual(
            happened.map(({ type, time, attributes, at }, ordinal) => ({
              ordinal,
              place: {
                line: json.split(new RegExp(`\\{\\s*"id": ?"event-${ordinal}"`))[0]!.split('\n').length,
                element: `event ${ordinal + 1} (event-${ordinal})`,
              },
              id: `event-${ordinal}`,
              activity: type,
              occurredAt: time.toISOString(),
              writtenTime: time.toISOString(),
              attributes: Object.fromEntries(attributes.map(({ name, value: v }) => [name, v])),
              objects: at.flatMap((n) => (listed[n] ? [{ ...listed[n], qualifier: '' }] : [])),
              trace: undefined,
              indexInTrace: undefined,
            })),
          );
        },
      ),
    );
  });
});
