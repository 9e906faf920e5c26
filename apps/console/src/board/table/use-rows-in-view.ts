import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';

/** A row that is drawn: its index, and how far down it stands, pixels. */
export interface RowInView {
  readonly index: number;
  readonly top: number;
}

interface RowsInView {
  readonly inView: readonly RowInView[];
  /** Of all rows, pixels. */
  readonly height: number;
  readonly scrollTo: (index: number) => void;
}

/** Rows drawn above and below what can be seen. */
const AROUND = 12;

/**
 * Which of many rows of one height have to be drawn.
 *
 * @param covered what stands over the top of the rows while they scroll, pixels.
 */
export function useRowsInView(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  covered: number,
): RowsInView {
  // Nothing here is memoised by a compiler, which is what the rule is about.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: AROUND,
    scrollPaddingStart: covered,
    useFlushSync: false,
  });
  useEffect(() => rows.measure(), [rows, rowHeight]);
  return {
    inView: rows.getVirtualItems().map(({ index, start }) => ({ index, top: start })),
    height: rows.getTotalSize(),
    scrollTo: (index) => rows.scrollToIndex(index),
  };
}
