import { Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { CaseCard } from '../cases/case-item.ts';
import { Loading } from '../feedback/loading.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { DataSection } from './data-section.tsx';
import type { HistoryItem } from './history-item.ts';
import { SlaSection } from './sla/sla-section.tsx';
import { Timeline } from './timeline/timeline.tsx';
import type { CaseNews } from './use-news.ts';

const WaySection = lazy(() => import('./way-section.tsx'));

const TEXTS = {
  history: message('经过', 'History'),
  way: message('流程', 'Chart'),
  data: message('资料', 'Data'),
  sla: message('时限', 'SLA'),
};

const SECTIONS = ['history', 'way', 'data', 'sla'] as const;

interface CaseSectionsProps {
  readonly card: CaseCard;
  readonly history: readonly HistoryItem[];
  readonly process: ProcessDescription;
  readonly news: Pick<CaseNews, 'known' | 'fresh'>;
}

/** The sides from which a case is looked at; which one is in the address. */
export function CaseSections({ card, history, process, news }: CaseSectionsProps) {
  const t = useTexts(TEXTS);
  const [query, setQuery] = useSearchParams();
  const chosen = SECTIONS.find((section) => section === query.get('tab')) ?? 'history';
  const content = {
    history: <Timeline id={card.id} history={news.known} process={process} fresh={news.fresh} />,
    way: (
      <Suspense fallback={<Loading />}>
        <WaySection card={card} history={history} process={process} />
      </Suspense>
    ),
    data: <DataSection card={card} process={process} />,
    sla: <SlaSection card={card} process={process} />,
  };
  return (
    <Tabs
      className="case-main"
      activeKey={chosen}
      destroyOnHidden
      tabBarGutter={24}
      onChange={(section) =>
        setQuery(section === 'history' ? {} : { tab: section }, { preventScrollReset: true })
      }
      items={SECTIONS.map((section) => ({
        key: section,
        label: section === 'history' ? `${t.history} ${news.known.length}` : t[section],
        children: (
          <>
            <h2 className="only-heard">{t[section]}</h2>
            {content[section]}
          </>
        ),
      }))}
    />
  );
}
