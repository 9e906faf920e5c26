import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import { useValueLabels } from '../../processes/use-processes.ts';
import { DefinitionTable } from './definition-table.tsx';

const TEXTS = {
  command: message('操作', 'What'),
  by: message('角色', 'Who'),
  facts: message('结果', 'What it leads to'),
  between: message('、', ', '),
};

/** Everything that can be asked for, with who may, and what it leads to; the opening first. */
export function CommandsTable({ process }: { readonly process: ProcessDescription }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const valueOf = useValueLabels();
  const { opening, commands, facts } = process;
  const rows = [opening, ...Object.values(commands)].map(({ name, label: called, by, leadsTo }) => ({
    key: name,
    cells: [
      label(called, name),
      by.map((role) => valueOf('owner', role)).join(t.between),
      leadsTo.map((fact) => label(facts[fact]?.label, fact)).join(t.between),
    ],
  }));
  return <DefinitionTable heads={[t.command, t.by, t.facts]} rows={rows} />;
}
