/** Target forms that only the built extension can prove: dialogs with the card, and places where no key may go. */
import type { Page } from 'playwright';
import { caseFiles } from '../../sandbox/client-files.ts';
import { CREDENTIALS } from '../../sandbox/connectwise/seed.ts';
import type { Values } from '../../sandbox/office-protect/cases/form-case.ts';
import type {} from '../../sandbox/office-protect/cases/main.ts';
import { WRONG_PLACES, type WrongPlace } from '../../sandbox/office-protect/cases/places.ts';
import type { Found } from './hooks.ts';
import { poll } from './poll.ts';
import { PAIR } from './seed-state.ts';
import { HANDOFF, order, PANEL } from './setup-steps.ts';
import type { Tab, World } from './world.ts';

/** Each kind of dialog, and one form without; all are cases of the sandbox. */
export const CARD_CASES = [
  'plain-labels/label-for',
  'plain-shapes/native-modal-dialog',
  'plain-shapes/native-popover',
  'mui/dialog',
  'mantine/modal',
  'vuetify/dialog',
  'angular/material-dialog',
  'material-web/dialog',
] as const;

/** What a good form has after `holdKey` and `learnCompany`. */
export const SENT: Values = {
  siteUrl: 'https://na.myconnectwise.net/',
  companyId: CREDENTIALS.company,
  publicKey: PAIR.publicKey,
  privateKey: PAIR.privateKey,
};

/** Types the company ID in the panel: without it no card offers to fill. */
export async function learnCompany({ tab }: World): Promise<void> {
  await tab.hooks.type({ host: PANEL, attributes: { 'data-field': 'company-id' } }, CREDENTIALS.company);
  await tab.user.press('Enter');
}

/** Opens a case in a tab of its own. */
export async function openCase(world: World, path: string): Promise<Tab> {
  // They are built when the first is requested, which takes longer than a page waits on a busy machine.
  await caseFiles();
  const page = await world.session.context.newPage();
  await page.goto(`${world.sandbox.url.officeProtect}cases/${path}`);
  return world.tabAt(page);
}

/**
 * Clicks Fill on the card, again when the card reports an ignored click: what a page redraws at this moment covers
 * it for as long. Returns the card when it is verified or refused.
 */
export async function clickFill(portal: Tab): Promise<Found> {
  const click = () => portal.hooks.click({ host: HANDOFF, attributes: { 'data-action': 'fill' } });
  const answered = async () => {
    const [card] = await portal.hooks.find({ host: HANDOFF, attributes: { 'data-handoff': true } });
    if (card?.text.includes('was ignored')) await click();
    return card && isOver(card.attributes) ? card : undefined;
  };
  await click();
  return poll(answered, async () => `The card did not fill ${portal.page.url()}.`);
}

/** Fills a case by its card. `survived` when the page would send the four values. */
export async function fillByCard(portal: Tab): Promise<string> {
  const card = await clickFill(portal);
  const values = await portal.page.evaluate(() => window.caseValues());
  const isRight = JSON.stringify(values) === JSON.stringify(SENT);
  if (card.attributes['data-handoff'] === 'verified')
    return isRight ? 'survived' : 'WRONG: not what the page would send';
  return card.attributes['data-reason'] ?? '';
}

function isOver(attributes: Record<string, string>): boolean {
  return ['verified', 'refused'].includes(attributes['data-handoff'] ?? '');
}

/**
 * Gives an order, opens every wrong place, and then the right one, which takes the order: so it was pending all the
 * time. For each place `refused`, or `WRONG` when any of its inputs has a value.
 */
export async function visitWrongPlaces(world: World): Promise<Map<string, string>> {
  await caseFiles();
  await order(world);
  const pages = new Map<string, Page>();
  for (const place of WRONG_PLACES) pages.set(place.name, await openPlace(world, place));
  const right = await openCase(world, CARD_CASES[0]);
  await right.hooks.waitFor({ host: HANDOFF, attributes: { 'data-handoff': 'verified' } });
  const outcomes = new Map<string, string>();
  for (const [name, page] of pages) {
    const texts = (
      await Promise.all(
        page
          .frames()
          .map((frame) =>
            frame
              .locator('input')
              .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
          ),
      )
    ).flat();
    const isShown = texts.length === 4;
    outcomes.set(
      name,
      isShown
        ? texts.every((text) => text === '')
          ? 'refused'
          : 'WRONG: a value was written'
        : 'WRONG: the form was not shown',
    );
  }
  return outcomes;
}

async function openPlace({ session }: World, { address, pages = {}, headers }: WrongPlace): Promise<Page> {
  const page = await session.context.newPage();
  for (const [url, body] of Object.entries(pages)) {
    await page.route(url, (route) =>
      route.fulfill({ body, contentType: 'text/html', headers: { ...headers } }),
    );
  }
  await page.goto(address);
  await (pages[address]?.includes('<iframe') ? page.frameLocator('iframe') : page)
    .locator('input')
    .nth(3)
    .waitFor();
  return page;
}
