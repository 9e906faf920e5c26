import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import { FieldItem } from './field-item.tsx';
import { useFieldLabel } from './field-labels.ts';
import type { RowsField } from './field.ts';
import { RULE_TEXTS, rulesOf } from './rules.ts';

const TEXTS = {
  ...RULE_TEXTS,
  add: message(
    (what: string) => `添加${what}`,
    (what: string) => `Add: ${what}`,
  ),
  remove: message(
    (what: string, number: number) => `删除第 ${number} 项${what}`,
    (what: string, number: number) => `Remove ${what} ${number}`,
  ),
};

/** Several objects, a row each, to be added and removed. */
export function RowsItem({ field }: { readonly field: RowsField }) {
  const t = useTexts(TEXTS);
  const label = useFieldLabel()(field.path);
  const first = field.required ? [{}] : [];
  return (
    <fieldset className="form-rows">
      <legend>{label}</legend>
      <Form.List name={[...field.path]} initialValue={first} rules={rulesOf(field, t) as never}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="form-row">
                {field.fields.map((member) => (
                  <FieldItem
                    key={member.path.join('.')}
                    field={member}
                    within={{ path: field.path, row: name }}
                  />
                ))}
                <Button
                  type="text"
                  className="remove"
                  aria-label={t.remove(label, index + 1)}
                  icon={<DeleteOutlined aria-hidden />}
                  disabled={rows.length <= (field.required ? (field.minItems ?? 0) : 0)}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            {rows.length < (field.maxItems ?? Infinity) && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
                {t.add(label)}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
