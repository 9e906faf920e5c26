import { useQueryClient } from '@tanstack/react-query';
import { Activity, useCallback, useState, type ReactNode } from 'react';
import { Loading } from '../feedback/loading.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import type { Account } from './account.ts';
import { EnteredSession } from './entered-session.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { EntryPage } from './entry-page.tsx';
import { useAccount } from './use-account.ts';
import { useToken } from './use-token.ts';

interface SessionGateProps {
  /** The token to begin with. */
  readonly initialToken: string | undefined;
  readonly children: ReactNode;
}

/**
 * Lets in who has a token that the API takes, and hands on who that is. When a token ends in the middle of work, the page stays
 * behind the question for another, and goes on as it was if the same person gives one.
 */
export function SessionGate({ initialToken, children }: SessionGateProps) {
  const { token, refusal, enterWith } = useToken(initialToken);
  const account = useAccount(token);
  const asked = useQueryClient();
  const [entered, setEntered] = useState<Account>();
  const [renewing, setRenewing] = useState(false);
  if (account.data && account.data !== entered) setEntered(account.data);
  if (token === undefined && entered) setEntered(undefined);

  const enter = useCallback(
    (next: string | undefined) => {
      setRenewing(false);
      enterWith(next);
    },
    [enterWith],
  );
  const leave = useCallback(() => {
    asked.clear();
    enter(undefined);
  }, [asked, enter]);
  const renew = useCallback(() => setRenewing(true), []);

  const open = account.data !== undefined && !refusal && !renewing;
  const present = open ? account.data : entered;
  return (
    <>
      {present && (
        <Activity mode={open ? 'visible' : 'hidden'} key={present.id}>
          <EnteredSession account={present} switchTo={enter} renew={renew} leave={leave}>
            {children}
          </EnteredSession>
        </Activity>
      )}
      {open ? null : token === undefined || refusal || renewing ? (
        <EntryPage
          refusal={refusal}
          refused={refusal && token}
          enter={enter}
          cancel={renewing && !refusal ? () => setRenewing(false) : undefined}
        />
      ) : account.error ? (
        <EntryFrame>
          <ProblemView error={account.error} retry={() => void account.refetch()} />
        </EntryFrame>
      ) : (
        <EntryFrame>
          <Loading />
        </EntryFrame>
      )}
    </>
  );
}
