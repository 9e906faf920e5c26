import { PlusOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import type { Ref } from 'react';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { register: message('登记', 'Register') };

interface RegisterButtonProps extends ButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Begins a case. Takes what a menu gives to what opens it. */
export function RegisterButton(props: RegisterButtonProps) {
  const t = useTexts(TEXTS);
  return (
    <Button {...props} type="primary" icon={<PlusOutlined aria-hidden />} className="shell-register">
      <span className="shell-wide-inline">{t.register}</span>
      <span className="only-heard shell-narrow">{t.register}</span>
    </Button>
  );
}
