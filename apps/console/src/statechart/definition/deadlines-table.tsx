import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { DefinitionTable } from './definition-table.tsx';

const TEXTS = {
  deadline: message('时限', 'Deadline'),
  runsIn: message('计时状态', 'Runs in'),
  fact: message('到期记录', 'Recorded when it passes'),
};

/** Every deadline with where it runs. How long it is, a company’s policy says. */
export function DeadlinesTable({ process }: { readonly process: ProcessDescription }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { nodes, facts, deadlines } = process;
  const rows = Object.entries(deadlines).map(([name, { label: called, runsIn, fact }]) => ({
    key: name,
    cells: [
      label(called, name),
      label(nodes.find(({ path }) => path === runsIn)?.label, runsIn),
      label(facts[fact]?.label, fact),
    ],
  }));
  return <DefinitionTable heads={[t.deadline, t.runsIn, t.fact]} rows={rows} />;
}
