import { PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { message, useTexts } from '../language/messages.ts';
import { FieldItem } from './field-item.tsx';
import { useFieldLabel } from './field-labels.ts';
import type { GroupField } from './field.ts';

const TEXTS = { leaveOut: message('不填', 'Leave out') };

/** What may be left out as a whole: once it’s added, it has to be complete. */
export function GroupItem({ field }: { readonly field: GroupField }) {
  const t = useTexts(TEXTS);
  const label = useFieldLabel()(field.path);
  const form = Form.useFormInstance();
  const [added, setAdded] = useState(() => form.getFieldValue([...field.path]) !== undefined);
  if (!added)
    return (
      <Button icon={<PlusOutlined aria-hidden />} className="form-group-add" onClick={() => setAdded(true)}>
        {label}
      </Button>
    );
  const leaveOut = () => {
    form.setFieldValue([...field.path], undefined);
    setAdded(false);
  };
  return (
    <fieldset className="form-rows">
      <legend>{label}</legend>
      {field.fields.map((member) => (
        <FieldItem key={member.path.join('.')} field={member} />
      ))}
      <Button type="text" onClick={leaveOut}>
        {t.leaveOut}
      </Button>
    </fieldset>
  );
}
