/** What somebody sees who opens the address before the console was built. */
export const UNBUILT_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>回音 Huiyin</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
  body { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
  a { color: #0958d9; } @media (prefers-color-scheme: dark) { a { color: #69b1ff; } }
</style>
</head>
<body>
<h1>回音 Huiyin</h1>
<p>控制台尚未构建。请运行 <code>npm run build</code>，然后重新启动。接口可以正常使用：<a href="/api/docs">接口文档</a>。</p>
<p lang="en">The console isn’t built yet. Run <code>npm run build</code> and start anew. The API works: <a href="/api/docs">its documentation</a>.</p>
</body>
</html>
`;
