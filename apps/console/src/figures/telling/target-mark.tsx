import { message, useTexts } from '../../language/messages.ts';
import type { FigureDescription, Target } from '../asking/answers.ts';
import { TargetSign } from './target-sign.tsx';
import { useFigureFormats } from './use-figure-formats.ts';

const TEXTS = {
  target: message(
    (target: string) => `目标 ${target}`,
    (target: string) => `Target ${target}`,
  ),
};

interface TargetMarkProps {
  readonly figure: FigureDescription;
  readonly target: Target;
}

/** Whether a target is met: a sign, a word, and the target itself. */
export function TargetMark({ figure, target }: TargetMarkProps) {
  const t = useTexts(TEXTS);
  const formats = useFigureFormats();
  return (
    <span className="figure-target">
      <TargetSign achieved={target.achieved} words />{' '}
      <span className="figure-quiet">{t.target(formats.target(figure, target))}</span>
    </span>
  );
}
