import type { Json } from '@huiyin/event-store';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedStep } from '../logged-step.ts';
import { readWritten } from '../testing/temporary-log.ts';
import {
  type Layout,
  type WrittenAttribute,
  type WrittenTrace,
  event,
  writeXes,
} from '../testing/xes-writer.ts';
import { XesReader } from './xes-reader.ts';

/** Few letters, so that elements repeat; among them every one that XML or the reader treats in a way of its own. */
const text = fc.string({
  unit: fc.constantFrom('a', '投', '😀', ' ', '<', '>', '&', '"', "'", '/', '\n', '\t'),
  maxLength: 4,
});
const key = fc.constantFrom('k', 'l', 'org:resource', 'constructor', '组');

/** An attribute and what it should be read as. */
type Expected = readonly [WrittenAttribute, Json];

const { attribute } = fc.letrec<{
  attribute: Expected;
  leaf: Expected;
  nested: Expected;
  container: Expected;
  list: Expected;
}>((tie) => ({
  attribute: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    tie('leaf'),
    tie('leaf'),
    tie('nested'),
    tie('container'),
    tie('list'),
  ),
  leaf: fc.oneof(
    fc
      .tuple(key, fc.constantFrom('string', 'id'), text)
      .map(([k, type, value]): Expected => [{ type, key: k, value }, value]),
    fc.tuple(key, fc.integer()).map(([k, n]): Expected => [{ type: 'int', key: k, value: `${n}` }, n]),
    fc.tuple(key, fc.boolean()).map(([k, b]): Expected => [{ type: 'boolean', key: k, value: `${b}` }, b]),
    fc
      .tuple(key, fc.constantFrom(0.5, -2.25, 1e10))
      .map(([k, n]): Expected => [{ type: 'float', key: k, value: `${n}` }, n]),
    fc
      .tuple(key, fc.constant('2024-05-01T08:30:00Z'))
      .map(([k, value]): Expected => [{ type: 'date', key: k, value }, value]),
  ),
  nested: fc.tuple(key, text, distinct(tie('attribute'), 1)).map(([k, value, inner]): Expected => [
    { type: 'string', key: k, value, nested: inner.map(([written]) => written) },
    { value, attributes: record(inner) },
  ]),
  container: fc
    .tuple(key, distinct(tie('attribute')))
    .map(([k, inner]): Expected => [
      { type: 'container', key: k, nested: inner.map(([w]) => w) },
      record(inner),
    ]),
  list: fc
    .tuple(key, fc.array(tie('attribute'), { maxLength: 3 }))
    .map(([k, inner]): Expected => [
      { type: 'list', key: k, nested: inner.map(([w]) => w) },
      inner.map((item) => record([item])),
    ]),
}));

function distinct(of: fc.Arbitrary<Expected>, minLength = 0): fc.Arbitrary<Expected[]> {
  return fc.uniqueArray(of, { selector: ([{ key: k }]) => k, minLength, maxLength: 4 });
}

function record(attributes: readonly Expected[]): Record<string, Json> {
  return Object.fromEntries(attributes.map(([{ key: k }, value]) => [k, value]));
}

interface Case {
  readonly attributes: readonly Expected[];
  readonly events: readonly { name: string; at: Date; attributes: readonly Expected[] }[];
}

const cases: fc.Arbitrary<Case[]> = fc.array(
  fc.record({
    attributes: distinct(attribute),
    events: fc.array(
      fc.record({
        name: text,
        at: fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        attributes: distinct(attribute),
      }),
      { maxLength: 4 },
    ),
  }),
  { maxLength: 4 },
);

const layouts: fc.Arbitrary<Layout> = fc.record({
  lineEnd: fc.constantFrom('', '\n', '\r\n\t'),
  quote: fc.constantFrom('"', "'"),
  emptyTags: fc.boolean(),
});

function written(of: readonly Case[]): WrittenTrace[] {
  return of.map(({ attributes, events }) => ({
    attributes: attributes.map(([w]) => w),
    events: events.map(({ name, at, attributes: more }) =>
      event(name, at.toISOString(), ...more.map(([w]) => w)),
    ),
  }));
}

function read(xes: string, size: number): LoggedStep[] {
  const reader = new XesReader('log.xes', undefined);
  for (let at = 0; at < xes.length; at += size) reader.write(xes.slice(at, at + size));
  reader.end();
  return reader.take();
}

describe('a random XES log', () => {
  it('reads as it was written, however it is laid out', async () => {
    await fc.assert(
      fc.asyncProperty(cases, layouts, async (of, layout) => {
        const { steps, error } = await readWritten('log.xes', writeXes(written(of), layout));
        expect(error).toBeUndefined();
        expect(
          steps.map(({ activity, occurredAt, attributes, trace }) => ({
            activity,
            occurredAt,
            attributes,
            trace,
          })),
        ).toEqual(
          of.flatMap(({ attributes: ofTrace, events }, index) =>
            events.map(({ name, at, attributes }) => ({
              activity: name,
              occurredAt: at.toISOString(),
              attributes: record(attributes),
              trace: { index, attributes: record(ofTrace) },
            })),
          ),
        );
      }),
    );
  });

  it('reads the same wherever it is cut, so with and without anything being looked up', () => {
    fc.assert(
      fc.property(cases, layouts, fc.integer({ min: 1, max: 40 }), (of, layout, size) => {
        const xes = writeXes(written(of), layout);
        const atOnce = read(xes, xes.length);
        expect(read(xes, size)).toEqual(atOnce);
        // A character at a time no element is ever seen whole, so nothing can be looked up.
        expect(read(xes, 1)).toEqual(atOnce);
      }),
    );
  });
});
