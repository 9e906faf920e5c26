import { sparkPieces } from './spark-path.ts';

interface SparklineProps {
  /** The earliest first; null: not known. */
  readonly values: readonly (number | null)[];
  /** What it shows, in words. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** Room for the line’s own breadth and the last point. */
const MARGIN = 3;

/** How a number went, small enough to stand beside it. Room is kept while its values are on their way. */
export function Sparkline({ values, label, width = 80, height = 28 }: SparklineProps) {
  const pieces = sparkPieces(values, width - 2 * MARGIN, height - 2 * MARGIN);
  const last = values.at(-1) === null ? undefined : pieces.at(-1)?.at(-1);
  return (
    <svg
      className="figure-spark"
      width={width}
      height={height}
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {pieces.map((piece) => (
        <polyline
          key={piece[0]?.x}
          points={piece.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        />
      ))}
      {last && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}
