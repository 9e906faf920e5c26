import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPLAINT } from '@huiyin/case-runtime/testing';
import { catalogue } from '@huiyin/processes';
import { afterAll, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { TICKETS } from '../testing/tickets.ts';
import { mappingPath, MAPPINGS } from './built-in.ts';
import { InvalidMappingError } from './invalid-mapping-error.ts';
import { readMapping } from './read-mapping.ts';

const directory = mkdtempSync(join(tmpdir(), 'huiyin-mapping-'));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function readText(text: string) {
  const path = join(directory, `${++files}.yaml`);
  writeFileSync(path, text);
  return readMapping(path, [COMPLAINT]);
}

const FACTS = [{ NoteAdded: { text: 'x' } }];
const SOUND = {
  name: 'my-log',
  process: 'complaint',
  case: { by: 'trace' },
  actor: { id: '{agent}', role: 'agent' },
  opening: { store: 'S01' },
  steps: [{ when: { activity: 'opened' }, means: [{ facts: FACTS }] }],
};
const readWith = (members: object) => readText(stringify({ ...SOUND, ...members }));

describe('reading a mapping', () => {
  it('takes what may be left out for what it usually is', async () => {
    expect(await readWith({})).toEqual({
      ...SOUND,
      log: {},
      case: { by: 'trace', id: '{case|slug}' },
      kind: '{activity}',
      steps: [
        { when: { activity: ['opened'] }, means: [{ facts: [{ type: 'NoteAdded', data: { text: 'x' } }] }] },
      ],
    });
  });

  it('takes all that can be said', async () => {
    const log = {
      format: 'csv',
      timezone: '+08:00',
      encoding: 'gb18030',
      delimiter: ';',
      columns: { activity: 'what', timestamp: 'when', id: 'no' },
    };
    const { steps, ...rest } = TICKETS;
    const written = steps.map(({ means, ...step }) => ({
      ...step,
      means: means.map(({ facts, ...meaning }) => ({
        ...meaning,
        facts: facts.map(({ type, data }) => ({ [type]: data })),
      })),
    }));
    expect(await readText(stringify({ ...rest, log, steps: written }))).toEqual({ ...TICKETS, log });
    const by = { object: 'orders', through: ['items', 'packages'] };
    expect(await readWith({ case: { by, id: 'om-{case}' } })).toMatchObject({
      case: { by, id: 'om-{case}' },
    });
  });

  it('takes one value for a list of one, and what YAML reads as a number or a truth value as text', async () => {
    const mapping = await readText(`${stringify({ ...SOUND, steps: undefined })}
steps:
  - when: { activity: [opened, 2], urgent: true }
    means:
      - in: handling.received
        facts: [ComplaintAcknowledged, NoteAdded: { text: x }]
      - facts:
          - ComplaintAcknowledged:
            NoteAdded: { text: y }
`);
    expect(mapping.steps).toEqual([
      {
        when: { activity: ['opened', '2'], urgent: ['true'] },
        means: [
          {
            in: ['handling.received'],
            facts: [
              { type: 'ComplaintAcknowledged', data: {} },
              { type: 'NoteAdded', data: { text: 'x' } },
            ],
          },
          {
            facts: [
              { type: 'ComplaintAcknowledged', data: {} },
              { type: 'NoteAdded', data: { text: 'y' } },
            ],
          },
        ],
      },
    ]);
  });

  it.each(MAPPINGS)('reads the mapping that comes with the product: %s', async (name) => {
    expect(await readMapping(mappingPath(name), catalogue.processes)).toMatchObject({ name });
  });
});

describe('a mapping that can’t be meant', () => {
  const step = (members: object) => ({ steps: [{ ...SOUND.steps[0], ...members }] });
  const meaning = (members: object) => step({ means: [{ facts: FACTS, ...members }] });
  it.each<[at: string, members: object, reason: string]>([
    ['name', { name: undefined }, 'must be a text'],
    ['name', { name: 7 }, 'must be a text'],
    ['name', { name: '' }, 'must be a text'],
    ['process', { process: undefined }, 'must be a text'],
    ['process', { process: 'suggestion' }, 'must be one of complaint'],
    ['the mapping', { step: [] }, 'has no "step"'],
    ['log', { log: [] }, 'must be a mapping'],
    ['log', { log: { fromat: 'xes' } }, 'has no "fromat"'],
    ['log.format', { log: { format: 'pdf' } }, 'must be one of xes,'],
    ['log.timezone', { log: { timezone: 8 } }, 'must be a text'],
    ['log.columns', { log: { columns: 'activity' } }, 'must be a mapping'],
    ['log.columns.timestamp', { log: { columns: { activity: 'a' } } }, 'must be a text'],
    ['case', { case: undefined }, 'must be a mapping'],
    ['case.by', { case: {} }, 'must be a mapping'],
    ['case.by', { case: { by: 'ticket' } }, 'must be a mapping'],
    ['case.by', { case: { by: { colum: 'ticket' } } }, 'has no "colum"'],
    ['case.by.object', { case: { by: {} } }, 'must be a text'],
    ['case.by.through', { case: { by: { object: 'orders', through: [null] } } }, 'must be a text'],
    ['case.id', { case: { by: 'trace', id: 'all' } }, 'must hold {case|slug}'],
    ['case.id', { case: { by: 'trace', id: '{store}-{case}' } }, 'must be {case|slug} with'],
    ['case.id', { case: { by: 'trace', id: 'crm/{case}' } }, 'must be {case|slug} with'],
    ['kind', { kind: [] }, 'must be a text'],
    ['actor', { actor: undefined }, 'must be a mapping'],
    ['actor.role', { actor: { id: 'x' } }, 'must be a text'],
    ['actor', { actor: { id: 'x', role: 'agent', stores: 'S01' } }, 'has no "stores"'],
    ['opening', { opening: undefined }, 'must be a mapping'],
    ['opening', { opening: null }, 'must be a mapping'],
    ['steps', { steps: undefined }, 'must be a list'],
    ['steps', { steps: {} }, 'must be a list'],
    ['steps[0]', { steps: ['opened'] }, 'must be a mapping'],
    ['steps[0]', step({ mean: [] }), 'has no "mean"'],
    ['steps[0].when', step({ when: undefined }), 'must be a mapping'],
    ['steps[0].when.activity', step({ when: { activity: null } }), 'must be a text'],
    ['steps[0]', step({ means: undefined }), 'must say what the step means'],
    ['steps[0]', step({ means: [] }), 'must say what the step means'],
    ['steps[0].opens', step({ opens: 'yes' }), 'must be true'],
    ['steps[0].means[0]', meaning({ inn: [] }), 'has no "inn"'],
    [
      'steps[0].means[0].in',
      meaning({ in: ['received'] }),
      'names received, which is not a state of complaint',
    ],
    ['steps[0].means[0].where', meaning({ where: 'assignee' }), 'must be a mapping'],
    ['steps[0].means[0].facts', meaning({ facts: undefined }), 'must be a list'],
    ['steps[0].means[0].facts', meaning({ facts: [] }), 'must name at least one fact'],
    ['steps[0].means[0].facts[0]', meaning({ facts: ['Noted'] }), 'names Noted, which is not a fact'],
    ['steps[0].means[0].facts[1]', meaning({ facts: [...FACTS, { Noted: {} }] }), 'names Noted'],
    ['steps[0].means[0].facts[0]', meaning({ facts: ['toString'] }), 'names toString'],
    ['steps[0].means[0].facts[0].NoteAdded', meaning({ facts: [{ NoteAdded: 'x' }] }), 'must be a mapping'],
    ['steps[0].means[0].facts[0]', meaning({ facts: [7] }), 'must be a mapping'],
  ])('is refused with the place named: %s', async (at, members, reason) => {
    const refused = await readWith(members).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidMappingError);
    expect(refused).toMatchObject({ at, reason: expect.stringContaining(reason) });
  });

  it.each<[text: string, at: string]>([
    ['name: [a, b\nprocess: complaint\n', 'line 2'],
    ['name: my-log\nname: twice\n', 'line 2'],
    ['name: my-log\nopening: *nowhere\n', 'the file'],
    ['name: my-log\n---\nname: another\n', 'line 2'],
  ])('is refused when it isn’t YAML, with the line: %j', async (text, at) => {
    const refused = await readText(text).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidMappingError);
    expect(refused).toMatchObject({ at, reason: expect.stringContaining("isn't YAML") });
  });

  it.each(['', '# nothing\n', 'just text\n', '- a\n- list\n'])(
    'is refused when it holds something else: %j',
    async (text) => {
      await expect(readText(text)).rejects.toThrow('the mapping must be a mapping of keys to values');
    },
  );

  it('is refused when there is no file', async () => {
    const path = join(directory, 'nowhere.yaml');
    await expect(readMapping(path, [COMPLAINT])).rejects.toThrow(InvalidMappingError);
    await expect(readMapping(path, [COMPLAINT])).rejects.toThrow(`${path}: the file can't be read (ENOENT`);
  });
});

describe('the name of a mapping', () => {
  it('is a file’s path unless it is one of those that come with the product', () => {
    expect(mappingPath('mine.yaml')).toBe('mine.yaml');
    expect(mappingPath('order-management')).toMatch(/mappings[/\\]order-management\.yaml$/);
  });
});
