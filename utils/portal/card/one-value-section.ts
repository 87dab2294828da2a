/** The card's part for values that are put in one at a time: four buttons, and the outline of the field that is chosen. */
import { FIELD_NAMES, type FieldName } from '../../integrations/index.ts';
import type { Box } from '../../page/geometry.ts';
import type { HandoffCardState, OneValueTexts } from './card-state.ts';

/** The field that the user focused last. `name` may be empty; `hidesText`: what is typed there is not shown. */
export interface ShownField {
  name: string;
  hidesText(): boolean;
  /** In CSS pixels of the page's viewport; null when it is gone. */
  box(): Box | null;
}

export type ShownChoice = ShownField | 'other-frame' | null;

export interface OneValueSection {
  element: HTMLElement;
  outline: HTMLElement;
  show(values: HandoffCardState['values'], texts: OneValueTexts | null): void;
  showChoice(choice: ShownChoice): void;
}

type Make = (name: string, className: string, text?: string) => HTMLElement;

/** Distance in CSS pixels between a field and its outline. */
const GAP = 3;

const hookOf = (field: FieldName) => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `onFill` is called for a trusted click; the private key needs a second one for a field that shows what is typed. */
export function createOneValueSection(
  make: Make,
  onFill: (field: FieldName, isConfirmed: boolean) => void,
  signal: AbortSignal,
): OneValueSection {
  let texts: OneValueTexts | null = null;
  let choice: ShownChoice = null;
  const outline = make('div', 'outline');
  const element = make('div', 'one');
  const title = make('h3', 'one-title');
  const into = make('p', 'detail');
  const buttons = make('div', 'values');
  const refusal = make('p', 'refusal');
  const question = make('div', 'question');
  const questionText = make('p', 'detail');
  const yes = button('confirm-fill-one', () => answer(true));
  const no = button('cancel-fill-one', () => answer(false));

  function button(action: string, onClick: () => void): HTMLElement {
    const made = make('button', 'button');
    made.setAttribute('type', 'button');
    made.dataset.action = action;
    made.addEventListener('click', ({ isTrusted }) => isTrusted && onClick());
    return made;
  }
  const valueButtons = FIELD_NAMES.map((field) => {
    const made = button('fill-one', () => click(field));
    made.dataset.field = hookOf(field);
    return { field, made };
  });
  buttons.append(...valueButtons.map(({ made }) => made));

  function click(field: FieldName): void {
    const isShowing = choice !== null && choice !== 'other-frame' && !choice.hidesText();
    if (field === 'privateKey' && isShowing) {
      question.replaceChildren(questionText, yes, no);
      // Not a button: that would react to a key that is still down.
      questionText.focus();
    } else onFill(field, false);
  }
  function answer(isYes: boolean): void {
    question.replaceChildren();
    title.focus();
    if (isYes) onFill('privateKey', true);
  }
  function named(text: string): string {
    const field = choice === null || choice === 'other-frame' ? '' : choice.name;
    // A function: the name of a field may hold `$&`.
    return text.replace('{field}', () => field || (texts?.unnamed ?? ''));
  }
  /** Nothing of it is there while it is not offered. */
  function update(): void {
    if (!texts) {
      element.replaceChildren();
      return;
    }
    if (!element.hasChildNodes()) element.append(title, into, buttons, question, refusal);
    into.textContent =
      choice === null ? texts.choose : choice === 'other-frame' ? texts.otherFrame : named(texts.into);
    questionText.textContent = named(texts.confirmText);
    yes.textContent = named(texts.confirm);
  }

  /** Keeps the outline at its field; the page may move that at any time. */
  function draw(): void {
    if (signal.aborted) return;
    const box = texts && choice !== null && choice !== 'other-frame' ? choice.box() : null;
    outline.hidden = box === null;
    if (box) {
      const { left, top, right, bottom } = box;
      Object.assign(outline.style, {
        left: `${left - GAP}px`,
        top: `${top - GAP}px`,
        width: `${right - left + 2 * GAP}px`,
        height: `${bottom - top + 2 * GAP}px`,
      });
      requestAnimationFrame(draw);
    } else isDrawing = false;
  }
  let isDrawing = false;
  function startDrawing(): void {
    if (isDrawing) return;
    isDrawing = true;
    draw();
  }

  for (const text of [title, questionText]) text.tabIndex = -1;
  outline.hidden = true;
  return {
    element,
    outline,
    show(values, shownTexts) {
      texts = shownTexts;
      if (texts && values) {
        title.textContent = texts.title;
        no.textContent = texts.cancel;
        refusal.textContent = texts.refusal;
        for (const { field, made } of valueButtons) {
          const { name, state } = texts.values[field];
          made.dataset.state = values[field];
          made.replaceChildren(name, ...(state ? [make('span', 'state', state)] : []));
        }
      }
      update();
      startDrawing();
    },
    showChoice(next) {
      choice = next;
      question.replaceChildren();
      outline.toggleAttribute('data-chosen', next !== null && next !== 'other-frame');
      update();
      startDrawing();
    },
  };
}
