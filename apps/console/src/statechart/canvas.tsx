import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useLabel } from '../language/language-context.tsx';
import { message, useTexts } from '../language/messages.ts';
import { arranged, type Arrangement } from './arrangement.ts';
import type { Chart } from './chart.ts';
import { Controls } from './controls.tsx';
import { Details } from './details.tsx';
import { Drawing } from './drawing.tsx';
import { regionOf } from './graph.ts';
import type { Rectangle, RegionLayout } from './layout.ts';
import type { Selection } from './selection.ts';
import { StateList } from './state-list.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useGestures } from './use-gestures.ts';
import { useRoom } from './use-room.ts';
import { READABLE, useZoom, ZOOM_STEP } from './use-zoom.ts';

const TEXTS = {
  chart: message(
    (process: string) => `${process}状态图`,
    (process: string) => `Statechart: ${process}`,
  ),
  keys: message(
    '方向键选择状态，回车查看；+ 和 - 缩放，0 显示全部',
    'Arrow keys choose a state, Enter tells of it; + and - zoom, 0 shows all',
  ),
};

interface CanvasProps {
  readonly chart: Chart;
  readonly regions: readonly RegionLayout[];
  readonly follow: boolean;
}

/** The drawing in a box that scrolls and zooms, with what was chosen in it, or the same as a list. */
export function Canvas({ chart, regions, follow }: CanvasProps) {
  const t = useTexts(TEXTS);
  const label = useLabel();
  const frame = useRef<HTMLDivElement>(null);
  const [list, setList] = useState(false);
  const [selection, setSelection] = useState<Selection>();
  const { full, toggle } = useFullScreen(frame);
  const { box, room } = useRoom();
  const arrangement = arranged(regions, (room?.width ?? 0) / READABLE);
  const { scale, zoom, fit, centre } = useZoom(box, room, arrangement);
  useGestures(box, zoom);
  const current = currentBox(chart, regions, arrangement);
  const locate = () => current && centre(current);
  useCurrentInSight(current, room !== undefined && !list, follow, centre);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP);
    else if (event.key === '-') zoom(1 / ZOOM_STEP);
    else if (event.key === '0') fit();
    else if (event.key === 'Escape' && selection) setSelection(undefined);
    else return;
    event.preventDefault();
  };
  const name = t.chart(label(chart.process.label));
  return (
    <div ref={frame} className={full ? 'statechart is-full' : 'statechart'}>
      <Controls
        list={list}
        onList={setList}
        onZoom={(direction) => zoom(ZOOM_STEP ** direction)}
        onFit={fit}
        onLocate={current && locate}
        full={full}
        onFull={toggle}
      />
      <div
        ref={box}
        className="statechart-box"
        role="group"
        aria-label={name}
        tabIndex={list ? 0 : -1}
        onKeyDown={press}
      >
        {list ? (
          <StateList chart={chart} />
        ) : (
          <svg
            role="group"
            aria-label={name}
            aria-description={t.keys}
            width={arrangement.width * scale}
            height={arrangement.height * scale}
            viewBox={`0 0 ${arrangement.width} ${arrangement.height}`}
          >
            <Drawing
              chart={chart}
              regions={regions}
              arrangement={arrangement}
              selection={selection}
              onSelect={setSelection}
            />
          </svg>
        )}
      </div>
      {selection && !list && <Details chart={chart} selection={selection} onSelect={setSelection} />}
    </div>
  );
}

/** Where the case is in the main region, on the whole drawing. */
function currentBox(
  { marks, process }: Chart,
  regions: readonly RegionLayout[],
  { corners }: Arrangement,
): Rectangle | undefined {
  const path = [...marks.current].find((each) => regionOf(each) === process.mainRegion);
  const at = regions.findIndex((region) => region.path === process.mainRegion);
  const box = path === undefined ? undefined : regions[at]?.boxes.get(path);
  const corner = corners[at];
  return box && corner && { ...box, x: box.x + corner.x, y: box.y + corner.y };
}

/** Brings it in sight once the drawing is there, and, to follow it, whenever it is another one. */
function useCurrentInSight(
  current: Rectangle | undefined,
  shown: boolean,
  follow: boolean,
  centre: (box: Rectangle, unlessSeen?: boolean) => void,
): void {
  const { x, y, width, height } = current ?? { x: 0, y: 0, width: 0, height: 0 };
  const known = current !== undefined;
  const done = useRef(false);
  useEffect(() => {
    if (!shown) done.current = false;
    if (!shown || !known || (done.current && !follow)) return;
    centre({ x, y, width, height }, done.current);
    done.current = true;
  }, [shown, known, follow, centre, x, y, width, height]);
}
