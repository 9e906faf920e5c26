import { Problem } from '@huiyin/service-kit';

/** The most rows of one file: what Excel still opens with ease. */
export const EXPORT_LIMIT = 100_000;

/** @throws Problem 400 `export-too-large`: part of a list would look like all of it. */
export function assertExportable(rows: number): void {
  if (rows <= EXPORT_LIMIT) return;
  throw new Problem(400, 'export-too-large', {
    title: { 'zh-CN': '导出内容过多', en: 'Too much for one file' },
    detail: {
      'zh-CN': `一个文件最多 ${EXPORT_LIMIT} 行，请缩小范围，例如按月导出。`,
      en: `A file holds ${EXPORT_LIMIT} rows at most: narrow the filter, by month for example.`,
    },
    limit: EXPORT_LIMIT,
  });
}
