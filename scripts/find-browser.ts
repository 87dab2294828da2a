/** Finds a browser that can load the unpacked extension. As root on Debian it installs one if needed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Where to search for a browser, and what to do when it is not found. */
interface Wanted {
  name: string;
  /** Environment variable that overrides the search. */
  variable: string;
  /** Full paths to look at first. */
  paths: string[];
  /** Commands to look for on the PATH after that, the best first. */
  commands: string[];
  /** Debian packages that contain it. */
  packages: string[];
  advice: string;
}

const programFiles = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

/**
 * Returns the path of a Chromium-based browser that supports `--load-extension`. Google Chrome ignores that switch since
 * version 137, so it is not searched for; Chromium, Chrome for Testing, Edge and Brave support it.
 * Order: the variable CHROMIUM_PATH, Playwright's download, well-known folders, the PATH, and, as root on Debian,
 * apt-get. Throws an error that says what to install.
 */
export async function findChromium(): Promise<string> {
  return findBrowser({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'chrome-for-testing',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
      'brave',
    ],
    paths: [
      chromium.executablePath(),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
      ...programFiles.flatMap((folder) => [
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
      ]),
    ],
    packages: ['chromium', 'fonts-liberation'],
    advice:
      'Install Chromium (or Microsoft Edge, or Brave; Google Chrome will not do, it no longer loads unpacked extensions from the command line), for example with "npx playwright install chromium"',
  });
}

/** Returns the path of Firefox, searched for in the same way. The variable is FIREFOX_PATH. */
export async function findFirefox(): Promise<string> {
  return findBrowser({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    packages: ['firefox-esr'],
    advice: 'Install Firefox 140 or newer from https://www.mozilla.org/firefox/',
  });
}

function findBrowser(wanted: Wanted): string {
  const configured = process.env[wanted.variable];
  if (configured) {
    if (starts(configured)) return configured;
    throw new Error(`${wanted.variable} is ${configured}, which does not start as a browser.`);
  }
  const found = search(wanted) ?? install(wanted);
  if (found) return found;
  throw new Error(
    `${wanted.name} was not found. ${wanted.advice}, or set ${wanted.variable} to the full path of the program.`,
  );
}

function search({ paths, commands }: Wanted): string | undefined {
  return [...paths, ...commands.flatMap((command) => onPath(command) ?? [])].find(starts);
}

function onPath(command: string): string | undefined {
  const name = process.platform === 'win32' ? `${command}.exe` : command;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a program starts. Its existence is not enough: on Ubuntu `chromium-browser` may be a script that only asks to
 * install a snap. On Windows `--version` would open a window, so there only the existence is checked.
 */
function starts(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  const answer = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}

function install(wanted: Wanted): string | undefined {
  const aptGet = onPath('apt-get');
  if (process.getuid?.() !== 0 || !aptGet) return undefined;
  console.log(`${wanted.name} was not found: installing ${wanted.packages.join(' and ')} with apt-get.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const parameters of [['update'], ['install', '-y', ...wanted.packages]]) {
    const { status } = spawnSync(aptGet, parameters, { stdio: 'inherit', env: environment });
    if (status !== 0) throw new Error(`"apt-get ${parameters.join(' ')}" failed. ${wanted.advice}.`);
  }
  return search(wanted);
}
