/** Names that a page gives to a custom element, and so to the one field in its shadow root. */
import { labelledBy, namesField, textParts } from '../../page/control-names.ts';
import { querySelectorAllDeep, treeRootOf } from '../../page/dom-tree.ts';

/** Everything that a value can be typed into or chosen in. */
export const FIELD = 'input:not([type=hidden]),select,textarea';

/** The custom elements that a user takes for the control: those whose shadow root holds it and no other field. */
function hostsOf(control: Element): Element[] {
  const root = control.getRootNode();
  if (!(root instanceof ShadowRoot) || querySelectorAllDeep(root, FIELD).length > 1) return [];
  return [root.host, ...hostsOf(root.host)];
}

/** Labels that name a host: also those that the browser links to nothing, since the host takes part in no form. */
function labelsOf(host: Element): Element[] {
  const byId = host.id ? [...treeRootOf(host).querySelectorAll(`label[for="${CSS.escape(host.id)}"]`)] : [];
  const wrapping = host.closest('label');
  const isOwn = wrapping && (wrapping.control === host || !namesField(wrapping));
  return [...new Set([...byId, ...(isOwn ? [wrapping] : []), ...labelledBy(host)])];
}

/** The names of a control's hosts, in pieces; none is empty. */
export function hostNames(control: Element): { source: 'label' | 'aria-label'; parts: string[] }[] {
  return hostsOf(control).flatMap((host) => [
    ...labelsOf(host).flatMap((label) => {
      const parts = textParts(label);
      return parts.length > 0 ? [{ source: 'label' as const, parts }] : [];
    }),
    ...(host.ariaLabel?.trim() ? [{ source: 'aria-label' as const, parts: [host.ariaLabel.trim()] }] : []),
  ]);
}
