import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PEOPLE } from '@huiyin/case-runtime/testing';
import { sheetOf } from '../testing/read-xlsx.ts';
import { AGENT, AUDITOR, QueryService, SUPERVISOR, type Caller } from '../testing/query-service.ts';

const RUBBISH = [
  '=HYPERLINK("http://evil")',
  '+1',
  '-1',
  '@SUM(A1)',
  '＝1',
  'a,"b"\r\nc',
  '<b>&amp;',
  '_x0041_',
  '😀坏',
  "'",
  '\u0001',
];
let service: QueryService;
let caseId = '';

beforeAll(async () => {
  service = await QueryService.start();
  for (const description of RUBBISH) {
    service.runtime.now += 1_000;
    caseId = await service.runtime.registered({ description });
  }
  await service.runtime.registered({}, PEOPLE.elsewhere);
  await service.caughtUp();
});
afterAll(() => service.stop());

async function file(path: string, headers: Record<string, string> = {}, asker: Caller = AGENT) {
  const answer = await fetch(service.url + path, {
    headers: { authorization: `Bearer ${await service.token(asker)}`, ...headers },
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

const csv = (bytes: Buffer) => parse(bytes, { bom: true, columns: true }) as Record<string, string>[];

describe('the list as a file', () => {
  it('holds every case of the filter, in order, in the caller’s scope: whatever their texts are', async () => {
    const { status, headers, bytes } = await file('/api/cases?format=csv&sort=opened');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-language')).toBe('zh-CN');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="cases-\d{8}-\d{4}\.csv"; filename\*=UTF-8''%E5%B7%A5%E5%8D%95-\d{8}-\d{4}\.csv$/,
    );
    const rows = csv(bytes);
    expect(rows.map((row) => row['内容'])).toEqual(
      RUBBISH.map((text) => (/^[=+\-@＝]/.test(text) ? `'${text}` : text)),
    );
    expect(rows[0]).toMatchObject({ 状态: '待受理', 类别: '商品质量', 渠道: '热线', 门店: 'S01' });
    expect(csv((await file('/api/cases?format=csv', {}, AUDITOR)).bytes)).toHaveLength(RUBBISH.length + 1);
  });

  it('is what Accept asks for, in the language of the reader', async () => {
    const { bytes } = await file('/api/cases?sort=-opened', { accept: 'text/csv', 'accept-language': 'en' });
    const rows = csv(bytes);
    expect(rows).toHaveLength(RUBBISH.length);
    expect(rows[0]).toMatchObject({ State: 'Received', Category: 'Product quality', Overdue: 'no' });
  });

  it('is a workbook as well, without any formula', async () => {
    const { headers, bytes } = await file(
      '/api/cases?format=xlsx&sort=opened&columns=title,openedAt,overdue',
    );
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const { xml, rows } = sheetOf(bytes);
    expect(xml).not.toContain('<f');
    expect(rows[0]!.map(({ value }) => value)).toEqual(['内容', '受理时间', '已超时']);
    expect(rows.slice(1).map(([title]) => title)).toEqual(
      RUBBISH.map((value) => ({ type: 'inlineStr', value })),
    );
    expect(rows[1]![1]!.type).toBe('n');
  });

  it('misses nothing and tells nothing twice while cases change', async () => {
    const writing = (async () => {
      const { body } = await service.get('/api/cases?limit=500');
      for (const { id } of body.items) await service.runtime.give(id, 'add-note', { text: '变化' });
    })();
    const { bytes } = await file('/api/cases?format=csv&sort=-changed');
    await writing;
    const found = csv(bytes).map((row) => row['工单号']);
    expect(found).toHaveLength(RUBBISH.length);
    expect(new Set(found).size).toBe(RUBBISH.length);
  });

  it('isn’t had for another store', async () => {
    const { status, headers } = await file('/api/cases?format=csv&store=S02');
    expect(status).toBe(403);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });
});

describe('what is counted as a file', () => {
  it.each([
    ['/api/figures?by=store', '指标'],
    ['/api/figures/intake?period=month', '期间'],
    ['/api/figures/intake/cases?part=numerator', '工单号'],
    ['/api/funnel?process=complaint&by=category', '到过'],
    ['/api/funnel/cases?process=complaint&step=received', '工单号'],
    ['/api/hot-spots?all=true', '级别'],
    ['/api/board?process=complaint', '责任角色'],
    ['/api/queues', '队列'],
    ['/api/ageing', '满（天）'],
    ['/api/customers/13800000000', '工单号'],
    ['/api/cases/{id}/history', '发生时间'],
    ['/api/cases/{id}/sla', '时限到期'],
    ['/api/parked', '原因'],
    ['/api/views', '筛选'],
    ['/api/workload', '在办'],
    ['/api/sla', '达标'],
    ['/api/sla/cases', '用时（小时）'],
    ['/api/stuck?silentDays=1', '滞留原因'],
  ])('%s comes as CSV and as a workbook, alike', async (path, heading) => {
    const separator = path.includes('?') ? '&' : '?';
    const address = path.replace('{id}', caseId) + separator;
    const text = await file(`${address}format=csv`, {}, SUPERVISOR);
    const book = await file(`${address}format=xlsx`, {}, SUPERVISOR);
    expect([text.status, book.status]).toEqual([200, 200]);
    const records = parse(text.bytes, { bom: true }) as string[][];
    const { rows } = sheetOf(book.bytes);
    expect(records[0]).toContain(heading);
    expect(rows[0]!.map(({ value }) => value)).toEqual(records[0]);
    expect(rows).toHaveLength(records.length);
    // Nothing is parked, stuck or decided yet, and nobody saved a view.
    if (!/parked|views|stuck|^\/api\/sla/.test(path)) expect(records.length).toBeGreaterThan(1);
  });

  it('holds all cases of a customer, and the whole history of a case', async () => {
    await service.runtime.give(caseId, 'acknowledge');
    await service.caughtUp();
    const cases = csv((await file('/api/customers/13800000000?format=csv&limit=1')).bytes);
    expect(cases).toHaveLength(RUBBISH.length);
    const history = csv((await file(`/api/cases/${caseId}/history?format=csv&limit=1`)).bytes);
    expect(history).toHaveLength(3);
    expect(history[0]).toMatchObject({ 序号: '0', 事件: '已收到投诉', 角色: '客服专员', 新状态: '待受理' });
    expect(history[2]).toMatchObject({ 原状态: '待受理', 新状态: '核实中' });
  });
});
