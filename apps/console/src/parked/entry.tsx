import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { processOfCase } from '../case/case-query.ts';
import { casePath } from '../cases/case-path.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useProcesses } from '../processes/use-processes.ts';
import { READERS } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';

const TEXTS = {
  details: message('技术说明', 'Technical details'),
};

interface EntryProps {
  /** The case that it is about. */
  readonly caseId: string;
  /** What couldn’t be done, and what else is to be known at a glance. */
  readonly what: string;
  readonly facts: readonly ReactNode[];
  /** Why, in words, and what whoever sees to it could do. */
  readonly why?: string;
  readonly advice?: string;
  /** Why, as the program says it. */
  readonly technical: string;
  /** What can be done about it; nothing for who may only look. */
  readonly children?: ReactNode;
}

/** Something that the system couldn’t do in a case: what, why, what to do. */
export function Entry({ caseId, what, facts, why, advice, technical, children }: EntryProps) {
  const t = useTexts(TEXTS);
  return (
    <li className="parked-entry">
      <div className="parked-told">
        <h3>
          {what} <CaseName id={caseId} />
        </h3>
        <p className="parked-facts">
          {facts.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
        {why !== undefined && <p>{why}</p>}
        {advice !== undefined && <p className="parked-advice">{advice}</p>}
        <details>
          <summary>{t.details}</summary>
          <code lang="en">{technical}</code>
        </details>
      </div>
      {children && <div className="parked-actions">{children}</div>}
    </li>
  );
}

/** A case by its process and the end of its number, as it’s called elsewhere; a link for who may read it. */
export function CaseName({ id }: { readonly id: string }) {
  const label = useLabel();
  const { account } = useSession();
  const process = processOfCase(id, useProcesses().items);
  const name = process ? `${label(process.label, process.id)} ${id.slice(-6)}` : id;
  if (!process || !READERS.includes(account.role)) return <span title={id}>{name}</span>;
  return (
    <Link to={casePath(id)} title={id}>
      {name}
    </Link>
  );
}
