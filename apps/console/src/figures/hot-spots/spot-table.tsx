import { useId } from 'react';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { CasesLink } from '../behind/cases-link.tsx';
import { FigureTable, HeadRow } from '../telling/figure-table.tsx';
import { useDimensionLabels } from '../telling/use-dimension-labels.ts';
import { isUnusual, LEVELS, type CellDimension, type HotSpot } from './hot-spots-answer.ts';
import { LevelMark } from './level-mark.tsx';
import { spotMatrix } from './spot-matrix.ts';
import { useJudgement } from './use-judgement.ts';

const TEXTS = {
  heading: message('热力图', 'Heat map'),
  caption: message('本周投诉数；颜色越深，投诉越多', 'Complaints of the week; the darker, the more'),
  none: message('无投诉', 'None'),
};

/** The strongest colour, in per cent: the number on it can still be read. */
const STRONGEST = 40;

interface SpotTableProps {
  readonly spots: readonly HotSpot[];
  readonly by: readonly [CellDimension, CellDimension];
}

/** All cells of the week as a table that is its own heat map. */
export function SpotTable({ spots, by }: SpotTableProps) {
  const t = useTexts(TEXTS);
  const id = useId();
  const labels = useDimensionLabels();
  const [column, row] = by;
  const judge = useJudgement(by);
  const { rows, columns, at } = spotMatrix(spots, row, column);
  const most = Math.max(1, ...spots.map(({ count }) => count));
  return (
    <section aria-labelledby={id} className="figure-section">
      <h2 id={id}>{t.heading}</h2>
      <p className="figure-legend">
        <span id={`${id}-words`}>{t.caption}</span>{' '}
        {LEVELS.map((level) => (
          <LevelMark key={level} level={level} />
        ))}
      </p>
      <FigureTable
        labelledBy={`${id} ${id}-words`}
        heat
        head={
          <HeadRow
            first={labels.dimension(row)}
            columns={columns}
            keyOf={String}
            nameOf={(name) => labels.value(column, name)}
          />
        }
      >
        <tbody>
          {rows.map((name) => (
            <tr key={String(name)}>
              <th scope="row">{labels.value(row, name)}</th>
              {columns.map((other) => (
                <SpotCell key={String(other)} spot={at(name, other)} most={most} judge={judge} />
              ))}
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </section>
  );
}

interface SpotCellProps {
  readonly spot: HotSpot | undefined;
  readonly most: number;
  /** Says what a cell was held against. */
  readonly judge: (spot: HotSpot) => string;
}

function SpotCell({ spot, most, judge }: SpotCellProps) {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  if (!spot || spot.count === 0)
    return (
      <td className="figure-quiet">
        <span aria-hidden>·</span>
        <span className="only-heard">{t.none}</span>
      </td>
    );
  const share = Math.round((spot.count / most) * STRONGEST);
  const colour = isUnusual(spot)
    ? `var(--ant-${spot.level === 'alert' ? 'red' : 'orange'}-5)`
    : 'var(--ant-color-primary)';
  return (
    <td title={judge(spot)} style={{ background: `color-mix(in srgb, ${colour} ${share}%, transparent)` }}>
      <CasesLink address={spot.cases} className="figure-cell">
        {number(spot.count)}
      </CasesLink>
      {spot.level !== 'usual' && (
        <>
          {' '}
          <LevelMark level={spot.level} />
        </>
      )}
    </td>
  );
}
