import fc from 'fast-check';

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly 'x-roles'?: readonly string[];
}

/** As much of an OpenAPI document as tells how to ask. */
export interface ApiOperations {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** A request that an operation's description does not foresee, or only just. */
export interface StrainedRequest {
  /** In what way. */
  readonly kind: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Who may send it; nobody: anyone may. */
  readonly roles: readonly string[];
  /** The statuses that are described. */
  readonly described: readonly number[];
}

const long = (length: number) => 'x'.repeat(length);
const nested = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

/** Texts that are no names, no numbers, no moments, and no lists; as they stand in an address. */
const STRANGE = [
  '',
  '%20',
  '-1',
  '1.5',
  '1e999',
  'NaN',
  '99999999999999999999',
  '0x10',
  'true',
  '[]',
  '%7B%7D',
  ',',
  'a,,b',
  '%25',
  '%00',
  '%ff',
  '%ed%a0%80',
  '%E4%B8%AD',
  '%F0%9F%98%80',
  '..%2f..%2fetc',
  '__proto__',
  'constructor',
  "'%20or%201=1--",
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  'P99999999D',
  long(150),
  long(7_000),
];

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '2026-02-30T25:00:00Z',
  '中'.repeat(30_000),
  [],
  {},
  [null],
  [[]],
  [{}],
  { a: { b: {} } },
  Array.from({ length: 2_000 }, () => 'x'),
];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': [
    '',
    'x',
    '"',
    '""',
    '"x"',
    'W/"1"',
    '*',
    '"1", "2"',
    '"99999999999999999999"',
    '"1",'.repeat(200),
  ],
  'if-none-match': ['x', '*', 'W/"x"'],
  'idempotency-key': ['', ' ', 'a b', '\xe9', long(300)],
  'last-event-id': ['x', '-1', '1.5', '99999999999999999999'],
  accept: ['x', 'image/png', 'text/csv;q=x', '*/*;q=0', long(3_000)],
  'accept-language': ['', 'x;q=9', 'zh;q=0,en;q=0', `${'a-'.repeat(500)}b`],
};

/**
 * Requests of each kind to each operation of a document, mutated at random.
 *
 * @param namesIn what to put into an address where nothing is said of it: a name of something that there is, at best.
 */
export function strainedOperations(
  { paths, components }: ApiOperations,
  namesIn: (path: string, name: string) => string,
  seed: number,
): readonly StrainedRequest[] {
  const requests: StrainedRequest[] = [];
  for (const [path, item] of Object.entries(paths))
    for (const [method, operation] of Object.entries(item)) {
      const members = operation.requestBody ? membersOf(operation.requestBody, components.schemas) : [];
      const all = kindsOf(path, operation, (name) => namesIn(path, name), members);
      for (const [kind, changes] of Object.entries(all)) {
        const [change] = fc.sample(changes, { numRuns: 1, seed: seed + requests.length });
        requests.push({
          ...soundly(path, operation, namesIn),
          kind,
          method: method.toUpperCase(),
          ...change,
        });
      }
    }
  return requests;
}

type Change = Partial<Pick<StrainedRequest, 'target' | 'headers' | 'body'>>;
type Kinds = Readonly<Record<string, fc.Arbitrary<Change>>>;

const filled = (path: string, name: (name: string) => string) =>
  path.replaceAll(/\{(\w+)\}/g, (_, each: string) => name(each));

function soundly(
  path: string,
  operation: Operation,
  namesIn: (path: string, name: string) => string,
): Omit<StrainedRequest, 'kind' | 'method'> {
  return {
    target: filled(path, (name) => namesIn(path, name)),
    headers: operation.requestBody ? { 'content-type': 'application/json' } : {},
    body: operation.requestBody && '{}',
    roles: operation['x-roles'] ?? [],
    described: Object.keys(operation.responses).map(Number),
  };
}

function kindsOf(
  path: string,
  operation: Operation,
  name: (name: string) => string,
  members: readonly string[],
): Kinds {
  const address = filled(path, name);
  const { parameters = [], requestBody } = operation;
  const queries = parameters.flatMap(({ name, in: place }) => (place === 'query' ? [name] : []));
  const strange = fc.constantFrom(...STRANGE);
  const json = { 'content-type': 'application/json' };
  return {
    ...(path.includes('{') && {
      'a strange name in the address': strange.map((text) => ({ target: filled(path, () => text) })),
    }),
    ...(queries.length > 0 && {
      'a strange value in the query': fc
        .tuple(fc.constantFrom(...queries), strange)
        .map(([query, text]) => ({ target: `${address}?${query}=${text}` })),
      'strange values of everything': fc
        .array(strange, { minLength: queries.length, maxLength: queries.length })
        .map((texts) => ({
          target: `${address}?${queries.map((query, at) => `${query}=${texts[at]!.slice(0, 300)}`).join('&')}`,
        })),
      'a value given twice': fc
        .tuple(fc.constantFrom(...queries), fc.constantFrom('', '[]', '[0]', '[a]', '.a'))
        .map(([query, more]) => ({ target: `${address}?${query}=1&${query}${more}=2` })),
    }),
    'an unknown name in the query': fc
      .constantFrom('unknown', '', '%20', '__proto__', 'a[b]', long(2_000))
      .map((query) => ({ target: `${address}?${query}=1` })),
    'a strange header field': fc
      .constantFrom(...Object.entries(HEADERS))
      .chain(([header, texts]) => fc.constantFrom(...texts.map((text) => [header, text] as const)))
      .map(([header, text]) => ({ headers: { ...(requestBody && json), [header]: text } })),
    ...(requestBody && {
      'a strange body': fc
        .constantFrom('', 'null', '[]', '1', '"x"', '{}', '{"a":1}', '{', nested(30), nested(5_000))
        .map((body) => ({ body })),
      'strange members': fc
        .array(fc.tuple(fc.constantFrom(...members), fc.constantFrom(...VALUES)), {
          minLength: 1,
          maxLength: 6,
        })
        .map((members) => ({ body: JSON.stringify(Object.fromEntries(members)) })),
      'another type of body': fc
        .constantFrom('text/plain', 'application/xml', 'application/json; charset=latin1', 'x')
        .map((type) => ({ headers: { 'content-type': type } })),
    }),
  };
}

/** Names that a body may have, its own and those of its parts. */
function membersOf(requestBody: object, schemas: ApiOperations['components']['schemas']): readonly string[] {
  const text = JSON.stringify(requestBody);
  const referred = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) =>
    JSON.stringify(schemas[name!] ?? {}),
  );
  const names = [text, ...referred].flatMap((each) =>
    [...each.matchAll(/"(\w+)":\{/g)].map(([, name]) => name!),
  );
  return [...new Set([...names, 'note'])];
}
