import type { Language } from '../i18n/languages.ts';
import type { Kind } from '../settings/origins.ts';
import { send } from './client.ts';
import type { SnapshotReply } from './contract.ts';

/** What the report page asks for. */
export interface ReportClient {
  loadLanguage(): Promise<Language>;
  /** The snapshot of one tab, or of the tab of a product that was used last. */
  take(from: { tabId: number } | { kind: Kind }): Promise<SnapshotReply>;
}

export function createReportClient(): ReportClient {
  return {
    async loadLanguage() {
      const settings = await send('get-settings', {}).catch(() => null);
      return settings?.shownIn ?? 'en';
    },
    take: (from) => send('take-snapshot', from).catch(() => ({ problem: 'failed' }) as const),
  };
}
