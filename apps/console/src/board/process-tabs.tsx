import { Link } from 'react-router';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcesses } from '../processes/use-processes.ts';
import { ALL } from './board-address.ts';

const TEXTS = {
  processes: message('流程', 'Processes'),
  all: message('全部流程', 'All processes'),
};

interface ProcessTabsProps {
  readonly current: string;
  readonly pathTo: (process: string) => string;
}

/** The boards that there are. */
export function ProcessTabs({ current, pathTo }: ProcessTabsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { items } = useProcesses();
  const tabs = [...items.map(({ id, label: name }) => [id, label(name)] as const), [ALL, t.all] as const];
  return (
    <nav className="process-tabs" aria-label={t.processes}>
      {tabs.map(([id, name]) => (
        <Link key={id} to={pathTo(id)} aria-current={id === current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
