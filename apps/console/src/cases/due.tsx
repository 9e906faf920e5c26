import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import WarningFilled from '@ant-design/icons/WarningFilled';
import { Countdown } from './countdown.tsx';
import { useNow } from './use-now.ts';
import './cases.css';

const DAY = 86_400_000;

/** How long until the earliest deadline that runs, or since: what is over has another icon, another word and another colour. */
export function Due({ at }: { readonly at: string | undefined }) {
  const now = useNow(60_000);
  if (at === undefined) return null;
  const left = Date.parse(at) - now;
  const urgency = left < 0 ? 'over' : left < DAY ? 'soon' : 'later';
  return (
    <span className="due" data-urgency={urgency}>
      {left < 0 ? <WarningFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      <Countdown dueAt={at} />
    </span>
  );
}
