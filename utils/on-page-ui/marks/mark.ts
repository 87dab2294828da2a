/** One mark: which element it stands over, and the hooks it carries (docs/hooks.md, 1). */
export interface Mark {
  /** Tells marks apart from one painting to the next. */
  key: string;
  element: Element;
  /** The look; also decides the glyph. */
  look: 'missing' | 'met' | 'excess' | 'collapsed' | 'target' | 'error' | 'warning' | 'ok';
  isOptional: boolean;
  attributes: Record<string, string>;
}
