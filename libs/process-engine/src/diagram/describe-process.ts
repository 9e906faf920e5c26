import type { AnyStateNode } from 'xstate';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import type { Label } from '../definition/label.ts';
import { stateNodes } from '../statechart/state-nodes.ts';
import { arrowsOf } from './arrows.ts';
import { mermaidOf, type Names } from './mermaid.ts';

/**
 * A page about a process in Markdown, made of the definition alone: its diagram, and its states, deadlines, commands, facts and
 * refusals with their labels in both languages.
 */
export function describeProcess<Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  names: Names = {},
): string {
  const { labels, version } = process.definition;
  return (
    [
      `# ${labels.process['zh-CN']} · ${labels.process.en}`,
      `\`${process.id}\`, version ${version}. This page is generated from the definition.`,
      '```mermaid\n' + mermaidOf(process, 'zh-CN', names) + '```',
      '<details><summary>The same in English</summary>\n\n```mermaid\n' +
        mermaidOf(process, 'en', names) +
        '```\n\n</details>',
      section('States', statesTable(process, names)),
      section('Deadlines', deadlinesTable(process)),
      section('Commands', commandsTable(process, names)),
      section('Facts', factsTable(process)),
      section('Refusals', refusalsTable(process)),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

type AnyProcess = Pick<Process, 'deadlineRules'> & { readonly definition: Process['definition'] };
type Row = readonly string[];

function statesTable({ definition, deadlineRules }: AnyProcess, names: Names): readonly Row[] {
  const running = (path: string) =>
    deadlineRules.filter(([, { runsIn }]) => runsIn === path).map(([name]) => code(name));
  return [
    ['State', '中文', 'English', 'Responsible', 'Deadlines'],
    ...stateNodes(definition.machine)
      .filter(({ path }) => path.length > 0)
      .map((node) => {
        const path = node.path.join('.');
        return [
          code(path),
          ...both(definition.labels.states[path]),
          owner(node, names),
          running(path).join(', '),
        ];
      }),
  ];
}

function owner({ meta, type }: AnyStateNode, { roles = {} }: Names): string {
  if (type === 'final') return '—';
  const role: unknown = meta?.owner;
  return typeof role === 'string' ? roleName(role, roles) : '';
}

const deadlinesTable = ({ definition, deadlineRules }: AnyProcess): readonly Row[] => [
  ['Deadline', '中文', 'English', 'Runs in', 'Recorded when overdue', 'Set anew by'],
  ...deadlineRules.map(([name, { runsIn, fact, restartedBy = [] }]) => [
    code(name),
    ...both(definition.labels.deadlines[name]),
    code(runsIn),
    code(fact),
    restartedBy.map(code).join(', '),
  ]),
];

const commandsTable = ({ definition }: AnyProcess, { roles = {} }: Names): readonly Row[] => [
  ['Command', '中文', 'English', 'Given by', 'Leads to'],
  ...[[definition.opening.name, definition.opening] as const, ...Object.entries(definition.commands)].map(
    ([name, { by, leadsTo }]) => [
      code(name),
      ...both(definition.labels.commands[name]),
      by.map((role) => roleName(role, roles)).join(', '),
      [leadsTo].flat().map(code).join(', '),
    ],
  ),
];

function factsTable({ definition }: AnyProcess): readonly Row[] {
  const { facts, labels, opening, machine, mainRegion } = definition;
  const sources = Map.groupBy(arrowsOf(machine), ({ fact }) => fact);
  const places = (fact: string) => {
    if (fact === opening.leadsTo) return 'opens the case';
    const paths = [...new Set(sources.get(fact)?.map(({ source }) => source.path.join('.')))];
    // Side regions take what the main region takes together with it: where they do needn't be said.
    const main = paths.filter((path) => path === '' || path.startsWith(`${mainRegion}.`));
    return (main.length > 0 ? main : paths)
      .map((path) => (path === '' ? 'every state' : code(path)))
      .join(', ');
  };
  return [
    ['Fact', '中文', 'English', 'Taken in', 'The customer', 'Personal data'],
    ...Object.entries(facts).map(([fact, { answers, asks, personal = [] }]) => [
      code(fact),
      ...both(labels.facts[fact]),
      places(fact),
      [...(asks ? ['asks'] : []), ...(answers ? ['is answered'] : [])].join(', '),
      personal.map(code).join(', '),
    ]),
  ];
}

const refusalsTable = ({ definition: { labels } }: AnyProcess): readonly Row[] => [
  ['Code', '中文', 'English'],
  ...Object.entries(labels.refusals).map(([name, label]) => [code(name), ...both(label)]),
];

function section(title: string, [head = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}\n`, line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (name: string): string => `\`${name}\``;
const both = (label: Label | undefined): Row => [label?.['zh-CN'] ?? '', label?.en ?? ''];
const roleName = (role: string, roles: Readonly<Record<string, Label>>): string =>
  roles[role] ? `${roles[role]['zh-CN']} ${code(role)}` : code(role);
