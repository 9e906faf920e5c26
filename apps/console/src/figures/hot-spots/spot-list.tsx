import { CheckCircleOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import type { CellDimension, HotSpot } from './hot-spots-answer.ts';
import { LevelMark } from './level-mark.tsx';
import { useJudgement } from './use-judgement.ts';

const TEXTS = {
  heading: message('需要关注', 'Look into these'),
  none: message('这一周没有异常热点', 'Nothing unusual in this week'),
  count: message(
    (count: string) => `${count} 件投诉`,
    (count: string) => `${count} complaints`,
  ),
  history: message(
    (weeks: string) => `此前各周至本周：${weeks}`,
    (weeks: string) => `The weeks before, up to this one: ${weeks}`,
  ),
};

interface SpotListProps {
  /** Those that left their usual range. */
  readonly spots: readonly HotSpot[];
  readonly by: readonly CellDimension[];
}

/** What left its usual range, the most unusual first, and what it was held against. */
export function SpotList({ spots, by }: SpotListProps) {
  const t = useTexts(TEXTS);
  const id = useId();
  const { number } = useFormats();
  const labels = useDimensionLabels();
  const judge = useJudgement(by);
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{t.heading}</h2>
      {spots.length === 0 ? (
        <p className="figure-calm">
          <CheckCircleOutlined aria-hidden /> {t.none}
        </p>
      ) : (
        <ul className="figure-cards spots">
          {spots.map((spot) => {
            const weeks = [...spot.history].reverse().concat(spot.compared);
            const name = by.map((dimension) => labels.value(dimension, spot.key[dimension])).join(' · ');
            return (
              <li key={JSON.stringify(spot.key)} className="figure-card">
                <h3>{name}</h3>
                <div className="figure-told">
                  <CasesLink address={spot.cases} of={name}>
                    {t.count(number(spot.count))}
                  </CasesLink>
                  <LevelMark level={spot.level} />
                </div>
                <Sparkline values={weeks} label={t.history(weeks.join(', '))} width={120} />
                <p className="figure-judged">{judge(spot)}</p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
