import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** Where the API is while the pages are worked on: `API=http://… npm run dev`. */
const API = process.env.API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), compression({ algorithms: ['gzip', 'brotliCompress'], threshold: 1024 })],
  build: {
    // What the browsers of a shop’s counter can still run.
    target: 'chrome109',
    chunkSizeWarningLimit: 2_000,
  },
  server: { host: '127.0.0.1', proxy: { '/api': API } },
});
