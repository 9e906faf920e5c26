import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { components } from '../../api/schema.d.ts';

const TEXTS = {
  meaning: message('口径说明', 'What it means'),
  definition: message('定义', 'Definition'),
  numerator: message('分子', 'Numerator'),
  denominator: message('分母', 'Denominator'),
  source: message('来源', 'Source'),
  notSaid: message('不说明什么', 'What it doesn’t say'),
};

const PARTS = ['numerator', 'denominator', 'notSaid', 'source'] as const;

/** A figure or a funnel, in words. */
type Described = components['schemas']['FunnelDescription'];

/** What a figure means, what it’s made of, and what it doesn’t say. */
export function FigureWords({ figure }: { readonly figure: Described }) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  return (
    <div className="figure-words">
      <p>{label(figure.definition)}</p>
      <details>
        <summary>{t.meaning}</summary>
        <dl>
          {PARTS.map(
            (part) =>
              figure[part] && (
                <div key={part}>
                  <dt>{t[part]}</dt>
                  <dd>{label(figure[part])}</dd>
                </div>
              ),
          )}
        </dl>
      </details>
    </div>
  );
}
