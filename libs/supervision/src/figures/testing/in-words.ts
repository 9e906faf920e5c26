import { describeFigure } from '../definition/describe-figure.ts';
import type { Figure } from '../definition/figure.ts';

const PLACED: Readonly<Record<string, string>> = {
  opened_at: 'by the moment of opening',
  closed_at: 'by the moment of ending',
  scored_at: 'by the moment of scoring',
  first_resolved_at: 'by the moment of the first outcome',
  resolved_at: 'by the moment of the last outcome',
  stay_left_at: 'by the moment of leaving the state',
};

/** A figure as docs/figures.md has it. */
export function inWords(figure: Figure): string {
  const { name, labels, definition, numerator, denominator, notSaid, moment, target, process } =
    describeFigure(figure);
  const counts =
    figure.kind === 'duration'
      ? `Median, mean and p90 of: ${numerator.en}, of: ${denominator.en}`
      : `${numerator.en} ÷ ${denominator.en}`;
  const aim =
    target === undefined || target === 'falling'
      ? (target ?? 'none')
      : `${figure.better === 'higher' ? '≥' : '≤'} ${target * 100} %`;
  return [
    `### \`${name}\` ${labels['zh-CN']} · ${labels.en}`,
    '',
    definition['zh-CN'],
    definition.en,
    '',
    `- Counted: ${counts}${figure.kind === 'count' ? ' (the number itself is the value)' : ''}; ${process ?? 'any process'}; ${moment === undefined ? 'as it stands at a moment' : PLACED[moment]!}.`,
    `- Target: ${aim}.`,
    `- 不说明：${notSaid['zh-CN']}`,
    `- Doesn’t say: ${notSaid.en}`,
  ].join('\n');
}
