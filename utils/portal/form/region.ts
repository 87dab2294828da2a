/** Lists of ConnectWise's regions, which some forms show in place of a field for the site URL. */

import { REGION_LABELS, REGIONS, SITE_DOMAIN } from '../../integrations/index.ts';
import { wordsOf } from './classify-text.ts';

/** Regions that must be recognised among the options: one could be the name of anything. */
const FEWEST = 2;

const LABELS = new Set(REGION_LABELS.map(plain));

function plain(text: string): string {
  return wordsOf(text).join(' ');
}

/** An option that cannot be chosen is none. */
function optionsOf(select: HTMLSelectElement): HTMLOptionElement[] {
  return [...select.options].filter((option) => !option.matches(':disabled') && !option.hidden);
}

/** The web host that an option names, in its text or as its value; `api-na` is the API's host of `na`. */
function hostIn(option: HTMLOptionElement): string | null {
  const hosts = new RegExp(`([a-z0-9-]+)\\.${SITE_DOMAIN.replace('.', '\\.')}`, 'i').exec(
    `${option.text} ${option.value}`,
  );
  return hosts === null ? null : `${hosts[1]?.toLowerCase().replace(/^api-/, '')}.${SITE_DOMAIN}`;
}

/** True when an option is named after a region: by its code alone, or by its place. */
function isNamed(option: HTMLOptionElement, region: string): boolean {
  const names = (REGIONS[region] ?? []).map(plain);
  const text = ` ${plain(option.text)} `;
  return (
    [option.text, option.value].some((each) => names.includes(plain(each))) ||
    names.some((name) => name.length > 3 && text.includes(` ${name} `))
  );
}

function isRegion(option: HTMLOptionElement): boolean {
  return hostIn(option) !== null || Object.keys(REGIONS).some((region) => isNamed(option, region));
}

/** Whether a list offers ConnectWise's regions: hosts say so by themselves, mere names only under such a label. */
export function isRegionList(select: HTMLSelectElement, labels: readonly string[]): boolean {
  // Also what cannot be chosen now counts: a locked list is still that list.
  const options = [...select.options];
  if (options.filter((option) => hostIn(option) !== null).length >= FEWEST) return true;
  return labels.some((label) => LABELS.has(plain(label))) && options.filter(isRegion).length >= FEWEST;
}

/** The one option that stands for the site; null when none does, or more than one. */
export function optionFor(select: HTMLSelectElement, siteUrl: string): HTMLOptionElement | null {
  if (!URL.canParse(siteUrl)) return null;
  const { host } = new URL(siteUrl);
  const region = host.slice(0, -SITE_DOMAIN.length - 1);
  const byHost = optionsOf(select).filter((option) => hostIn(option) === host);
  if (byHost.length > 0) return byHost.length === 1 ? (byHost[0] ?? null) : null;
  if (!host.endsWith(`.${SITE_DOMAIN}`) || !Object.hasOwn(REGIONS, region)) return null;
  const byName = optionsOf(select).filter((option) => hostIn(option) === null && isNamed(option, region));
  return byName.length === 1 ? (byName[0] ?? null) : null;
}
