import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { message, useTexts } from '../../language/messages.ts';
import { withCases } from './cases-address.ts';

const TEXTS = {
  opens: message('查看工单', 'show the cases'),
};

interface CasesLinkProps {
  /** Of the list of cases, as the API links it. */
  readonly address: string;
  /** What the number is, where it stands alone: for screen readers. */
  readonly of?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number that opens the cases which it was counted from, beside the page. */
export function CasesLink({ address, of, className = 'figure-number', children }: CasesLinkProps) {
  const t = useTexts(TEXTS);
  const [params] = useSearchParams();
  return (
    <Link to={{ search: withCases(params, address).toString() }} className={className} preventScrollReset>
      {of !== undefined && <span className="only-heard">{of} </span>}
      {children}
      <span className="only-heard"> {t.opens}</span>
    </Link>
  );
}
