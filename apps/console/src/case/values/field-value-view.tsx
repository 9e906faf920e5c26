import { Link } from 'react-router';
import { casePath } from '../../cases/case-path.ts';
import { useFormats } from '../../language/formats.ts';
import { useLabel, useLanguage } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';
import { useNameOf } from '../names.tsx';
import { FieldTable, isTable } from './field-table.tsx';
import { Fields } from './fields.tsx';
import type { FieldValue } from './field-value.ts';

const TEXTS = {
  yes: message('是', 'Yes'),
  no: message('否', 'No'),
  none: message('无', 'None'),
  between: message('、', ', '),
};

/** A value as people write it. */
export function FieldValueView({ value }: { readonly value: FieldValue }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { moment, exact, number, share } = useFormats();
  const label = useLabel();
  const nameOf = useNameOf();
  switch (value.kind) {
    case 'text':
      return <span className="case-text">{value.text}</span>;
    case 'word':
      return label(value.label, value.word);
    case 'moment':
      return (
        <time dateTime={new Date(value.at).toISOString()} title={exact(value.at)}>
          {moment(value.at)}
        </time>
      );
    case 'money':
      return new Intl.NumberFormat(language, { style: 'currency', currency: 'CNY' }).format(value.yuan);
    case 'number':
      return number(value.number, 2);
    case 'share':
      return share(value.share);
    case 'flag':
      return value.yes ? t.yes : t.no;
    case 'person':
      return nameOf(value.id);
    case 'case':
      return <Link to={casePath(value.id)}>{value.id}</Link>;
    case 'fields':
      return value.fields.length === 0 ? t.none : <Fields fields={value.fields} />;
    case 'list':
      if (value.items.length === 0) return t.none;
      if (isTable(value.items)) return <FieldTable items={value.items} />;
      return value.items.map((item, index) => (
        <span key={index}>
          {index > 0 && t.between}
          <FieldValueView value={onlyMember(item)} />
        </span>
      ));
  }
}

/** In a list, what has a single member is as good as that member. */
function onlyMember(value: FieldValue): FieldValue {
  const [only] = value.kind === 'fields' ? value.fields : [];
  return only?.value ?? value;
}
