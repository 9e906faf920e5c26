import { Checkbox, Form, Input, Modal } from 'antd';
import { ProblemView } from '../../feedback/problem-view.tsx';
import { message, useTexts } from '../../language/messages.ts';
import type { ViewName } from './use-saved-views.ts';

const TEXTS = {
  name: message('视图名称', 'Name of the view'),
  needed: message('请填写名称', 'A name is needed'),
  share: message('与本店同事共享', 'Share with colleagues of the store'),
  save: message('保存', 'Save'),
  cancel: message('取消', 'Cancel'),
};

const LONGEST = 60;

interface NameDialogProps {
  readonly title: string;
  readonly initial: ViewName;
  readonly error: unknown;
  readonly saving: boolean;
  readonly save: (named: ViewName) => void;
  readonly close: () => void;
}

/** Asks what a view is to be called, and who sees it. */
export function NameDialog({ title, initial, error, saving, save, close }: NameDialogProps) {
  const t = useTexts(TEXTS);
  const [form] = Form.useForm<ViewName>();
  return (
    <Modal
      open
      title={title}
      okText={t.save}
      cancelText={t.cancel}
      confirmLoading={saving}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={({ name, shared }) => save({ name: name.trim(), shared })}
      >
        <Form.Item
          name="name"
          label={t.name}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input autoFocus maxLength={LONGEST} showCount />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked" noStyle>
          <Checkbox>{t.share}</Checkbox>
        </Form.Item>
      </Form>
      {error !== null && error !== undefined && <ProblemView error={error} />}
    </Modal>
  );
}
