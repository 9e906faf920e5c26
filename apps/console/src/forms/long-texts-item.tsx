import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { message, useTexts } from '../language/messages.ts';
import { useFieldLabel } from './field-labels.ts';
import type { TextsField } from './field.ts';
import { RULE_TEXTS, rulesOf } from './rules.ts';

const TEXTS = {
  ...RULE_TEXTS,
  add: message('添加一条', 'Add one'),
  remove: message(
    (number: number) => `删除第 ${number} 条`,
    (number: number) => `Remove number ${number}`,
  ),
};

/** Several texts of several lines each. */
export function LongTextsItem({ field }: { readonly field: TextsField }) {
  const t = useTexts(TEXTS);
  const label = useFieldLabel()(field.path);
  const { maxItems = Infinity, item, path } = field;
  return (
    <fieldset className="form-rows">
      <legend>{label}</legend>
      <Form.List name={[...path]} rules={rulesOf(field, t) as never}>
        {(rows, { add, remove }, { errors }) => (
          <>
            {rows.map(({ key, name }, index) => (
              <div key={key} className="form-row">
                <Form.Item
                  name={name}
                  rules={rulesOf({ ...item, kind: 'multiline', path, required: false }, t)}
                  messageVariables={{ label }}
                >
                  <Input.TextArea aria-label={`${label} ${index + 1}`} autoSize />
                </Form.Item>
                <Button
                  type="text"
                  className="remove"
                  aria-label={t.remove(index + 1)}
                  icon={<DeleteOutlined aria-hidden />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            {rows.length < maxItems && (
              <Button icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
                {t.add}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
