/** "Who may import whom" of docs/architecture.md, as data, with what to do instead. */
import { cycles, type Module, reachable } from './module-graph.ts';

interface Zone {
  /** Files whose path begins so; the first zone that fits counts. */
  folder: string;
  /** Beginnings of files and names of packages that may run here. Shared words and types always may. */
  may: string[];
  /** Where the code belongs that does not fit. */
  lesson: string;
  /** No page and no browser: the same input gives the same output. */
  pure?: true;
}

/** Types and fixed words that every part speaks in; they themselves import nothing else. */
export const SHARED_WORDS = [
  'utils/connectwise/api/check-record.ts',
  'utils/connectwise/model/observation.ts',
  'utils/i18n/languages.ts',
  'utils/setup/view.ts',
  'utils/integrations/finding.ts',
  'utils/connectwise/model/levels.ts',
  'utils/settings/limits.ts',
];

export const ZONES: Zone[] = [
  {
    folder: 'entrypoints/',
    may: ['entrypoints/', 'components/', 'utils/', 'locales/', 'react', 'react-dom', 'wxt'],
    lesson: 'Entry points wire the extension together; what they need lives in utils/ or components/.',
  },
  {
    folder: 'components/',
    may: ['components/', 'react', 'react-dom', 'lucide-react', '@floating-ui/dom'],
    lesson:
      'Components get data as props and report by callbacks: take the type with "import type", compute the value in utils/journey/ and let the entry point hand it in.',
  },
  {
    folder: 'utils/connectwise/',
    may: ['utils/connectwise/'],
    lesson:
      'Readers turn a page into an observation and know nothing else: judging belongs in utils/profile/ or utils/journey/, drawing in utils/marks/, messages and storage in the entry point.',
  },
  {
    folder: 'utils/portal/',
    may: ['utils/portal/', 'utils/settings/display-host.ts'],
    lesson:
      'The filler knows target forms and nothing else: what it needs is handed in by entrypoints/portal-form.ts.',
  },
  {
    folder: 'utils/marks/',
    may: ['utils/marks/', '@floating-ui/dom'],
    lesson:
      'Marks paint findings they are given: judging belongs in utils/profile/, reading in utils/connectwise/, and the entry point joins them.',
  },
  {
    folder: 'utils/profile/',
    may: ['utils/profile/', 'zod'],
    pure: true,
    lesson:
      'The profile and its comparison are pure: pages are read in utils/connectwise/, the browser is used in entry points.',
  },
  {
    folder: 'utils/journey/',
    may: ['utils/journey/', 'utils/profile/', 'utils/settings/display-host.ts'],
    pure: true,
    lesson:
      'The journey is computed from observations, settings and key state: hand those in; reading and storing them belongs in entrypoints/background.ts.',
  },
  {
    folder: 'utils/i18n/',
    may: ['utils/i18n/'],
    pure: true,
    lesson:
      'Words are made from catalogues that are handed in: which sections a bundle holds, its entry point says.',
  },
  {
    folder: 'utils/background/',
    may: ['utils/', 'locales/', 'zod', 'wxt'],
    lesson: 'The background serves entry points, never the other way round.',
  },
  {
    folder: 'utils/api/',
    // ConnectWise spells permissions in its answers as on its pages.
    may: ['utils/api/', 'utils/profile/', 'utils/page/normalize-text.ts', 'zod'],
    pure: true,
    lesson:
      'Asking ConnectWise’s API takes a fetch that is handed in, and judges what comes back: the platform’s own fetch, the key and storage belong in utils/background/check.ts.',
  },
  {
    folder: 'utils/settings/',
    may: ['utils/settings/', 'utils/settings/origins.ts', 'zod'],
    pure: true,
    lesson:
      'Settings say what may be set and what is in force; storing them belongs in utils/background/settings.ts.',
  },
  {
    folder: 'utils/messages/',
    // Parsing is where a key becomes a `Secret`; origins say who may send.
    may: [
      'utils/messages/',
      'utils/key/secret.ts',
      'utils/settings/origins.ts',
      'utils/settings/',
      'zod',
      'wxt/browser',
      '@wxt-dev/browser',
    ],
    lesson:
      'Messages say what may be sent and by whom; what is done with them belongs in entrypoints/background.ts.',
  },
  {
    folder: 'utils/',
    may: ['utils/', 'zod', 'wxt', 'punycode.js'],
    lesson:
      'Utilities serve entry points and components, never the other way round; sandbox, scripts and tests are not shipped.',
  },
];

/** Where types may come from, for whoever imports nothing but the type. */
const TYPES = ['utils/', 'wxt', 'webextension-polyfill', 'zod', '#i18n'];

const PAGE_AND_BROWSER = ['browser', 'chrome', 'document', 'window', 'localStorage', 'sessionStorage'];
/** What runs in frames of ConnectWise. */
const IN_FRAMES = ['connectwise', 'guide', 'hands'].map((name) => `entrypoints/${name}.ts`);
/** What only the background may run. */
const BACKGROUND_ONLY = ['utils/key/vault.ts', 'utils/background/'];

/** One sentence per breach, naming the file, the import and the place where the code belongs. */
export function breaches(modules: Module[]): string[] {
  return [
    ...modules.flatMap(breachesOf),
    ...cycles(modules).map(
      (way) => `${way.join(' → ')} is a circle: move what both need into a file of its own.`,
    ),
    ...heavyWatcher(modules),
    ...backgroundElsewhere(modules),
  ];
}

function breachesOf({ path, imports, globals }: Module): string[] {
  const zone = ZONES.find(({ folder }) => path.startsWith(folder));
  if (!zone) return [`${path} is in no folder of docs/architecture.md.`];
  const mayType = path.startsWith('utils/') ? TYPES : [...TYPES, 'components/', 'react'];
  const may = SHARED_WORDS.includes(path) ? [] : zone.may;
  const strangers = imports.filter(({ target, typeOnly }) => {
    const allowed = [...SHARED_WORDS, ...may, ...(typeOnly ? mayType : [])];
    return !allowed.some((beginning) => covers(beginning, target));
  });
  const impure = zone.pure ? PAGE_AND_BROWSER.filter((name) => globals.has(name)) : [];
  return [
    ...strangers.map(({ target }) => `${path} imports ${target}. ${zone.lesson}`),
    ...impure.map((name) => `${path} uses ${name}. ${zone.lesson}`),
  ];
}

/** `utils/` covers all below it, `react` covers `react/jsx-runtime` but not `react-dom`. */
function covers(beginning: string, target: string): boolean {
  return target === beginning || target.startsWith(beginning.endsWith('/') ? beginning : `${beginning}/`);
}

function heavyWatcher(modules: Module[]): string[] {
  return IN_FRAMES.flatMap((script) => [...reachable(modules, script)])
    .filter(([target]) =>
      ['react', 'react-dom', 'lucide-react', 'zod', 'components/', 'locales/'].some((p) => covers(p, target)),
    )
    .map(
      ([target, way]) =>
        `The watcher or guide loads ${target} (${way.join(' → ')}). It runs in frames of ConnectWise and must cost little: parsing belongs in entrypoints/background.ts, React in entrypoints/panel.content/.`,
    );
}

function backgroundElsewhere(modules: Module[]): string[] {
  const entries = modules.filter(
    ({ path }) => path.startsWith('entrypoints/') && !path.startsWith('entrypoints/background'),
  );
  return entries.flatMap(({ path }) =>
    [...reachable(modules, path)]
      .filter(([target]) => BACKGROUND_ONLY.some((place) => covers(place, target)))
      .map(
        ([, way]) =>
          `${way.join(' → ')}: only the background holds keys and state. Send it a message (utils/messages/) instead.`,
      ),
  );
}
