import CaretRightOutlined from '@ant-design/icons/CaretRightOutlined';
import PauseOutlined from '@ant-design/icons/PauseOutlined';
import StepBackwardOutlined from '@ant-design/icons/StepBackwardOutlined';
import StepForwardOutlined from '@ant-design/icons/StepForwardOutlined';
import VerticalLeftOutlined from '@ant-design/icons/VerticalLeftOutlined';
import VerticalRightOutlined from '@ant-design/icons/VerticalRightOutlined';
import { Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { message, useTexts } from '../language/messages.ts';
import type { At } from './use-at.ts';
import { SPEEDS, type Playback } from './use-playback.ts';

const TEXTS = {
  controls: message('回放控制', 'Playback'),
  first: message('第一步（Home）', 'First step (Home)'),
  back: message('上一步（←）', 'One step back (←)'),
  on: message('下一步（→）', 'One step on (→)'),
  last: message('最后一步（End）', 'Last step (End)'),
  play: message('播放（空格）', 'Play (space)'),
  pause: message('暂停（空格）', 'Pause (space)'),
  speed: message('播放速度', 'Speed'),
  perSecond: message(
    (steps: number) => `${steps} 步/秒`,
    (steps: number) => `${steps}/s`,
  ),
  place: message('步骤', 'Step'),
  step: message(
    (step: number, of: number) => `第 ${step} 步，共 ${of} 步`,
    (step: number, of: number) => `Step ${step} of ${of}`,
  ),
};

interface TransportProps {
  readonly at: At;
  readonly last: number;
  readonly playback: Playback;
  /** What the step is called, for who hears the slider instead of seeing the page. */
  readonly stepName: string;
}

/** Where in the history one is, and the buttons that go elsewhere. */
export function Transport({ at: { revision, go, step }, last, playback, stepName }: TransportProps) {
  const t = useTexts(TEXTS);
  const { playing, toggle, pause, speed, setSpeed } = playback;
  const byHand = (steer: () => void) => () => {
    pause();
    steer();
  };
  const place = t.step(revision + 1, last + 1);
  return (
    <div className="replay-transport" role="group" aria-label={t.controls}>
      <Space.Compact>
        <Go
          name={t.first}
          icon={<VerticalRightOutlined aria-hidden />}
          off={revision === 0}
          onClick={byHand(() => go(0))}
        />
        <Go
          name={t.back}
          icon={<StepBackwardOutlined aria-hidden />}
          off={revision === 0}
          onClick={byHand(() => step(-1))}
        />
        <Button
          type="primary"
          className="replay-play"
          icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
          aria-label={playing ? t.pause : t.play}
          title={playing ? t.pause : t.play}
          disabled={last === 0}
          onClick={toggle}
        />
        <Go
          name={t.on}
          icon={<StepForwardOutlined aria-hidden />}
          off={revision === last}
          onClick={byHand(() => step(1))}
        />
        <Go
          name={t.last}
          icon={<VerticalLeftOutlined aria-hidden />}
          off={revision === last}
          onClick={byHand(() => go(last))}
        />
      </Space.Compact>
      <input
        type="range"
        className="replay-slider"
        min={0}
        max={last}
        value={revision}
        aria-label={t.place}
        aria-valuetext={`${place}：${stepName}`}
        onChange={({ target }) => {
          pause();
          go(Number(target.value));
        }}
      />
      <span className="replay-place">{place}</span>
      <Select
        value={speed}
        onChange={setSpeed}
        aria-label={t.speed}
        options={SPEEDS.map((value) => ({ value, label: t.perSecond(value) }))}
      />
    </div>
  );
}

interface GoProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly off: boolean;
  readonly onClick: () => void;
}

/** Stays focusable where it leads nowhere: who presses it again and again doesn’t lose their place. */
const Go = ({ name, icon, off, onClick }: GoProps) => (
  <Button icon={icon} title={name} aria-label={name} aria-disabled={off} onClick={onClick} />
);
