export * from './find-hot-spots.ts';
export * from './hot-spots.ts';
export * from './settings.ts';
export {
  CELL_DIMENSIONS,
  type CellDimension,
  type CellKey,
  type WeeklyCounts,
  type Weeks,
} from './weekly-counts.ts';
