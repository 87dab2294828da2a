/** One mark: the element it covers, and its attributes (docs/hooks.md, 1). */
export interface Mark {
  /** Identifies the mark from one update to the next. */
  key: string;
  element: Element;
  /** Determines style and icon. */
  kind: 'missing' | 'met' | 'excess' | 'collapsed' | 'target' | 'error' | 'warning' | 'ok';
  isOptional: boolean;
  attributes: Record<string, string>;
}
