/** The surfaces on which a key could be left, and the table of what was found there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { count, searchProfile, searchText } from './canary.ts';

export type BrowserName = 'Chromium' | 'Firefox';

/** Files of a profile by what they are for; the first kind that fits counts. */
const FILES: Record<string, Record<BrowserName, RegExp>> = {
  'session restore': { Chromium: /\/Sessions\//, Firefox: /^sessionstore|^sessionCheckpoints/ },
  'entries of forms': { Chromium: /\/(Account )?Web Data/, Firefox: /^(formhistory|autofill)/ },
  history: {
    Chromium: /\/(History|Favicons|Top Sites|Visited Links|Shortcuts|Network Action)/,
    Firefox: /^(places|favicons)\./,
  },
  'saved passwords': { Chromium: /\/Login Data|\/Affiliation/, Firefox: /^(logins|key4|cert9|signons)/ },
  'storage of extensions': {
    Chromium:
      /\/(Local Extension|Sync Extension|Managed Extension|Extension (State|Rules|Scripts))|chrome-extension_/,
    Firefox: /^storage\/.*moz-extension|^browser-extension-data|^storage-sync/,
  },
  'storage of pages': {
    Chromium:
      /\/(Local Storage|Session Storage|IndexedDB|WebStorage|Service Worker|File System|databases|blob_storage|SharedStorage)/,
    Firefox: /^(storage|storage\.sqlite|webappsstore|ls-archive)/,
  },
  cookies: {
    Chromium: /\/(Network\/|Cookies|Trust Tokens|TransportSecurity|Reporting)/,
    Firefox: /^(cookies|SiteSecurity|SiteSecurityServiceState)/,
  },
  cache: { Chromium: /Cache/, Firefox: /cache|thumbnails/i },
  preferences: {
    Chromium: /Preferences|Local State/,
    Firefox: /^(prefs|user|xulstore|extension|addon|search|containers|handlers)/,
  },
  'crash reports': { Chromium: /Crash/, Firefox: /^(minidumps|crashes|Crash Reports)/ },
  'other files': { Chromium: /./, Firefox: /./ },
};

/** What is asked of the running browser. */
const LIVE = [
  'storage.session',
  'storage.local',
  'our elements',
  'pages of the portal',
  'addresses and titles',
  'other requests',
  'console lines',
  'extension errors',
  'clipboard',
] as const;

export type Live = Record<(typeof LIVE)[number], readonly string[] | null>;

/**
 * What ConnectWise's server has sent. It shows the key, and its server decides whether the browser may keep that: the
 * extension has no part in it.
 */
export const CONNECTWISE_CACHE = 'cache of ConnectWise';

const DISK = [...Object.keys(FILES), CONNECTWISE_CACHE];
export const SURFACES = [...DISK, ...LIVE];

/** How often something was found on each surface; null where the surface does not exist, or cannot be asked. */
export type Hits = Record<string, number | null>;

/** How often the keys, and how often the words, are on each surface; `live` is null when the browser cannot be asked. */
export function search(
  name: BrowserName,
  profile: string,
  live: Live | null,
  sought: { keys: string[]; words: string[] },
): { keys: Hits; words: Hits } {
  const there = new Set(
    readdirSync(profile, { recursive: true }).map((path) => kindOf(name, profile, String(path))),
  );
  const found = searchProfile(profile, [...sought.keys, ...sought.words]);
  const hitsOf = (needles: string[]): Hits => {
    const places = found.filter(({ needle }) => needles.includes(needle)).flatMap((each) => each.places);
    const onDisk: Hits = Object.fromEntries(DISK.map((kind) => [kind, there.has(kind) ? 0 : null]));
    for (const { where, count } of places) {
      const kind = kindOf(name, profile, where);
      onDisk[kind] = (onDisk[kind] ?? 0) + count;
    }
    const asked = LIVE.map((surface) => {
      const texts = live?.[surface] ?? null;
      return [surface, texts && count(searchText(texts, needles))];
    });
    return { ...onDisk, ...Object.fromEntries(asked) };
  };
  return { keys: hitsOf(sought.keys), words: hitsOf(sought.words) };
}

/** Whether the browser's files for session restore contain all of these texts. */
export function isInSession(name: BrowserName, profile: string, texts: string[]): boolean {
  const pattern = FILES['session restore']?.[name];
  const found = searchProfile(profile, texts, (path) => pattern?.test(normal(path)) ?? false);
  return found.every((each) => each.count > 0);
}

function kindOf(name: BrowserName, profile: string, path: string): string {
  const kind = Object.entries(FILES).find(([, patterns]) => patterns[name].test(normal(path)))?.[0] ?? '';
  return kind === 'cache' && isConnectWise(join(profile, path)) ? CONNECTWISE_CACHE : kind;
}

/** An entry of the cache contains the address that it came from. */
function isConnectWise(file: string): boolean {
  return statSync(file).isFile() && readFileSync(file).includes('myconnectwise.net');
}

function normal(path: string): string {
  return path.replaceAll(sep, '/');
}

/** Lines of a table: a surface in each row, a number in each column, and a dash where there is none. */
export function tableOf(title: string, columns: Record<string, Hits>): string {
  const names = Object.keys(columns);
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(24), ...cells.map((cell, index) => cell.padStart((names[index] ?? '').length + 2))].join(
      '',
    );
  const rows = SURFACES.map((surface) =>
    line(
      surface,
      names.map((name) => String(columns[name]?.[surface] ?? '-')),
    ),
  );
  return [title, line('', names), ...rows].join('\n  ');
}
