import { beforeAll, expect, it } from '@jest/globals';
import { COMPLAINT, give } from '../app/given.ts';
import { suite } from '../app/in-browser.ts';
import { settled } from '../browser/settled.ts';
import { samplesOf, type Samples } from '../pages/every-page.ts';

const HOUR = 3_600;

export const troubles = suite('when something is in the way', (stage) => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await samplesOf(stage);
  });

  it(
    'an address that no page has says so',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/nowhere');
      await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor();
    }),
  );

  it(
    'a case that isn’t there is told in the words of the API',
    stage.watched(async (sit) => {
      const seat = await sit(stage.person('agent'));
      seat.troubles.expect(/^404 GET \/api\//);
      await seat.open('/cases/complaint-00000000-0000-8000-8000-000000000000');
      await seat.page.getByText('没有这个工单').first().waitFor();
    }),
  );

  it(
    'a page for others says whose it is, and asks the API nothing that would be refused',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.person('agent'), '/figures');
      await page.getByRole('heading', { level: 1, name: '无权访问' }).waitFor();
      await page.getByText('您的角色是“客服专员”，不能查看此页。').waitFor();
    }),
  );

  it(
    'an administrator sees no cases',
    stage.watched(async (sit) => {
      const { page } = await sit(stage.outsider('admin'), '/board');
      await page.getByText('系统管理员默认不查看工单内容').waitFor();
    }),
  );

  it(
    'without a token one is asked for it, and goes on where one wanted to',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { page, troubles } = await sit(agent);
      // Only the demonstration has accounts to choose from, which only asking tells.
      troubles.expect(/^404 GET \/api\/demo\/accounts$/);
      await page.goto(`${stage.app.url}/cases/${samples.complaint}`);
      await page.getByRole('heading', { level: 1, name: '进入回音' }).waitFor();
      await page.getByLabel('访问令牌，或带令牌的链接').fill('不是令牌');
      await page.getByRole('button', { name: '进入', exact: true }).click();
      await page.getByText('这里没有令牌').waitFor();
      await page.getByLabel('访问令牌，或带令牌的链接').fill(await stage.app.token(agent));
      await page.getByRole('button', { name: '进入', exact: true }).click();
      await page.getByRole('region', { name: '现在可做' }).waitFor();
      expect(page.url()).toBe(`${stage.app.url}/cases/${samples.complaint}`);
    }),
  );

  it(
    'a token that ends in the middle of work is asked for anew, and what was entered is still there',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { id } = await give(stage.app, agent, '/api/complaints', COMPLAINT);
      const short = await stage.app.token(agent, HOUR);
      const { page, troubles } = await sit(agent);
      await page.goto(`${stage.app.url}/cases/${id}#token=${short}`);
      await page.getByRole('textbox', { name: '写一条备注，仅同事可见' }).fill('写到一半的备注');
      stage.app.putForward(2 * HOUR * 1_000);
      troubles.expect(/^401 |^404 GET \/api\/demo\/accounts$/);
      await page.getByRole('button', { name: '添加备注', exact: true }).last().click();
      await page.getByRole('main').getByText('令牌已过期').last().waitFor();
      await page.getByLabel('访问令牌，或带令牌的链接').fill(await stage.app.token(agent));
      await page.getByRole('button', { name: '进入', exact: true }).click();
      const note = page.getByRole('textbox', { name: '写一条备注，仅同事可见' });
      await note.waitFor();
      expect(await note.inputValue()).toBe('写到一半的备注');
      expect(await stage.recorded.types(id)).toEqual(['ComplaintReceived']);
    }),
  );

  it(
    'without a connection the board says so and stays, and follows again by itself when it is back',
    stage.watched(async (sit) => {
      const agent = stage.person('agent');
      const { page, context, troubles } = await sit(agent, '/board/complaint');
      await settled(page);
      const cards = await page.getByRole('article').count();
      expect(cards).toBeGreaterThan(0);
      troubles.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/);
      await context.setOffline(true);
      await page.getByText('无法连接服务，正在重试。').waitFor();
      expect(await page.getByRole('article').count()).toBe(cards);
      const description = '断网时登记的投诉';
      await give(stage.app, agent, '/api/complaints', { ...COMPLAINT, description });
      await context.setOffline(false);
      await page.getByRole('link', { name: description }).waitFor();
      await page.getByText('无法连接服务，正在重试。').waitFor({ state: 'hidden' });
    }),
  );
});
