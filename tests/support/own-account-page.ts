import type { Page } from 'playwright';

/** The API Keys tab of a person's own account, with a pair that was just created (docs/connectwise-ui.md). */
const page = ({ publicKey, privateKey }: { publicKey: string; privateKey: string }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Manage</title><style>
body { font: 13px Arial; margin: 0 } nav { background: #eef; padding: 6px } h2 { font-size: 17px; margin: 8px }
.tabs span { padding: 4px 10px } .line { display: flex; padding: 7px 8px; width: 620px } .line > span { width: 190px }
</style></head><body>
<nav><span>My Account</span> <b>&gt;</b> <span>API Keys</span></nav>
<h2>Terry Chapman (tech)</h2>
<div class="tabs"><span>Profile</span><span>Notifications</span><span>Password</span><span>API Keys</span></div>
<div><button title="New Item">+</button><button title="Save" disabled>Save</button></div>
<h3>Public API Key</h3>
<div class="line"><span>Description: *</span><div>Office Protect integration</div></div>
<div class="line"><span>Public Key: *</span><div>${publicKey}</div></div>
<div class="line"><span>Private Key: *</span><div>${privateKey}</div></div>
</body></html>`;

/** Opens that page at an address of the ConnectWise site on which `tab` is. */
export async function openOwnAccount(
  tab: Page,
  pair: { publicKey: string; privateKey: string },
): Promise<void> {
  const address = new URL('/v2025_1/my-account.aspx', tab.url()).href;
  await tab.route(address, (route) => route.fulfill({ contentType: 'text/html', body: page(pair) }));
  await tab.goto(address);
}
