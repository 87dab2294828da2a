/** `npm run icons`: renders the extension's icons into public/icon/, each at its own size, so that edges are sharp. */
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ROOT } from '../tests/support/project.ts';
import { findChromium } from './find-browser.ts';

const SIZES = [16, 20, 24, 32, 40, 48, 96, 128];

/** `--accent` in light theme (components/ui/tokens.css). */
const ACCENT = '#3f4fd0';

/** A shield with a tick on a tile. The grid of 16 puts the edges of the 16 px icon on whole pixels. */
const DRAWING = `
  <rect width="16" height="16" rx="3.5" fill="${ACCENT}"/>
  <path d="M8 2c1.6 1.2 3.2 1.8 5 2v4c0 3.2-2 5.2-5 6-3-.8-5-2.8-5-6V4c1.8-.2 3.4-.8 5-2z" fill="#fff"/>
  <path d="M5.5 8l1.8 1.8L10.5 6.4" fill="none" stroke="${ACCENT}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Stores require a border of one eighth around the largest icon. */
const viewBox = (size: number) => (size === 128 ? '-2.667 -2.667 21.333 21.333' : '0 0 16 16');

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><svg width="${size}" height="${size}" viewBox="${viewBox(size)}" style="display:block">${DRAWING}</svg>`,
  );
  await page.screenshot({ path: join(ROOT, 'public', 'icon', `${size}.png`), omitBackground: true });
}
await browser.close();
