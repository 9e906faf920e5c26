import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessSummary } from './description.ts';
import { useProcesses } from './use-processes.ts';
import './process-tabs.css';

const TEXTS = { processes: message('流程', 'Processes') };

/** Pixels of the tab before that stay in sight. */
const MARGIN = 40;

interface ProcessTabsProps {
  readonly current: string;
  /** All processes unless said otherwise. */
  readonly offered?: readonly ProcessSummary[];
  readonly pathTo: (process: string) => string;
  /** A tab for all of them together. */
  readonly all?: { readonly id: string; readonly name: string };
}

/** Leads from what is shown of one process to the same of another. */
export function ProcessTabs({ current, offered, pathTo, all }: ProcessTabsProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { items } = useProcesses();
  const named = (offered ?? items).map(({ id, label: name }) => ({ id, name: label(name) }));
  const tabs = [...named, ...(all ? [all] : [])];
  const row = useRef<HTMLElement>(null);
  // On phones there are more than fit.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - MARGIN;
  }, [current]);
  return (
    <nav ref={row} className="process-tabs" aria-label={t.processes}>
      {tabs.map(({ id, name }) => (
        <Link key={id} to={pathTo(id)} aria-current={id === current ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
