import { Link } from 'react-router';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcesses } from './use-processes.ts';
import './process-tabs.css';

const TEXTS = { processes: message('流程', 'Processes') };

interface ProcessTabsProps {
  readonly current: string;
  readonly pathTo: (process: string) => string;
  /** A tab for all of them together. */
  readonly all?: { readonly id: string; readonly name: string };
}

/** Leads from what is shown of one process to the same of another. */
export function ProcessTabs({ current, pathTo, all }: ProcessTabsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { items } = useProcesses();
  const tabs = [...items.map(({ id, label: name }) => ({ id, name: label(name) })), ...(all ? [all] : [])];
  return (
    <nav className="process-tabs" aria-label={t.processes}>
      {tabs.map(({ id, name }) => (
        <Link key={id} to={pathTo(id)} aria-current={id === current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
