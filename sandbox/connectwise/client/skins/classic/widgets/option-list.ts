/** The floating list of a combobox or menu: a panel on the body, built at its first opening and then re-shown. */
import { classes } from '../../base/class-names.ts';
import { boxOf, el, pageZoom } from '../../base/dom.ts';
import { addLayer } from '../../base/layers.ts';
import { label } from '../dom.ts';

/** Space between a field and its list, in px. */
const GAP = 1;

export class OptionList {
  readonly #values: () => readonly string[];
  readonly #pick: (value: string) => void;
  /** For lists that allow several values: which ones have a tick. */
  readonly #isTicked: ((value: string) => boolean) | undefined;
  #panel: HTMLElement | undefined;
  #built: readonly string[] = [];
  #highlighted = -1;
  #anchor: HTMLElement | undefined;
  #anchorTop = 0;

  constructor(
    values: () => readonly string[],
    pick: (value: string) => void,
    isTicked?: (value: string) => boolean,
  ) {
    this.#values = values;
    this.#pick = pick;
    this.#isTicked = isTicked;
  }

  get isOpen(): boolean {
    return this.#panel?.isConnected === true && this.#panel.style.display !== 'none';
  }

  /** The value that Enter would pick. */
  get highlighted(): string | undefined {
    return this.#built[this.#highlighted];
  }

  /** Shows the list below `anchor`, or above where there is no room; `current` is highlighted. */
  open(anchor: HTMLElement, current: string): void {
    const panel = this.#build();
    const box = boxOf(anchor);
    panel.style.display = 'block';
    panel.style.minWidth = `${box.width}px`;
    const fits = box.bottom + panel.offsetHeight + GAP <= window.innerHeight / pageZoom();
    const top = fits ? box.bottom + GAP : box.top - panel.offsetHeight - GAP;
    const left = Math.min(box.left, window.innerWidth / pageZoom() - panel.offsetWidth);
    panel.style.left = `${left + window.scrollX}px`;
    panel.style.top = `${top + window.scrollY}px`;
    this.highlight(this.#built.indexOf(current));
    document.addEventListener('mousedown', this.#closeOutside, true);
    this.#anchor = anchor;
    this.#anchorTop = box.top;
    document.addEventListener('scroll', this.#closeMoved, true);
  }

  close(): void {
    document.removeEventListener('mousedown', this.#closeOutside, true);
    document.removeEventListener('scroll', this.#closeMoved, true);
    if (this.#panel) {
      this.#panel.style.display = 'none';
    }
  }

  highlight(index: number): void {
    this.#highlighted = index;
    for (const [at, option] of [...(this.#panel?.children ?? [])].entries()) {
      option.classList.toggle(classes('~option-over'), at === index);
    }
    this.#panel?.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  move(step: number): void {
    const last = this.#built.length - 1;
    this.highlight(Math.max(0, Math.min(last, this.#highlighted + step)));
  }

  highlightStart(text: string): void {
    this.highlight(this.#built.findIndex((value) => value.toLowerCase().startsWith(text.toLowerCase())));
  }

  /** Draws the ticks anew. */
  refreshTicks(): void {
    for (const [at, option] of [...(this.#panel?.children ?? [])].entries()) {
      option.classList.toggle(classes('~option-ticked'), this.#isTicked?.(this.#built[at] ?? '') ?? false);
    }
  }

  #closeOutside = (event: Event): void => {
    if (event.target instanceof Node && !this.#panel?.contains(event.target)) {
      this.close();
    }
  };

  /** A list stays where it was opened, so it closes when its field is scrolled away from there. */
  #closeMoved = (): void => {
    if (this.#anchor && boxOf(this.#anchor).top !== this.#anchorTop) {
      this.close();
    }
  };

  #build(): HTMLElement {
    const values = this.#values();
    const panel = this.#panel ?? el('div', '~list');
    if (!this.#panel) {
      this.#panel = panel;
      panel.style.zIndex = '2010';
      // Keeps the focus in the field, as long as the list is used with the mouse.
      panel.addEventListener('mousedown', (event) => event.preventDefault());
    }
    if (!panel.isConnected) {
      addLayer(() => panel.remove());
      document.body.append(panel);
    }
    if (values.join('\n') === this.#built.join('\n')) {
      return panel;
    }
    this.#built = [...values];
    panel.replaceChildren(
      ...values.map((value, index) => {
        const option = label(value || '\u00a0', this.#isTicked ? '~option ~option-tickable' : '~option');
        option.addEventListener('mouseenter', () => this.highlight(index));
        option.addEventListener('click', () => this.#pick(value));
        return option;
      }),
    );
    this.refreshTicks();
    return panel;
  }
}
