import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  achieved: message('达标', 'On target'),
  missed: message('未达标', 'Off target'),
  unknown: message('无法判断', 'Can’t be told'),
};

const SIGNS = {
  achieved: CheckCircleFilled,
  missed: CloseCircleFilled,
  unknown: MinusCircleOutlined,
};

interface TargetSignProps {
  /** null: there was nothing to be counted. */
  readonly achieved: boolean | null;
  /** Shows the word, too, where there’s room; it’s read aloud in any case. */
  readonly words?: boolean;
}

/** Whether a target is met. */
export function TargetSign({ achieved, words = false }: TargetSignProps) {
  const t = useTexts(TEXTS);
  const kind = achieved === null ? 'unknown' : achieved ? 'achieved' : 'missed';
  const Sign = SIGNS[kind];
  return (
    <span className={`figure-verdict ${kind}`} title={t[kind]}>
      <Sign aria-hidden /> <span className={words ? undefined : 'only-heard'}>{t[kind]}</span>
    </span>
  );
}
