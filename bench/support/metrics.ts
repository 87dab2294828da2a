/** The browser's own metrics of a page's process: all frames of the site and all scripts in them. */
import type { CDPSession, Page } from 'playwright';

/** Main-thread times since the page was opened, in ms, and the current JavaScript heap in bytes. */
export interface Metrics {
  tasks: number;
  script: number;
  layout: number;
  heap: number;
}

export interface Meter {
  /** `collect` runs garbage collection first. */
  read(options?: { collect?: boolean }): Promise<Metrics>;
}

export async function meterOf(page: Page): Promise<Meter> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read({ collect = false } = {}) {
      if (collect) await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return {
        tasks: of('TaskDuration') * 1000,
        script: of('ScriptDuration') * 1000,
        layout: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1000,
        heap: of('JSHeapUsedSize'),
      };
    },
  };
}
