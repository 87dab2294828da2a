/** Builds the pages of both look-alikes; run by client-files.ts, which keeps the result in memory. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  logLevel: 'warn',
  plugins: [react()],
  build: {
    write: false,
    rolldownOptions: {
      input: [
        'connectwise/index.html',
        'connectwise/module-host.html',
        'connectwise/module-screen.html',
        'office-protect/index.html',
        'unrelated-host/index.html',
      ].map(here),
    },
  },
});
