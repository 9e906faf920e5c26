import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import type { HotSpots } from './hot-spots-answer.ts';

const TEXTS = {
  level: message(
    (times: string) => `整体为平时的 ${times} 倍，各格的预期已相应提高。`,
    (times: string) =>
      `In general the week is ${times} times as busy as usual; that much more is expected of every cell.`,
  ),
  calm: message('整体与平时相当。', 'In general the week is as busy as usual.'),
  elapsed: message(
    (share: string) => `本周已过 ${share}，按比例比较。`,
    (share: string) => `${share} of the week is over; as much of a usual week is expected.`,
  ),
  how: message('如何判断', 'How this is judged'),
  usual: message(
    '通常值取此前 12 周的中位数，个别异常周不影响它。',
    'What is usual is the median of the twelve weeks before: a bad week among them hardly moves it.',
  ),
  score: message(
    '投诉数本来就会随机波动：明显超出波动范围（偏离 3 倍以上）为预警，5 倍以上为警报，且至少 3 件。',
    'Counts stray by chance: three times as far as they usually do is a warning, five times an alert, from three complaints on.',
  ),
  young: message(
    '新品或新店不足 8 周时，与同类整体相比；仍不足则为“数据不足”。',
    'Products and stores of less than eight weeks are held against what they belong to; where that is too young, too, the level is unknown.',
  ),
  notSaid: message(
    '没有预警不等于没有问题：缓慢上升会变成新的常态，请同时看投诉率的趋势。',
    'No warning doesn’t mean that all is well: a slow rise becomes the new usual. Look at the trend of the complaint rate, too.',
  ),
};

const RULES = ['usual', 'score', 'young', 'notSaid'] as const;

/** What the week was held against, and how hot spots are told from chance. */
export function Judging({ spots: { level, week } }: { readonly spots: HotSpots }) {
  const t = useTexts(TEXTS);
  const { number, share } = useFormats();
  return (
    <div className="figure-words">
      <p>
        {level > 1 ? t.level(number(level, 1)) : t.calm} {week.partial && t.elapsed(share(week.elapsed))}
      </p>
      <details>
        <summary>{t.how}</summary>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{t[rule]}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
