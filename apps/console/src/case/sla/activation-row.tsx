import { Due } from '../../cases/due.tsx';
import { useFormats } from '../../language/formats.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ProcessDescription } from '../../processes/description.ts';
import type { Activation } from './use-sla.ts';

const TEXTS = {
  times: message(
    (n: number) => `第 ${n} 次`,
    (n: number) => `no. ${n}`,
  ),
  running: message('计时中', 'Running'),
  paused: message('已暂停', 'Paused'),
  met: message('已达成', 'Met'),
  breached: message('已超时', 'Missed'),
  cancelled: message('不再需要', 'Not owed any more'),
  over: message(
    (span: string) => `超出 ${span}`,
    (span: string) => `by ${span}`,
  ),
};

interface ActivationRowProps {
  readonly of: Activation;
  readonly process: ProcessDescription;
  /** Whether the table has a column for pauses. */
  readonly paused: boolean;
}

/** One time that a deadline ran. */
export function ActivationRow({ of, process, paused }: ActivationRowProps) {
  const t = useTexts(TEXTS);
  const { span } = useFormats();
  const label = useLabel();
  const running = of.outcome === 'running';
  const over = of.overrunMs !== undefined && of.overrunMs > 0 ? of.overrunMs : undefined;
  return (
    <tr>
      <th scope="row">
        {label(of.label, of.target)} {of.n > 1 && <span className="mark">{t.times(of.n)}</span>}
      </th>
      <td>
        <span className="case-outcome" data-outcome={of.outcome}>
          {t[of.outcome]}
        </span>
        {over !== undefined && <div className="case-box-note">{t.over(span(over))}</div>}
      </td>
      <td>
        <Moment at={of.activatedAt} />
      </td>
      <td>{running ? <Due at={of.dueAt} /> : <Moment at={of.dueAt} />}</td>
      <td>
        <Moment at={of.settledAt} />
        <div className="case-box-note">{label(process.facts[of.settledBy ?? '']?.label)}</div>
      </td>
      <td>{!running && span(of.calendarMs)}</td>
      <td>{!running && of.workingMs !== undefined && span(of.workingMs)}</td>
      {paused && (
        <td>
          {of.pausedMs > 0 && span(of.pausedMs)}
          {of.pauses.map(({ from, until }) => (
            <div key={from} className="case-box-note">
              <Moment at={from} /> – {until === undefined ? '…' : <Moment at={until} />}
            </div>
          ))}
        </td>
      )}
    </tr>
  );
}

function Moment({ at }: { readonly at: string | undefined }) {
  const { moment, exact } = useFormats();
  if (at === undefined) return null;
  return (
    <time dateTime={at} title={exact(at)}>
      {moment(at)}
    </time>
  );
}
