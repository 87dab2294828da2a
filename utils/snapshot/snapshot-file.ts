/** What a snapshot file holds: the structure of a page, how it is drawn, and what was read there. No text of the page. */

/** Left, top, width and height in CSS pixels of the frame's viewport. */
export type SavedBox = [left: number, top: number, width: number, height: number];

export interface SavedText {
  text: string;
  /** Width of the original text, where it stands in one line. */
  width?: number;
}

export interface SavedElement {
  tag: string;
  attributes?: Record<string, string | true>;
  children?: SavedNode[];
  /** Numbers in the frame's list of styles: the element's own, and those of what CSS adds before and after. */
  style?: number;
  before?: number;
  after?: number;
  box?: SavedBox;
  /** Its texts, with what stands among them, are in one line. */
  isOneLine?: true;
  isSvg?: true;
  /** Has an open shadow root; its children there have `isInShadow`. */
  isHost?: true;
  isInShadow?: true;
  /** A check box that is neither ticked nor empty. */
  isIndeterminate?: true;
  /** A popover that is open. */
  isPopover?: true;
  /** Index of the frame's window among the frames of its page. */
  frame?: number;
}

export type SavedNode = SavedElement | SavedText;

/** What the assistant read in a frame, with the same letters for texts as in the structure. */
export interface SavedReading {
  /** A `ScreenObservation`, and the landmarks that were missed. */
  page: { screen: string; [part: string]: unknown };
  problems: { landmark: string; reason: string }[];
  /** What the form's reader says of the page: `ready`, or why not. */
  form: string;
  /** What the fields of a form that is ready are for, from top to bottom. */
  formFields: string[];
  /** Counts, a line each. */
  report: string;
}

export interface FrameSnapshot {
  /** Index of each frame on the way from the top: empty for the top frame. */
  path: number[];
  viewport: { width: number; height: number };
  isQuirks: boolean;
  root: SavedElement;
  /** Declarations that follow `all:unset`. */
  styles: string[];
  reading: SavedReading;
  /** Number of texts of which something was replaced. */
  maskedTexts: number;
  /** How long (ms) it took. */
  duration: number;
}

export interface PageSnapshot {
  kind: 'page-snapshot';
  version: 1;
  /** The extension's version, and the browser. */
  extension: string;
  browser: string;
  frames: FrameSnapshot[];
}

/** The snapshots of a field test, by the name of their screen. */
export interface SnapshotArchive {
  kind: 'snapshot-archive';
  version: 1;
  screens: { name: string; note: string; snapshot: PageSnapshot }[];
}

export function isElementNode(node: SavedNode): node is SavedElement {
  return 'tag' in node;
}

/** Reads a file: a snapshot or an archive. Throws an error that says what it is not. */
export function parseSnapshotFile(text: string): PageSnapshot | SnapshotArchive {
  const data: unknown = JSON.parse(text);
  const { kind, version } = Object(data);
  if (kind !== 'page-snapshot' && kind !== 'snapshot-archive')
    throw new Error('This is no snapshot of a page.');
  if (version !== 1) throw new Error(`Version ${version} of snapshots is not known here.`);
  return data as PageSnapshot | SnapshotArchive;
}

/** Texts of all frames of which something was replaced. */
export function maskedTextsOf({ frames }: PageSnapshot): number {
  return frames.reduce((sum, { maskedTexts }) => sum + maskedTexts, 0);
}
