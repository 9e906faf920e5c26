import { STATUS_CODES } from 'node:http';
import type { Localised } from './localised.ts';

const chinese: Readonly<Record<number, string>> = {
  400: '请求无效',
  401: '未通过身份验证',
  403: '没有权限',
  404: '未找到',
  405: '方法不被允许',
  406: '无法提供所要求的格式',
  408: '请求超时',
  409: '与当前状态冲突',
  410: '已不存在',
  412: '前提条件不成立',
  413: '请求内容过大',
  414: '网址过长',
  415: '不支持的内容类型',
  422: '无法处理的内容',
  428: '缺少前提条件',
  429: '请求过于频繁',
  431: '请求头过大',
  500: '服务内部错误',
  501: '尚未实现',
  502: '上游服务出错',
  503: '服务暂不可用',
  504: '上游服务超时',
};

/** An HTTP status in words, for a problem that names no title. */
export function statusText(status: number): Localised {
  const english = STATUS_CODES[status] ?? `HTTP ${status}`;
  return { 'zh-CN': chinese[status] ?? english, en: english };
}

/** The code of a problem of which only the status is known: `404` → `not-found`. */
export function codeOfStatus(status: number): string {
  return statusText(status)
    .en.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
