/**
 * What a skin must be able to draw. The screens in screens/ say what stands on each screen and what a press does;
 * a theme gives it elements and looks. A variant of a skin is its theme with some parts replaced.
 */

import type { Permission } from '../../../model.ts';
import type { SessionInfo } from '../../../ui/contract.ts';
import type { Editor } from '../../flow/editor.ts';
import type { Flow } from '../../flow/flow.ts';
import type { RoleEditor } from '../../flow/role-editor.ts';
import type { IconName } from './icons.ts';

/** Stands below every page of every skin. */
export const FOOTER = 'Sandbox, not affiliated with ConnectWise';

/** Something drawn once that can be brought up to date. */
export interface Drawn {
  element: HTMLElement;
  update(): void;
}

/** What stands round every screen: bar, menu, footer. */
export interface Frame {
  element: HTMLElement;
  /** Shows a screen's elements in the workspace. */
  show(session: SessionInfo, screen: readonly Node[]): void;
}

export interface LoginPage {
  element: HTMLElement;
  /** Shows a message above the fields, and an empty password. */
  show(message: string): void;
}

export interface Crumb {
  text: string;
  /** Where the crumb leads; the last one leads nowhere. */
  press?: () => void;
}

export interface ToolbarItem {
  /** Names the button for styles and ids, such as `SaveAndClose`. */
  name: string;
  /** Tooltip or name of an icon, text of a text button. */
  title: string;
  icon?: IconName;
  /** Entries of a menu; the button then opens it. */
  menu?: () => readonly string[];
  /** Called with the menu's entry, or with nothing. */
  press?: (entry?: string) => void;
  /** False greys the button out; asked again at every update. */
  enabled?: () => boolean;
}

export interface Column<Row> {
  title: string;
  /** In px. */
  width: number;
  text: (row: Row) => string;
  /** Makes the text a link. */
  open?: (row: Row) => void;
  /** A filter that chooses among these; without, one types. The first stands for no filter. */
  choices?: readonly string[];
}

export interface ListGrid {
  element: HTMLElement;
  /** Shows the rows that meet the filters. */
  search(): void;
  /** Empties the filters. */
  clear(): void;
}

export interface ComboBoxOptions {
  value: string;
  values: () => readonly string[];
  /** Names the field for styles and ids, such as `role`. */
  name?: string;
  /** Called when the user chose another value. Answer false to refuse it: the old one is shown again. */
  pick: (value: string) => boolean | undefined | Promise<boolean | undefined>;
}

export interface ComboBox {
  element: HTMLElement;
  /** Shows a value without calling `pick`. */
  show(value: string): void;
}

export interface MultiComboBoxOptions {
  picked: readonly string[];
  values: () => readonly string[];
  pick: (values: string[]) => void;
}

export interface TextFieldOptions {
  /** Names the field for styles and ids, such as `memberName`. */
  name: string;
  value: string;
  readOnly?: boolean;
  change: (text: string) => void;
}

export interface FormSection {
  title: string;
  /** A smaller title below. */
  subtitle?: string;
  columns: readonly { /** In px. */ width: number; fields: readonly HTMLElement[] }[];
}

export interface WindowButton {
  text: string;
  primary?: boolean;
  press: () => void;
}

export interface Theme {
  /** Style sheets in the order of a cascade; `.x-name` there stands for `~name` in elements (class-names.ts). */
  styles: readonly string[];
  /** What this skin's class names begin with. */
  classPrefix: string;
  /** Called once, before anything is drawn. */
  start(): void;

  frame(flow: Flow): Frame;
  /** What the frame shows instead of the screens of screens/, for a skin that draws those elsewhere. */
  workspace?(flow: Flow): readonly Node[];
  loginPage(flow: Flow): LoginPage;
  /** Breadcrumb and title of a screen; further elements stand below. */
  head(crumbs: readonly Crumb[], title: string, ...below: Node[]): HTMLElement;
  /** A row of tabs. */
  tabs<Name extends string>(names: readonly Name[], current: Name, choose: (name: Name) => void): HTMLElement;
  toolbar(items: readonly ToolbarItem[]): Drawn;
  /** The bar that says how a Save went; empty while there is nothing to say. */
  messageBar(editor: Editor): Drawn;
  /** The grid of a list screen; `name` is its ids' beginning. */
  listGrid<Row>(
    name: string,
    columns: readonly Column<Row>[],
    rows: readonly Row[],
    options?: { checkBoxes?: boolean },
  ): ListGrid;
  /** The levels of a role; `customize` opens a row's dialog. */
  roleGrid(editor: RoleEditor, customize: (permission: Permission) => void): Drawn;

  /** A field that takes one value of its list. */
  comboBox(options: ComboBoxOptions): ComboBox;
  /** A field that takes several values of its list. */
  multiComboBox(options: MultiComboBoxOptions): HTMLElement;
  textField(options: TextFieldOptions): HTMLInputElement;
  textArea(value: string, change: (text: string) => void): HTMLTextAreaElement;
  checkBox(title: string, checked: boolean, change: (checked: boolean) => void): HTMLElement;

  /** A control with its title, as forms have it. */
  field(title: string, required: boolean, control: HTMLElement): HTMLElement;
  /** A control with its title on one line of a screen's head. */
  headField(title: string, control: HTMLElement): HTMLElement;
  form(sections: readonly FormSection[]): HTMLElement;
  /** A panel of rows, and a note below. */
  pod(title: string, rows: readonly HTMLElement[], note?: string): HTMLElement;
  /** A row of a pod: a control or a text with its title. */
  podRow(title: string, required: boolean, value: HTMLElement | string): HTMLElement;
  /** Opens a window over the page, and answers with what closes it. Its cross closes it too. */
  window(title: string, content: readonly Node[], buttons: readonly WindowButton[]): () => void;
}
