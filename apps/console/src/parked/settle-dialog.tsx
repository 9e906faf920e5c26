import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { ProblemView } from '../feedback/problem-view.tsx';
import { message, useTexts } from '../language/messages.ts';
import type { Settling } from './use-parked.ts';

const TEXTS = {
  retry: message('重试', 'Try again'),
  skip: message('跳过', 'Skip'),
  cancel: message('取消', 'Cancel'),
  why: message('原因', 'Why'),
  needed: message('请填写原因', 'A reason is needed'),
  kept: message('原因会与您的姓名一起记录。', 'It is kept with your name.'),
};

/** As long as the API takes it. */
const LONGEST = 500;

interface SettleDialogProps {
  readonly kind: Settling;
  /** What is going to happen, in words. */
  readonly words: string;
  /** Throws what was in the way. */
  readonly settle: (why: string) => Promise<unknown>;
  readonly close: () => void;
}

/** Asks why something that is parked is tried again, or given up. */
export default function SettleDialog({ kind, words, settle, close }: SettleDialogProps) {
  const t = useTexts(TEXTS);
  const [form] = Form.useForm<{ why: string }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async ({ why }: { readonly why: string }) => {
    setBusy(true);
    setError(undefined);
    try {
      await settle(why.trim());
      close();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t[kind]}
      okText={t[kind]}
      okButtonProps={{ danger: kind === 'skip' }}
      cancelText={t.cancel}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{words}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void send(values)}>
        <Form.Item
          name="why"
          label={t.why}
          extra={t.kept}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} maxLength={LONGEST} />
        </Form.Item>
      </Form>
      {error !== undefined && <ProblemView error={error} />}
    </Modal>
  );
}
