import type { AnyStateNode } from 'xstate';
import type { Process } from '../definition/define-process.ts';
import type { Fact } from '../definition/fact.ts';
import type { Label, Language } from '../definition/label.ts';
import { arrowsOf, type Arrow } from './arrows.ts';

/** What a definition doesn't know itself and a picture can show. */
export interface Names {
  /** Labels of roles; otherwise their code names are shown. */
  readonly roles?: Readonly<Record<string, Label>>;
}

/**
 * A process as a Mermaid `stateDiagram-v2`, drawn from its machine: regions, nested states, who is responsible, and which fact
 * leads where. Facts that only record something aren't drawn. The same machine always gives the same text.
 */
export function mermaidOf<Data extends object, F extends Fact, Policy>(
  process: Process<Data, F, Policy>,
  language: Language,
  { roles = {} }: Names = {},
): string {
  const { machine, labels } = process.definition;
  const facts: Readonly<Record<string, Label>> = labels.facts;
  const captionOf: Caption = ({ path, key, meta }) => {
    const name = labels.states[path.join('.')]?.[language] ?? key;
    const owner: unknown = meta?.owner;
    return typeof owner === 'string' ? `${name} · ${roles[owner]?.[language] ?? owner}` : name;
  };
  const factOf = ({ fact, guards }: Arrow) => {
    const name = facts[fact]?.[language] ?? fact;
    return guards.length > 0 ? `${name} [${guards.join(', ')}]` : name;
  };
  const arrows = arrowsOf(machine).filter(({ source, target }) => source !== target);
  return [
    'stateDiagram-v2',
    ...childrenOf(machine.root).flatMap((region) => [
      ...drawState(region, captionOf, '  '),
      ...drawArrows(
        arrows.filter(({ source }) => source.path[0] === region.key),
        factOf,
      ),
    ]),
    '',
  ].join('\n');
}

type Caption = (node: AnyStateNode) => string;

function drawState(node: AnyStateNode, captionOf: Caption, indent: string): readonly string[] {
  const children = childrenOf(node);
  const head = `${indent}state "${escaped(captionOf(node))}" as ${idOf(node)}`;
  if (children.length === 0) return [head];
  const inner = `${indent}  `;
  const initial = node.type === 'parallel' ? [] : (node.initial?.target ?? []);
  return [
    `${head} {`,
    ...initial.map((target) => `${inner}[*] --> ${idOf(target)}`),
    ...children.flatMap((child, index) => [
      ...(node.type === 'parallel' && index > 0 ? [`${inner}--`] : []),
      ...drawState(child, captionOf, inner),
    ]),
    ...children.filter(({ type }) => type === 'final').map((child) => `${inner}${idOf(child)} --> [*]`),
    `${indent}}`,
  ];
}

/** One arrow for all the facts that lead from one state to another. */
function drawArrows(arrows: readonly Arrow[], factOf: (arrow: Arrow) => string): readonly string[] {
  const between = Map.groupBy(arrows, ({ source, target }) => `${idOf(source)} --> ${idOf(target)}`);
  return [...between].map(
    ([ends, group]) => `  ${ends} : ${group.map((arrow) => escaped(factOf(arrow))).join('<br/>')}`,
  );
}

const childrenOf = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states);

/** Mermaid's identifiers are words: dots and hyphens of a path become underscores. */
const idOf = ({ path }: AnyStateNode): string => path.join('__').replaceAll(/[^A-Za-z0-9_]/g, '_');

/** Mermaid reads these characters as syntax. */
const escaped = (text: string): string =>
  text.replaceAll(/[#";:]/g, (character) => `#${character.codePointAt(0)};`);
