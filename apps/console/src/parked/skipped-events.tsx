import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { usePeople } from '../people/use-people.ts';
import { READERS } from '../session/account.ts';
import { useSession } from '../session/session-context.tsx';
import type { SkippedEvent } from './answers.ts';
import { CaseName } from './entry.tsx';
import { useFactLabels } from './use-fact-labels.ts';
import { useViewNames } from './use-view-names.ts';
import '../cases/cases.css';

const TEXTS = {
  title: message('跳过的记录', 'Entries that were skipped'),
  case: message('工单', 'Case'),
  fact: message('记录', 'Entry'),
  view: message('未计入', 'Left out of'),
  by: message('经办人', 'By'),
  why: message('原因', 'Why'),
  at: message('时间', 'When'),
};

const HEADINGS = ['case', 'fact', 'view', 'why', 'by', 'at'] as const;

/** What was left out of views, by whom, and why. */
export function SkippedEvents({ items }: { readonly items: readonly SkippedEvent[] }) {
  const t = useTexts(TEXTS);
  const { exact } = useFormats();
  const { role } = useSession().account;
  const nameOf = usePeople(READERS.includes(role) ? items.map(({ by }) => by) : []);
  const factOf = useFactLabels();
  const viewOf = useViewNames();
  return (
    <div className="case-table-box" role="region" aria-label={t.title} tabIndex={0}>
      <table className="case-table">
        <thead>
          <tr>
            {HEADINGS.map((name) => (
              <th key={name} scope="col">
                {t[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.view}/${item.id}`}>
              <td>
                <CaseName id={item.stream} />
              </td>
              <td>{factOf(item.stream, item.type)}</td>
              <td>{viewOf(item.view)}</td>
              <td className="parked-why">{item.why}</td>
              <td>{nameOf(item.by)}</td>
              <td>
                <time dateTime={item.at}>{exact(item.at)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
