import type { CaseCard } from '../cases/case-item.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ProcessDescription } from '../processes/description.ts';
import { dataGroups } from './values/data-groups.ts';
import { Fields } from './values/fields.tsx';
import { FieldValueView } from './values/field-value-view.tsx';
import { useVocabulary } from './values/use-vocabulary.ts';
import './data-section.css';

const TEXTS = {
  main: message('基本信息', 'In short'),
  kept: message('流程记录', 'What the process keeps'),
};

interface DataSectionProps {
  readonly card: CaseCard;
  readonly process: ProcessDescription;
}

/** What is known of a case: what it is about first, then its parts, then what the process counts for itself. */
export function DataSection({ card, process }: DataSectionProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { main, parts, kept } = dataGroups(card.data, useVocabulary(process));
  return (
    <div className="case-data">
      <h3>{t.main}</h3>
      <Fields fields={main} />
      {parts.map(({ name, label: called, value }) => (
        <section key={name}>
          <h3>{label(called, name)}</h3>
          <FieldValueView value={value} />
        </section>
      ))}
      <details>
        <summary>{t.kept}</summary>
        <Fields fields={kept} />
      </details>
    </div>
  );
}
