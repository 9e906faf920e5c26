import { Select, Tag } from 'antd';
import { useState } from 'react';
import type { CaseItem } from '../cases/case-item.ts';
import { useFormats } from '../language/formats.ts';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { ControlProps } from './control-props.ts';
import { useFormSubject } from './form-subject.ts';
import { useDelayed } from './use-delayed.ts';
import { useFoundCases } from './use-found-cases.ts';
import { SEARCH_ICON } from '../theme/search-icon.tsx';

const TEXTS = {
  placeholder: message('按工单号、顾客、订单号或内容查找', 'Case number, customer, order or words'),
  failed: message('暂时无法查找', 'Can’t be looked for at the moment'),
  none: message('没有找到工单', 'No such case'),
  type: message('输入以查找', 'Type to look for one'),
};

interface CasePickerProps extends ControlProps<string> {
  /** Only cases of the process of the case that the form is about. */
  readonly sameProcess?: boolean;
}

/** Another case: first those of the same customer, then whatever is looked for. A whole case number can be pasted too. */
export default function CasePicker({ sameProcess = false, onChange, ...control }: CasePickerProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const { day } = useFormats();
  const [words, setWords] = useState('');
  const { caseId, customerId, process } = useFormSubject();
  const {
    data = [],
    isError,
    isFetching,
    isPending,
  } = useFoundCases({
    words: useDelayed(words),
    ...(caseId !== undefined && { caseId }),
    ...(customerId !== undefined && { customerId }),
    ...(sameProcess && process !== undefined && { process }),
  });
  const optionOf = (found: CaseItem) => ({
    value: found.id,
    label: found.title,
    state: label(found.stateLabel, found.state),
    says: [found.customer, found.order, found.openedAt && day(found.openedAt), found.id]
      .filter(Boolean)
      .join(' · '),
  });
  const pasted = CASE_ID.test(words.trim()) && data.every(({ id }) => id !== words.trim());
  return (
    <Select
      {...control}
      showSearch={{ filterOption: false, onSearch: setWords, searchIcon: SEARCH_ICON }}
      loading={isFetching}
      placeholder={t.placeholder}
      notFoundContent={isError ? t.failed : isPending ? t.type : t.none}
      options={[
        ...(pasted ? [{ value: words.trim(), label: words.trim(), state: '', says: '' }] : []),
        ...data.map(optionOf),
      ]}
      optionRender={({ data: option }) => (
        <>
          {option.label} {option.state && <Tag>{option.state}</Tag>}
          <small className="option-says">{option.says}</small>
        </>
      )}
      onChange={onChange}
    />
  );
}

/** The identity of a case. */
const CASE_ID = /^[a-z-]{1,40}-[A-Za-z0-9_.:-]{8,80}$/;
