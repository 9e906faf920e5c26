import { Button, Checkbox, Popover } from 'antd';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import { useState } from 'react';
import { COLUMN_NAMES, COLUMNS, type ColumnName } from '../../cases/column-names.ts';
import { useLabel } from '../../language/language-context.tsx';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = {
  columns: message('列', 'Columns'),
  usual: message('恢复默认', 'As usual'),
};

interface ColumnsMenuProps {
  readonly columns: readonly ColumnName[];
  readonly choose: (columns: readonly ColumnName[] | undefined) => void;
}

/** Which columns the table has. Those that were there keep their place; the title is always there, to open cases by. Open from the beginning. */
export default function ColumnsMenu({ columns, choose }: ColumnsMenuProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const [open, setOpen] = useState(true);
  const toggle = (name: ColumnName, wanted: boolean) =>
    choose(wanted ? [...columns, name] : columns.filter((each) => each !== name));
  const list = (
    <div className="columns-menu">
      {COLUMN_NAMES.map((name) => (
        <Checkbox
          key={name}
          checked={columns.includes(name)}
          disabled={name === 'title'}
          onChange={({ target }) => toggle(name, target.checked)}
        >
          {label(COLUMNS[name].label)}
        </Checkbox>
      ))}
      <Button type="link" size="small" onClick={() => choose(undefined)}>
        {t.usual}
      </Button>
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={list}
      title={t.columns}
    >
      <Button autoFocus icon={<SettingOutlined aria-hidden />} aria-label={t.columns} title={t.columns} />
    </Popover>
  );
}
