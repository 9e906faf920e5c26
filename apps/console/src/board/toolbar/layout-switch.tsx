import ProjectOutlined from '@ant-design/icons/ProjectOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import { Button } from 'antd';
import { message, useTexts } from '../../language/messages.ts';
import type { Layout } from '../board-address.ts';

const TEXTS = {
  layout: message('显示方式', 'Layout'),
  columns: message('看板', 'Board'),
  table: message('列表', 'Table'),
};

const LAYOUTS = [
  ['columns', <ProjectOutlined key="columns" aria-hidden />],
  ['table', <UnorderedListOutlined key="table" aria-hidden />],
] as const;

interface LayoutSwitchProps {
  readonly layout: Layout;
  readonly choose: (layout: Layout) => void;
}

/** Columns by state, or a table. */
export function LayoutSwitch({ layout, choose }: LayoutSwitchProps) {
  const t = useTexts(TEXTS);
  return (
    <div role="group" aria-label={t.layout} className="layout-switch">
      {LAYOUTS.map(([name, icon]) => (
        <Button
          key={name}
          icon={icon}
          type={layout === name ? 'primary' : 'default'}
          ghost={layout === name}
          aria-pressed={layout === name}
          onClick={() => choose(name)}
        >
          {t[name]}
        </Button>
      ))}
    </div>
  );
}
