/** What somebody sees who opens the address in a browser. */
export const FIRST_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>回音 Huiyin</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  body { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
  h1 { font-size: 2rem; margin: 0; } h1 small { font-size: 1rem; font-weight: 400; opacity: .7; }
  .rule { font-size: 1.15rem; margin: .25rem 0 2rem; }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
  [lang=en] { opacity: .8; }
  li { margin: .35rem 0; } a { color: #0958d9; } @media (prefers-color-scheme: dark) { a { color: #69b1ff; } }
  pre { white-space: pre-wrap; padding: .75rem 1rem; border: 1px solid #8884; border-radius: .5rem; font-size: .875rem; }
</style>
</head>
<body>
<h1>回音 <small>Huiyin</small></h1>
<p class="rule">事事有着落，件件有回音。<br><span lang="en">Every matter is settled, everyone who wrote in gets an answer.</span></p>
<p>零售企业服务流程的事件引擎：每一件投诉、每一次订单跟进都是一台状态机，每一步都作为事件永久记录。
<br><span lang="en">An event-sourced engine for service processes: every complaint and every order follow-up is a state machine, every step of it recorded for good.</span></p>
<h2>从这里开始 · <span lang="en">Where to go</span></h2>
<ul>
  <li><a href="/api/docs">接口文档 <span lang="en">API documentation</span></a> · <a href="/api/openapi.json">OpenAPI 3.1</a></li>
  <li><a href="/health/ready">运行状况 <span lang="en">Health</span></a></li>
</ul>
<h2>领取令牌 · <span lang="en">Get a token</span></h2>
<pre>npx huiyin token --role agent --store S01 --name 小李</pre>
<p>所有接口都需要令牌，放在 <code>Authorization: Bearer …</code> 中。
<br><span lang="en">Every request to the API carries one.</span></p>
</body>
</html>
`;
