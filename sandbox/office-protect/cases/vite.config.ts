/** Builds the page of the cases; run by client-files.ts when the first case is asked for. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../..'),
  logLevel: 'warn',
  plugins: [react()],
  build: {
    write: false,
    assetsDir: 'cases/assets',
    // Angular's compiler alone is larger than what Vite warns of.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: here('index.html') },
  },
});
