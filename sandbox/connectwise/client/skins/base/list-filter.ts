/** What the filters of a list let through. Each skin draws them with its own fields. */
import type { Column, Theme } from './theme.ts';

export interface ListFilter<Row> {
  /** One field for each column, in their order. */
  fields: readonly HTMLElement[];
  /** The rows that meet all filters. */
  shown(): Row[];
  /** Empties the filters. */
  clear(): void;
}

interface Filter {
  field: HTMLElement;
  accepts: (text: string) => boolean;
  clear: () => void;
}

/** Typed filters call `search` at Enter, chosen ones at once. */
export function listFilter<Row>(
  theme: Pick<Theme, 'comboBox' | 'textField'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  search: () => void,
): ListFilter<Row> {
  const filters = columns.map(({ title, choices }) => {
    const name = title.replaceAll(' ', '_');
    return choices ? chosenFilter(theme, name, choices, search) : typedFilter(theme, name, search);
  });
  return {
    fields: filters.map(({ field }) => field),
    shown: () =>
      rows.filter((row) => columns.every(({ text }, index) => filters[index]?.accepts(text(row)) ?? true)),
    clear() {
      for (const filter of filters) {
        filter.clear();
      }
    },
  };
}

function typedFilter(theme: Pick<Theme, 'textField'>, name: string, search: () => void): Filter {
  let wanted = '';
  const input = theme.textField({
    name,
    value: '',
    change: (text) => {
      wanted = text.trim().toLowerCase();
    },
  });
  input.id = `${name}-input`;
  input.addEventListener('keydown', (event) => event.key === 'Enter' && search());
  return {
    field: input,
    accepts: (text) => text.toLowerCase().includes(wanted),
    clear() {
      wanted = '';
      input.value = '';
    },
  };
}

function chosenFilter(
  theme: Pick<Theme, 'comboBox'>,
  name: string,
  choices: readonly string[],
  search: () => void,
): Filter {
  const [all = ''] = choices;
  let chosen = all;
  const box = theme.comboBox({
    value: all,
    values: () => choices,
    pick: (value) => {
      chosen = value;
      search();
      return true;
    },
  });
  box.element.id = `${name}-input`;
  return {
    field: box.element,
    accepts: (text) => chosen === all || text === chosen,
    clear() {
      chosen = all;
      box.show(all);
    },
  };
}
