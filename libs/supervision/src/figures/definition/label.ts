import type { Label } from '@huiyin/process-engine';

/** A text in both languages of the interface. */
export const label = (zh: string, en: string): Label => ({ 'zh-CN': zh, en });
