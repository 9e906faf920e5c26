import type { ReactNode } from 'react';
import { useId } from 'react';
import { Link } from 'react-router';
import { Loading } from '../feedback/loading.tsx';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { ProblemView } from '../feedback/problem-view.tsx';
import { ExportButton } from '../figures/export/export-button.tsx';
import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { WATCHERS } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import { Page } from '../shell/page.tsx';
import { ParkedReactions } from './parked-reactions.tsx';
import { ParkedStreams } from './parked-streams.tsx';
import { SkippedEvents } from './skipped-events.tsx';
import { useParkedReactions, useParkedStreams } from './use-parked.ts';
import './parked.css';

const TEXTS = {
  title: message('待人工处理', 'Left to people'),
  words: message(
    '系统没能自动完成、需要人来决定的事。其他工单不受影响。',
    'What the system couldn’t do and leaves to people. All other cases go on.',
  ),
  stuck: message('查看滞留工单', 'See stuck cases'),
  reactions: message('未完成的自动处理', 'Not done of itself'),
  streams: message('无法更新的工单', 'Cases that can’t be followed'),
  skipped: message('跳过的记录', 'Entries that were skipped'),
  none: message('没有需要人工处理的事', 'Nothing is left to people'),
  counted: message(
    (name: string, count: string) => `${name}（${count}）`,
    (name: string, count: string) => `${name} (${count})`,
  ),
};

/** Who is told what the system couldn’t do of itself. */
const TOLD: readonly string[] = ['admin', 'supervisor', 'store-manager', 'auditor'];

/** What the system couldn’t do: why, what to do about it, and who decided what. */
export default function ParkedPage() {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const { role } = useSession().account;
  const told = TOLD.includes(role);
  const streams = useParkedStreams();
  const reactions = useParkedReactions(told);
  const failed = [streams, reactions].find(({ error }) => error);
  const sections = [
    {
      name: t.reactions,
      count: reactions.data?.length ?? 0,
      list: <ParkedReactions items={reactions.data ?? []} />,
    },
    {
      name: t.streams,
      count: streams.data?.items.length ?? 0,
      list: <ParkedStreams items={streams.data?.items ?? []} />,
    },
    {
      name: t.skipped,
      count: streams.data?.skipped.length ?? 0,
      list: <SkippedEvents items={streams.data?.skipped ?? []} />,
    },
  ].filter(({ count }) => count > 0);
  return (
    <Page title={t.title} actions={<ExportButton address="/api/parked" />}>
      <p className="parked-words">
        {t.words} {WATCHERS.some((watcher) => watcher === role) && <Link to="/stuck">{t.stuck}</Link>}
      </p>
      {failed ? (
        <ProblemView error={failed.error} retry={() => void failed.refetch()} />
      ) : !streams.data || (told && !reactions.data) ? (
        <Loading />
      ) : sections.length === 0 ? (
        <NothingHere words={t.none} />
      ) : (
        sections.map(({ name, count, list }) => (
          <Section key={name} heading={t.counted(name, number(count))}>
            {list}
          </Section>
        ))
      )}
    </Page>
  );
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="parked-section">
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
