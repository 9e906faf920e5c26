import { READERS, ROLES } from '@huiyin/casework';
import {
  processDescription,
  stateNodes,
  type Label,
  type ProcessDescription,
  type ProcessSummary,
} from '@huiyin/process-engine';
import { catalogue } from '@huiyin/processes';
import { wholeSchema } from '@huiyin/service-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryService } from '../testing/query-service.ts';
import { fieldValues } from './field-values.ts';

let service: QueryService;
beforeAll(async () => {
  service = await QueryService.start();
});
afterAll(() => service.stop());

const inBoth = (label: Label | undefined) =>
  label !== undefined && label['zh-CN'].trim() !== '' && /^[^\p{Script=Han}]+$/u.test(label.en);

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

/** Every field of a schema, nested ones too, with the words that it can hold. */
function fieldsOf({ properties = {}, items }: Schema): readonly (readonly [string, readonly string[]])[] {
  return [
    ...Object.entries(properties).flatMap(([name, schema]) => [
      [name, schema.enum ?? schema.items?.enum ?? []] as const,
      ...fieldsOf(schema),
    ]),
    ...(items ? fieldsOf(items) : []),
  ];
}

describe.each(catalogue.processes.map((process) => [process.id, process] as const))('%s', (id, process) => {
  const description = processDescription(process, wholeSchema);
  const commands = [description.opening, ...Object.values(description.commands)];

  it('is answered as it is described', async () => {
    const { status, body } = await service.get(`/api/processes/${id}`);
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it('shows every state of its machine, and leads from states that it shows to such', () => {
    const paths = stateNodes(process.definition.machine).map(({ path }) => path.join('.'));
    expect(description.nodes.map(({ path }) => path)).toEqual(paths.slice(1));
    for (const { from, to, fact } of description.transitions) {
      expect(paths).toEqual(expect.arrayContaining([from, to]));
      expect(description.facts).toHaveProperty(fact);
    }
    for (const region of description.nodes.filter(({ kind }) => kind === 'compound'))
      expect(
        description.nodes.filter(({ parent, initial }) => parent === region.path && initial),
      ).toHaveLength(1);
  });

  it('has a label in both languages for everything that it names', () => {
    const labels = [
      description.label,
      ...[...description.states, ...description.nodes, ...commands].map(({ label }) => label),
      ...Object.values(description.facts).map(({ label }) => label),
      ...Object.values(description.deadlines).map(({ label }) => label),
      ...Object.values(description.refusals),
      ...Object.values(description.fields),
    ];
    expect(labels.filter((label) => !inBoth(label))).toEqual([]);
  });

  it('has a label for every field of every payload, and for every word that it can hold', () => {
    const values = fieldValues(catalogue);
    const fields = commands.flatMap(({ schema }) => fieldsOf(schema as Schema));
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(([name]) => !inBoth(description.fields[name])).map(([name]) => name)).toEqual([]);
    const words = fields.flatMap(([name, held]) => held.map((word) => `${name}: ${word}`));
    const missing = (said: string) => {
      const [name = '', word = ''] = said.split(': ');
      return !inBoth(values[name]?.[word]);
    };
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter(missing)).toEqual([]);
  });

  it('has no payload that refers to a schema elsewhere', () => {
    for (const { schema } of commands) {
      expect(JSON.stringify(schema)).not.toContain('$ref');
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    }
  });
});

describe('the words that fields hold', () => {
  it('are called the same in every process', () => {
    const all = fieldValues(catalogue);
    for (const { definition } of catalogue.processes)
      for (const [field, words] of Object.entries(definition.terms?.values ?? {}))
        expect({ field, words: { ...all[field], ...words } }).toEqual({ field, words: all[field] });
  });

  it('are called something in both languages', () => {
    const labels = Object.values(fieldValues(catalogue)).flatMap((words) => Object.values(words));
    expect(labels.filter((label) => !inBoth(label))).toEqual([]);
  });
});

describe('the list of processes', () => {
  it('summarises each, and says what roles and words are called', async () => {
    const { body } = await service.get('/api/processes');
    const { items, values, roles } = body as unknown as {
      items: ProcessSummary[];
      values: Record<string, Record<string, Label>>;
      roles: Record<string, Label>;
    };
    expect(items.map(({ id }) => id)).toEqual(catalogue.processes.map(({ id }) => id));
    expect(items[0]!.states[0]).toEqual({
      name: 'received',
      path: 'handling.received',
      label: { 'zh-CN': '待受理', en: 'Received' },
      owner: 'agent',
      final: false,
    });
    expect(values.channel?.hotline).toEqual({ 'zh-CN': '热线', en: 'Hotline' });
    expect(values.outcome?.accepted).toEqual({ 'zh-CN': '已解决', en: 'Accepted' });
    expect(roles).toEqual(ROLES);
  });

  it('can be read by everybody who reads cases, and by administrators', async () => {
    for (const role of [...READERS, 'admin'])
      expect((await service.get('/api/processes', { role, store: 'S01' })).status).toBe(200);
  });

  it.each(['/api/processes', '/api/processes/complaint'])(
    'isn’t sent again to who has it: %s',
    async (path) => {
      const first = await service.get(path);
      const tag = first.headers.get('etag')!;
      const again = await service.get(path, undefined, { 'if-none-match': tag });
      expect({ status: again.status, text: again.text, tag: again.headers.get('etag') }).toEqual({
        status: 304,
        text: '',
        tag,
      });
      expect((await service.get(path, undefined, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );
});

describe('a process that isn’t there', () => {
  it('is told by the names of those that are', async () => {
    const { status, body } = await service.get('/api/processes/suggestion');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'unknown-process' });
    expect(body.detail).toContain('order-follow-up');
  });
});

describe('what a form has to know beyond the rules', () => {
  const fieldOf = (id: string, command: string, ...path: string[]) => {
    const { opening, commands }: ProcessDescription = processDescription(
      catalogue.processes.find((process) => process.id === id)!,
      wholeSchema,
    );
    const { schema } = command === opening.name ? opening : commands[command]!;
    return path.reduce<Schema | undefined>(
      (found, name) => (name === '[]' ? found?.items : found?.properties?.[name]),
      schema as Schema,
    );
  };
  it.each([
    ['complaint', 'register', ['customer', 'phone'], 'tel'],
    ['complaint', 'register', ['store'], 'store'],
    ['complaint', 'register', ['description'], 'multiline'],
    ['complaint', 'propose-solution', ['remedies', '[]', 'amount'], 'yuan'],
    ['complaint', 'accept-solution', ['promisedBy'], 'date-time'],
    ['complaint', 'assign', ['assignee'], 'person'],
    ['complaint', 'merge', ['into'], 'case'],
    ['complaint', 'remind', ['deadline'], 'deadline'],
    ['follow-up-visit', 'plan', ['questions', '[]'], 'multiline'],
    ['order-follow-up', 'register', ['items', '[]', 'price'], 'yuan'],
  ])('%s %s: %j is %s', (id, command, path, format) => {
    expect(fieldOf(id, command, ...path)).toMatchObject({ format });
  });
});
