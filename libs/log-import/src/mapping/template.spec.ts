import { describe, expect, it } from '@jest/globals';
import { stepOf } from '../testing/sample-steps.ts';
import { fill, slugOf, type Filling, type Template } from './template.ts';

const STEP = stepOf({
  activity: 'worked on',
  attributes: {
    agent: '王芳',
    level: 3,
    urgent: true,
    tags: ['a', 'b'],
    'org:group': 'Line 2 / north',
    empty: '',
  },
  trace: { index: 4, attributes: { 'concept:name': 'T-1' } },
  objects: [
    { type: 'items', id: 'i1', qualifier: undefined },
    { type: 'items', id: 'i2', qualifier: undefined },
  ],
});
const FILLING: Filling = {
  step: STEP,
  caseKey: 'T-1',
  objectsOf: (type) => STEP.objects.flatMap((object) => (object.type === type ? object.id : [])),
};
const filled = (template: Template) => fill(template, FILLING);

describe('a template', () => {
  it('without placeholders is what it says', () => {
    for (const value of ['text', '', 7, true, null, [1, [2], null, {}], { a: { b: null } }])
      expect(filled(value)).toEqual(value);
  });

  it('is filled with attributes, with their own type where a placeholder is all there is', () => {
    expect(filled('{agent}')).toBe('王芳');
    expect(filled('{level}')).toBe(3);
    expect(filled('{urgent}')).toBe(true);
    expect(filled('{tags}')).toEqual(['a', 'b']);
    expect(filled('level {level}, {agent}')).toBe('level 3, 王芳');
  });

  it('knows the step’s own fields, its case and its trace', () => {
    expect(filled('{activity} of {case} at {time}')).toBe(`worked on of T-1 at ${STEP.occurredAt}`);
    expect(filled('{trace.concept:name}')).toBe('T-1');
    expect(fill('{trace.concept:name}', { ...FILLING, step: stepOf() })).toBeUndefined();
  });

  it('writes attributes as slugs', () => {
    expect(filled('{org:group|slug}')).toBe('Line-2-north');
    expect(filled('g-{org:group|slug}-{level|slug}')).toBe('g-Line-2-north-3');
  });

  it('leaves out members and items whose attribute is missing, and nothing else', () => {
    expect(
      filled({ a: '{agent}', b: '{nobody}', c: { d: '{nobody}' }, e: ['{nobody}', '{level}', null] }),
    ).toEqual({
      a: '王芳',
      c: {},
      e: [3, null],
    });
    expect(filled('{nobody}')).toBeUndefined();
    expect(filled('{nobody|slug}')).toBeUndefined();
    expect(filled(' {nobody} {nobody|slug} ')).toBeUndefined();
    expect(filled('by {nobody}')).toBe('by ');
    expect(filled('{empty}')).toBe('');
  });

  it('speaks of attributes only, never of what every object has', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'trace.constructor'])
      expect(filled(`{${name}}`)).toBeUndefined();
  });

  it('looks attributes up in a table', () => {
    const severity = { from: 'level', map: { 1: 'minor', 3: 'major' }, default: 'critical' };
    expect(filled(severity)).toBe('major');
    expect(filled({ ...severity, from: 'nobody' })).toBe('critical');
    expect(filled({ ...severity, map: {} })).toBe('critical');
    expect(filled({ from: 'agent', map: {} })).toBeUndefined();
    expect(filled({ from: 'agent' })).toBe('王芳');
    expect(filled({ from: 'agent', map: {}, default: null })).toBeNull();
    expect(filled({ s: { from: 'nobody', map: {} } })).toEqual({});
  });

  it('reads numbers', () => {
    const number = (price: string | number | boolean) =>
      fill({ number: 'price' }, { ...FILLING, step: stepOf({ attributes: { price } }) });
    expect([number('12.50'), number(7), number(' 8 ')]).toEqual([12.5, 7, 8]);
    for (const not of ['', ' ', 'twelve', '1e999', true]) expect(number(not)).toBeUndefined();
  });

  it('lists the objects of the case', () => {
    expect(filled({ objects: 'items' })).toEqual(['i1', 'i2']);
    expect(filled({ objects: 'items', as: 'id' })).toEqual([{ id: 'i1' }, { id: 'i2' }]);
    expect(filled({ object: 'items' })).toBe('i1');
    expect(filled({ objects: 'packages' })).toEqual([]);
    expect(filled({ package: { object: 'packages' } })).toEqual({});
  });

  it('takes an object for what it is when it only has a member of such a name', () => {
    for (const value of [
      { number: 7 },
      { number: '12', street: 'Nanjing Road' },
      { from: '2026-01-01', to: '2026-01-02' },
      { object: 'TV', colour: 'black' },
      { as: 'id' },
    ] as readonly Template[])
      expect(filled(value)).toEqual(value);
  });
});

describe('a slug', () => {
  it('keeps letters, digits, dots and underscores, everything else is one hyphen', () => {
    expect(slugOf('Line 2 / north')).toBe('Line-2-north');
    expect(slugOf(' --v1.0_a-- ')).toBe('v1.0_a');
    expect(slugOf('华东')).toBe('');
  });
});
