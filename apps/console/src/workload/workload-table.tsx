import { Link } from 'react-router';
import { useFormats } from '../language/formats.ts';
import { message, useTexts } from '../language/messages.ts';
import { usePeople } from '../people/use-people.ts';
import type { Workloads } from './use-workload.ts';
import { countedPath, type Counted } from './workload-links.ts';
import '../cases/cases.css';
import './workload.css';

const TEXTS = {
  assignee: message('处理人', 'Assignee'),
  team: message('班组', 'Team'),
  store: message('门店', 'Store'),
  open: message('在办', 'Open'),
  dueToday: message('今日到期', 'Due today'),
  overdue: message('已超时', 'Overdue'),
  escalated: message('已升级', 'Escalated'),
  oldest: message('最早受理', 'Oldest opened'),
  closedToday: message('今日结案', 'Closed today'),
  nobody: message('待分派', 'Unassigned'),
  noTeam: message('未分组', 'No team'),
  total: message('合计', 'Total'),
  listing: message(
    (who: string, what: string, count: string) => `${who}：${what} ${count}，查看工单`,
    (who: string, what: string, count: string) => `${who}: ${count} ${what.toLowerCase()}, see the cases`,
  ),
};

const COUNTED: readonly Counted[] = ['open', 'dueToday', 'overdue', 'escalated'];

/** Who has how much to do; each number opens its cases. Bars compare the open ones. */
export function WorkloadTable({ workloads }: { readonly workloads: Workloads }) {
  const t = useTexts(TEXTS);
  const { number, moment } = useFormats();
  const { by, at, items } = workloads;
  const nameOf = usePeople(by === 'assignee' ? items.map(({ of }) => of) : []);
  const most = Math.max(1, ...items.map(({ open }) => open));
  const whose = (of: string | undefined) =>
    of === undefined ? (by === 'team' ? t.noTeam : t.nobody) : by === 'assignee' ? nameOf(of) : of;
  const totals = [...COUNTED, 'closedToday' as const].map(
    (name) => [name, items.reduce((sum, item) => sum + item[name], 0)] as const,
  );
  return (
    <div className="case-table-box" role="region" aria-label={t[by]} tabIndex={0}>
      <table className="case-table workload-table">
        <thead>
          <tr>
            <th scope="col">{t[by]}</th>
            {COUNTED.map((name) => (
              <th key={name} scope="col">
                {t[name]}
              </th>
            ))}
            <th scope="col">{t.closedToday}</th>
            <th scope="col">{t.oldest}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const who = whose(item.of);
            return (
              <tr key={item.of ?? ''}>
                <th scope="row">{who}</th>
                {COUNTED.map((name) => {
                  const path = countedPath(item, name, at);
                  const count = number(item[name]);
                  return (
                    <td key={name} data-column={name} data-some={item[name] > 0}>
                      {name === 'open' && (
                        <meter className="workload-bar" min={0} max={most} value={item.open} aria-hidden />
                      )}
                      {path !== undefined && item[name] > 0 ? (
                        <Link to={path} aria-label={t.listing(who, t[name], count)}>
                          {count}
                        </Link>
                      ) : (
                        count
                      )}
                    </td>
                  );
                })}
                <td>{number(item.closedToday)}</td>
                <td>
                  {item.oldest !== undefined && <time dateTime={item.oldest}>{moment(item.oldest)}</time>}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {totals.map(([name, sum]) => (
              <td key={name}>{number(sum)}</td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
