/**
 * What of the computed style is kept: all that decides where something is drawn and whether it can be seen. It is read
 * from each element, so that it makes no difference from which style sheet it comes, or whether a script may read that one.
 */
import { flatTreeParent } from '../page/dom-tree.ts';
import type { Masker } from './mask/masker.ts';
import { maskStyleValue } from './mask/style-values.ts';

/** Properties that an element takes over from its parent. */
const INHERITED = [
  ...['border-collapse', 'border-spacing', 'caption-side', 'color', 'cursor', 'direction', 'empty-cells'],
  ...[
    'font-family',
    'font-size',
    'font-style',
    'font-variant-caps',
    'font-weight',
    'letter-spacing',
    'line-height',
  ],
  ...['list-style-position', 'list-style-type', 'overflow-wrap', 'pointer-events', 'tab-size', 'text-align'],
  ...['text-indent', 'text-transform', 'text-wrap-mode', 'visibility', 'white-space-collapse', 'word-break'],
  ...['word-spacing', 'writing-mode', '-webkit-text-security', 'user-select'],
];
/** The others, each with its initial value, which needs no entry. */
const INITIAL: Record<string, string> = {
  'align-content': 'normal',
  'align-items': 'normal',
  'align-self': 'auto',
  appearance: 'none',
  'background-color': 'rgba(0, 0, 0, 0)',
  'background-image': 'none',
  'background-position': '0% 0%',
  'background-repeat': 'repeat',
  'background-size': 'auto',
  'border-bottom-left-radius': '0px',
  'border-bottom-right-radius': '0px',
  'border-top-left-radius': '0px',
  'border-top-right-radius': '0px',
  ...eachSide('border-#-style', 'none'),
  // The initial width is that of a drawn edge, whatever is computed where there is none.
  ...eachSide('border-#-width', ''),
  ...eachSide('border-#-color', ''),
  bottom: 'auto',
  'box-shadow': 'none',
  'box-sizing': 'content-box',
  clear: 'none',
  clip: 'auto',
  'clip-path': 'none',
  'column-count': 'auto',
  'column-gap': 'normal',
  'column-width': 'auto',
  contain: 'none',
  'content-visibility': 'visible',
  display: 'inline',
  filter: 'none',
  'flex-direction': 'row',
  'flex-wrap': 'nowrap',
  float: 'none',
  'grid-auto-flow': 'row',
  'grid-column-end': 'auto',
  'grid-column-start': 'auto',
  'grid-row-end': 'auto',
  'grid-row-start': 'auto',
  'grid-template-columns': 'none',
  'grid-template-rows': 'none',
  height: 'auto',
  isolation: 'auto',
  'justify-content': 'normal',
  'justify-items': 'normal',
  'justify-self': 'auto',
  left: 'auto',
  ...eachSide('margin-#', '0px'),
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  opacity: '1',
  order: '0',
  'outline-color': '',
  'outline-style': 'none',
  'outline-width': '',
  'overflow-x': 'visible',
  'overflow-y': 'visible',
  ...eachSide('padding-#', '0px'),
  perspective: 'none',
  position: 'static',
  right: 'auto',
  rotate: 'none',
  'row-gap': 'normal',
  scale: 'none',
  'scrollbar-gutter': 'auto',
  'scrollbar-width': 'auto',
  'table-layout': 'auto',
  'text-decoration-line': 'none',
  'text-overflow': 'clip',
  top: 'auto',
  transform: 'none',
  'transform-origin': '',
  translate: 'none',
  'unicode-bidi': 'normal',
  'vertical-align': 'baseline',
  width: 'auto',
  'z-index': 'auto',
  zoom: '1',
};

const OTHERS = Object.keys(INITIAL);
/** Properties that mean nothing without another one that is set. */
const DEPENDENT: [property: RegExp, needs: string, without: string][] = [
  [/^border-(\w+)-(color|width)$/, 'border-$1-style', 'none'],
  [/^outline-(color|width)$/, 'outline-style', 'none'],
  [/^transform-origin$/, 'transform', 'none'],
];
/** So that an item keeps its measured size, whatever its masked text would need. */
const RIGID = 'flex:0 0 auto;min-width:0;min-height:0';

function eachSide(pattern: string, value: string): Record<string, string> {
  return Object.fromEntries(
    ['top', 'right', 'bottom', 'left'].map((side) => [pattern.replace('#', side), value]),
  );
}

export interface StyleReader {
  /** Number of the element's style in `styles`. */
  styleOf(element: Element): number;
  /** The same of the content before or after an element; undefined when it has none. */
  pseudoStyleOf(element: Element, which: '::before' | '::after'): number | undefined;
  /** The styles, each as declarations that follow `all:unset`. */
  readonly styles: string[];
}

/** Reads the styles of one document; each different one is kept once. */
export function createStyleReader(masker: Masker): StyleReader {
  const known = new Map<string, number>();
  const styles: string[] = [];
  const inherited = new Map<Element, string[]>();

  const inheritedOf = (element: Element): string[] => {
    const values = inherited.get(element) ?? valuesOf(getComputedStyle(element), INHERITED);
    inherited.set(element, values);
    return values;
  };
  const declarations = (style: CSSStyleDeclaration, own: string[], outer: string[] | null): string[] => {
    const found: [string, string][] = [];
    INHERITED.forEach((property, index) => {
      if (own[index] && own[index] !== outer?.[index]) found.push([property, own[index]]);
    });
    const values = new Map(OTHERS.map((property) => [property, style.getPropertyValue(property)]));
    for (const [property, value] of values) {
      if (value === '' || value === INITIAL[property] || isMeaningless(property, values)) continue;
      found.push([property, value]);
    }
    return found.flatMap(([property, value]) => {
      const masked = maskStyleValue(property, value);
      return masked === null ? [] : [`${property}:${masked}`];
    });
  };
  const numberOf = (all: string[]): number => {
    const style = all.join(';');
    const number = known.get(style) ?? styles.push(style) - 1;
    known.set(style, number);
    return number;
  };

  return {
    styles,
    styleOf(element) {
      const style = getComputedStyle(element);
      const parent = flatTreeParent(element);
      const all = declarations(style, inheritedOf(element), parent && inheritedOf(parent));
      const round = parent ? getComputedStyle(parent).display : '';
      return numberOf(/flex|grid/.test(round) ? [...all, RIGID] : all);
    },
    pseudoStyleOf(element, which) {
      const style = getComputedStyle(element, which);
      const { content, display } = style;
      if (content === 'none' || content === 'normal' || content === '' || display === 'none')
        return undefined;
      const texts = [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => masker.text(text));
      const shown = texts.join('').replace(/[\\"]/g, '').replace(/\s+/g, ' ');
      const own = valuesOf(style, INHERITED);
      return numberOf([`content:"${shown}"`, ...declarations(style, own, inheritedOf(element))]);
    },
  };
}

function valuesOf(style: CSSStyleDeclaration, properties: readonly string[]): string[] {
  return properties.map((property) => style.getPropertyValue(property));
}

function isMeaningless(property: string, values: Map<string, string>): boolean {
  return DEPENDENT.some(([pattern, needs, without]) => {
    const found = pattern.exec(property);
    return found !== null && values.get(needs.replace('$1', found[1] ?? '')) === without;
  });
}
