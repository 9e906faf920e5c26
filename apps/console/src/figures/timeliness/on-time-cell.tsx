import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { partAddress, type SlaGroup } from './sla-answer.ts';

const TEXTS = {
  none: message('—', '—'),
  of: message(
    (met: string, decided: string) => `${met}/${decided}`,
    (met: string, decided: string) => `${met}/${decided}`,
  ),
};

/** The share of a deadline that was met: a number, from how many, and a bar. */
export function OnTimeCell({ group }: { readonly group: SlaGroup | undefined }) {
  const t = useTexts(TEXTS);
  const { share, number } = useFormats();
  if (!group || group.onTime.value === null) return <td className="figure-quiet">{t.none}</td>;
  const { numerator, denominator, value } = group.onTime;
  return (
    <td className="figure-on-time">
      <CasesLink address={partAddress(group, 'decided')} className="figure-cell">
        {share(value)}
      </CasesLink>{' '}
      <span className="figure-quiet">{t.of(number(numerator), number(denominator))}</span>
      <span className="figure-bar" aria-hidden>
        <span style={{ inlineSize: `${value * 100}%` }} />
      </span>
    </td>
  );
}
