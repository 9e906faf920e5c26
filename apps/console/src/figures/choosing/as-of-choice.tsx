import { HistoryOutlined } from '@ant-design/icons';
import { Alert, Button, Popover, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNow } from '../../cases/use-now.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { Question } from '../asking/question.ts';

const MomentPicker = lazy(() => import('./moment-picker.tsx'));

const TEXTS = {
  asOf: message('历史时点', 'As of'),
  moment: message('选择时点', 'Choose a moment'),
  meaning: message(
    '按当时所知的情况统计，之后的变化不计。时间为北京时间。',
    'Counted from what was known then; nothing that came later. China time.',
  ),
  banner: message(
    (moment: string) => `截至 ${moment} 的情况`,
    (moment: string) => `As of ${moment}`,
  ),
  now: message('回到现在', 'Back to now'),
};

interface AsOfProps {
  readonly question: Pick<Question, 'asOf'>;
  readonly onChange: (change: Partial<Question>) => void;
}

const OFFSET = 8 * 3_600_000;

/** Asks the page’s question as of a moment of the past. */
export function AsOfChoice({ question: { asOf }, onChange }: AsOfProps) {
  const t = useTexts(TEXTS);
  const [open, setOpen] = useState(false);
  const latest = new Date(useNow(60_000) + OFFSET).toISOString().slice(0, 16);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="figure-as-of" role="group" aria-label={t.asOf}>
          <p>{t.meaning}</p>
          <Suspense fallback={<Skeleton.Input active />}>
            <MomentPicker
              moment={asOf}
              latest={latest}
              label={t.moment}
              onChoose={(moment) => {
                onChange({ asOf: moment });
                setOpen(false);
              }}
            />
          </Suspense>
        </div>
      }
    >
      <Button icon={<HistoryOutlined aria-hidden />} aria-expanded={open}>
        {t.asOf}
      </Button>
    </Popover>
  );
}

/** Says that the page doesn’t show the present, and leads back to it. */
export function AsOfBanner({ question: { asOf }, onChange }: AsOfProps) {
  const t = useTexts(TEXTS);
  if (asOf === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      icon={<HistoryOutlined aria-hidden />}
      title={t.banner(asOf.replace('T', ' '))}
      action={
        <Button size="small" onClick={() => onChange({ asOf: undefined })}>
          {t.now}
        </Button>
      }
      className="figure-banner"
    />
  );
}
