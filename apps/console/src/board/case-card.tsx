import type { CSSProperties } from 'react';
import type { CaseItem } from '../cases/case-item.ts';
import { CaseLink } from '../cases/case-link.tsx';
import { CaseMarks } from '../cases/case-marks.tsx';
import { CustomerName } from '../cases/customer-name.tsx';
import { Due } from '../cases/due.tsx';
import { Severity } from '../cases/severity.tsx';
import { StateTag } from '../cases/state-tag.tsx';
import { WithValueWords } from '../cases/value-words.tsx';
import { message, useTexts } from '../language/messages.ts';
import { CaseCheckbox } from './case-checkbox.tsx';
import { useRecentChange } from './following/recent-changes.ts';
import { rowId, type RowWork } from './row-props.ts';
import type { Row } from './rows/held-rows.ts';
import './case-card.css';

const TEXTS = {
  unassigned: message('待分派', 'Unassigned'),
  gone: message('已移出此列', 'Not here any more'),
};

interface CaseCardProps extends Omit<RowWork, 'onShown'> {
  readonly row: Row;
  readonly shown: () => readonly CaseItem[];
  readonly withState?: boolean;
  readonly style?: CSSProperties;
}

/** A case in a column, or in the list of a phone. */
export function CaseCard({ row, withState = false, ...work }: CaseCardProps) {
  const t = useTexts(TEXTS);
  const { item, gone } = row;
  const { selecting, active, activate, nameOf, shown } = work;
  const changed = useRecentChange(item.id) !== undefined;
  return (
    <article
      id={rowId(item.id)}
      className="case-card"
      data-overdue={item.overdue}
      data-active={active === item.id}
      data-gone={gone}
      data-changed={changed}
      onFocus={() => activate(item.id)}
      style={work.style}
    >
      <div className="case-card-top">
        <CaseCheckbox
          item={item}
          marked={selecting.items.has(item.id)}
          onToggle={() => selecting.toggle(item)}
          onExtend={() => selecting.extend(item, shown())}
        />
        <CaseLink item={item} />
      </div>
      <div className="case-card-meta">
        <CustomerName item={item} />
        <span>
          {item.category === undefined ? (
            item.product
          ) : (
            <WithValueWords>{(valueOf) => valueOf('category', item.category)}</WithValueWords>
          )}
        </span>
        <Severity of={item.severity} />
        {withState && <StateTag item={item} />}
        <CaseMarks item={item} />
      </div>
      <div className="case-card-foot">
        {gone ? <span className="case-gone">{t.gone}</span> : <Due at={item.dueAt} />}
        <span className="case-card-assignee">
          {item.assignee === undefined ? t.unassigned : nameOf(item.assignee)}
        </span>
      </div>
    </article>
  );
}
