import { Link } from 'react-router';
import type { CaseCard } from '../cases/case-item.ts';
import { CaseMarks } from '../cases/case-marks.tsx';
import { customerPath } from '../cases/case-path.ts';
import { CustomerName } from '../cases/customer-name.tsx';
import { Due } from '../cases/due.tsx';
import { Severity } from '../cases/severity.tsx';
import { StateTag } from '../cases/state-tag.tsx';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { useValueLabels } from '../processes/use-processes.ts';
import { CaseNumber } from './case-number.tsx';
import { useNameOf } from './names.tsx';
import { RepeatMark } from './repeat-mark.tsx';

const TEXTS = {
  customer: message('顾客', 'Customer'),
  assignee: message('负责人', 'Responsible'),
  unassigned: message('未指派', 'Unassigned'),
  owner: message('责任角色', 'Whose turn'),
  category: message('类别', 'Category'),
  channel: message('渠道', 'Channel'),
  order: message('订单', 'Order'),
  store: message('门店', 'Store'),
  opened: message('开始', 'Opened'),
  outcome: message('结果', 'Outcome'),
  facts: message('工单概况', 'The case in short'),
};

/** The case in two lines: where it is and by when; whose it is, and what about. */
export function CaseSummary({
  card,
  process,
}: {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
}) {
  const t = useTexts(TEXTS);
  const { moment } = useFormats();
  const label = useLabel();
  const valueOf = useValueLabels();
  const nameOf = useNameOf();
  const { customer, customerId, assignee, owner, category, channel, order, store, openedAt, outcome } = card;
  const facts = [
    [
      t.customer,
      customer !== undefined &&
        (customerId === undefined ? (
          <CustomerName item={card} />
        ) : (
          <Link to={customerPath(customerId)}>
            <CustomerName item={card} />
          </Link>
        )),
    ],
    [t.assignee, assignee === undefined ? !card.final && t.unassigned : nameOf(assignee)],
    [t.owner, owner !== undefined && valueOf('owner', owner)],
    [t.category, category !== undefined && valueOf('category', category)],
    [t.channel, channel !== undefined && valueOf('channel', channel)],
    [t.order, order],
    [t.store, store],
    [t.opened, openedAt !== undefined && <time dateTime={openedAt}>{moment(openedAt)}</time>],
    [t.outcome, outcome !== undefined && valueOf('outcome', outcome)],
  ] as const;
  return (
    <div className="case-summary">
      <div className="case-standing">
        <span className="case-process">{label(process.label, process.id)}</span>
        <StateTag item={card} />
        <Severity of={card.severity} />
        <Due at={card.dueAt} />
        <CaseMarks item={card} />
        <RepeatMark card={card} />
        <CaseNumber card={card} />
      </div>
      <dl className="case-facts" aria-label={t.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined &&
            value !== false && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
