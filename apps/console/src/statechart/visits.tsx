import { useFormats } from '../language/formats.ts';
import { useTexts } from '../language/messages.ts';
import { CHART_TEXTS } from './chart-texts.ts';
import type { Wording } from './wording.ts';
import type { Move } from './way-taken.ts';

interface VisitsProps {
  readonly title: string;
  /** What facts are called. */
  readonly words: Pick<Wording, 'fact'>;
  readonly moves: readonly Move[] | undefined;
}

/** When a case came by, step by step; nothing where it never did. */
export function Visits({ title, words, moves = [] }: VisitsProps) {
  const t = useTexts(CHART_TEXTS);
  const { moment } = useFormats();
  if (moves.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul>
          {moves.map(({ number, step: { fact, at } }) => (
            <li key={number}>
              {t.steps(String(number))} {words.fact(fact)}
              {at !== undefined && <span className="statechart-minor"> {moment(at)}</span>}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
