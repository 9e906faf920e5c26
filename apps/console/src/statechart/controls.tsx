import AimOutlined from '@ant-design/icons/AimOutlined';
import CompressOutlined from '@ant-design/icons/CompressOutlined';
import FullscreenExitOutlined from '@ant-design/icons/FullscreenExitOutlined';
import FullscreenOutlined from '@ant-design/icons/FullscreenOutlined';
import MinusOutlined from '@ant-design/icons/MinusOutlined';
import PlusOutlined from '@ant-design/icons/PlusOutlined';
import UnorderedListOutlined from '@ant-design/icons/UnorderedListOutlined';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { message, useTexts } from '../language/messages.ts';

const TEXTS = {
  larger: message('放大（+）', 'Larger (+)'),
  smaller: message('缩小（-）', 'Smaller (-)'),
  whole: message('显示全部（0）', 'Show all of it (0)'),
  locate: message('定位当前状态', 'Go to the current state'),
  full: message('全屏', 'Full screen'),
  leaveFull: message('退出全屏', 'Leave full screen'),
  list: message('以列表查看', 'Show as a list'),
};

interface ControlsProps {
  readonly list: boolean;
  readonly onList: (list: boolean) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  /** Absent where no case is shown. */
  readonly onLocate: (() => void) | undefined;
  readonly full: boolean;
  /** Absent where the browser can’t. */
  readonly onFull: (() => void) | undefined;
}

/** What can be done with the drawing: how big, where, and as what. */
export function Controls({ list, onList, onZoom, onFit, onLocate, full, onFull }: ControlsProps) {
  const t = useTexts(TEXTS);
  return (
    <div className="statechart-controls">
      {!list && (
        <Space.Compact>
          <Icon name={t.smaller} icon={<MinusOutlined aria-hidden />} onClick={() => onZoom(-1)} />
          <Icon name={t.larger} icon={<PlusOutlined aria-hidden />} onClick={() => onZoom(1)} />
          <Icon name={t.whole} icon={<CompressOutlined aria-hidden />} onClick={onFit} />
          {onLocate && <Icon name={t.locate} icon={<AimOutlined aria-hidden />} onClick={onLocate} />}
        </Space.Compact>
      )}
      <Space.Compact>
        <Button
          icon={<UnorderedListOutlined aria-hidden />}
          type={list ? 'primary' : 'default'}
          aria-pressed={list}
          aria-label={t.list}
          title={t.list}
          onClick={() => onList(!list)}
        />
        {onFull && (
          <Icon
            name={full ? t.leaveFull : t.full}
            icon={full ? <FullscreenExitOutlined aria-hidden /> : <FullscreenOutlined aria-hidden />}
            onClick={onFull}
          />
        )}
      </Space.Compact>
    </div>
  );
}

function Icon({ name, icon, onClick }: { name: string; icon: ReactNode; onClick: () => void }) {
  return <Button icon={icon} title={name} aria-label={name} onClick={onClick} />;
}
