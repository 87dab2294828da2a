/** Shows the case that the address names: `/cases/KIT/NAME`. What the page would send is at `caseValues()`. */
import type { Values } from './form-case.ts';
import { casesOf, KITS, type KitName } from './kits.ts';

declare global {
  interface Window {
    caseValues(): Values;
  }
}

function isKit(name: string): name is KitName {
  return Object.hasOwn(KITS, name);
}

const [kit = '', name = ''] = location.pathname.split('/').slice(2);
const formCase = isKit(kit) ? (await casesOf(kit)).find((each) => each.name === name) : undefined;
if (!formCase) document.body.textContent = `There is no case ${kit}/${name}.`;
else {
  const page = await formCase.mount(document.body.appendChild(document.createElement('main')));
  window.caseValues = () => page.values();
  document.title = `${kit}: ${name}`;
}
