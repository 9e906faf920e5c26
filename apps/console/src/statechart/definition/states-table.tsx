import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { useValueLabels } from '../../processes/use-processes.ts';
import { DefinitionTable } from './definition-table.tsx';

const TEXTS = {
  state: message('状态', 'State'),
  region: message('所属', 'Part of'),
  owner: message('负责', 'Responsible'),
  deadlines: message('时限', 'Deadlines'),
  facts: message('可转到', 'Leads to'),
  end: message('结束', 'end'),
  between: message('、', ', '),
};

/** Every state with who is responsible in it, what runs, and where it can lead. */
export function StatesTable({ process }: { readonly process: ProcessDescription }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  const { nodes, transitions, deadlines } = process;
  const nameOf = (path: string | undefined) => label(nodes.find((node) => node.path === path)?.label, path);
  const rows = nodes
    .filter(({ kind }) => kind === 'atomic' || kind === 'final')
    .map((state) => {
      const inside = (path: string) => state.path === path || state.path.startsWith(`${path}.`);
      const next = transitions.filter(({ from, to }) => from !== to && inside(from)).map(({ to }) => to);
      return {
        key: state.path,
        cells: [
          state.kind === 'final' ? `${label(state.label)} (${t.end})` : label(state.label),
          nameOf(state.parent),
          valueOf('owner', state.owner),
          nodes
            .filter(({ path }) => inside(path))
            .flatMap((node) => node.deadlines.map((name) => label(deadlines[name]?.label, name)))
            .join(t.between),
          [...new Set(next)].map(nameOf).join(t.between),
        ],
      };
    });
  return <DefinitionTable heads={[t.state, t.region, t.owner, t.deadlines, t.facts]} rows={rows} />;
}
