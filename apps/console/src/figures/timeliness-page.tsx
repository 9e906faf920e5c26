import { useNow } from '../cases/use-now.ts';
import { NothingHere } from '../feedback/nothing-here.tsx';
import { message, useTexts } from '../language/messages.ts';
import { useSession } from '../session/session-context.tsx';
import type { Dimension } from './asking/dimension.ts';
import { dayOf } from './asking/period.ts';
import { useQuestion, useScopedQuestion } from './asking/use-question.ts';
import { ByChoice } from './choosing/by-choice.tsx';
import { FiguresFrame } from './figures-frame.tsx';
import { TableOnItsWay } from './timeliness/table-on-its-way.tsx';
import { SlaStores } from './timeliness/sla-stores.tsx';
import { SlaTable } from './timeliness/sla-table.tsx';
import { slaAddress } from './timeliness/sla-address.ts';
import { useSla } from './timeliness/use-sla.ts';

const TEXTS = {
  title: message('时效', 'Timeliness'),
  meaning: message(
    '期间内判定的时限：按时完成或超时即判定；等待顾客的暂停不计入用时。',
    'Deadlines that were decided in the period, by being met or missed. Pauses for the customer aren’t counted in what it took.',
  ),
  nothing: message('本期没有判定过的时限', 'No deadline was decided in this period'),
};

const FILTERS: readonly Dimension[] = ['process'];
const GROUPS: readonly Dimension[] = ['store'];

/** How deadlines are kept: what share in time, and how long things take, deadline by deadline. */
export default function TimelinessPage() {
  const t = useTexts(TEXTS);
  const { account, store } = useSession();
  const [asked, change] = useQuestion();
  const question = useScopedQuestion();
  const now = dayOf(useNow(60_000));
  const address = slaAddress(question, question.asOf?.slice(0, 10) ?? now);
  const stores = question.by.includes('store');
  return (
    <FiguresFrame
      title={t.title}
      words={<p className="figure-words">{t.meaning}</p>}
      question={asked}
      onChange={change}
      dimensions={FILTERS}
      usual={FILTERS}
      choices={
        account.scope === 'all' &&
        store === undefined && (
          <ByChoice
            dimensions={GROUPS}
            value={stores ? 'store' : undefined}
            onChange={(by) => change({ by: by ? [by] : [] })}
          />
        )
      }
      address={address}
      answer={useSla(address)}
      coming={<TableOnItsWay />}
    >
      {(told) =>
        told.groups.length === 0 ? (
          <NothingHere words={t.nothing} />
        ) : stores ? (
          <SlaStores answer={told} />
        ) : (
          <SlaTable answer={told} />
        )
      }
    </FiguresFrame>
  );
}
