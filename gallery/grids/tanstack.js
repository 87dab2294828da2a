/** A virtual list of its own rows, moved by transforms; the header of the current module sticks. A native list in each cell. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';

export async function mount({ el, groups, heads, levels, commit, height }) {
  const rows = groups.flatMap((group) => [group, ...group.items]);
  const drawn = new Map();
  const scroller = document.createElement('div');
  scroller.style.cssText = `height:${height}px;overflow:auto;contain:strict`;
  const header = document.createElement('div');
  header.style.cssText = 'display:flex;position:sticky;top:0;height:32px;background:#eee;z-index:2';
  const widths = [270, 125, 125, 125, 125, 120];
  const cellOf = (content, i) => {
    const cell = document.createElement('div');
    cell.style.cssText = `width:${widths[i]}px;flex:none;padding:6px 8px`;
    cell.append(content);
    return cell;
  };
  const titles = ['Permission', ...levels.map((level) => heads[level]), heads.updated];
  header.append(...titles.map(cellOf));
  const list = document.createElement('div');
  list.style.position = 'relative';
  scroller.append(header, list);
  el.append(scroller);
  const selectOf = (item) => (level) => {
    const select = document.createElement('select');
    for (const access of item.options) select.add(new Option(access, access));
    select.value = item[level];
    select.addEventListener('change', () => commit(item, level, select.value));
    return select;
  };
  const rowOf = (shown, start, isSticky) => {
    const row = document.createElement('div');
    const place = isSticky
      ? 'position:sticky;top:32px;z-index:1;'
      : `position:absolute;left:0;top:0;transform:translateY(${start}px);`;
    row.style.cssText = `${place}display:flex;width:100%;height:34px;background:#fff`;
    if (shown.items) {
      row.style.fontWeight = 'bold';
      row.append(cellOf(shown.text, 0));
    } else row.append(...[shown.name, ...levels.map(selectOf(shown)), shown.updated].map(cellOf));
    drawn.set(shown.id, row);
    return row;
  };
  let active = 0;
  const virtualizer = new Virtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => 34,
    scrollMargin: 32,
    overscan: 2,
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect,
    rangeExtractor: (range) => {
      active = rows.slice(0, range.startIndex + 1).findLastIndex((row) => row.items);
      return [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    onChange: () => draw(),
  });
  const draw = () => {
    drawn.clear();
    list.style.height = `${virtualizer.getTotalSize()}px`;
    list.replaceChildren(
      ...virtualizer
        .getVirtualItems()
        .map(({ index, start }) => rowOf(rows[index], start - 32, index === active)),
    );
  };
  virtualizer._didMount();
  virtualizer._willUpdate();
  draw();
  return {
    cellEl: (item, level) => drawn.get(item.id)?.children[1 + levels.indexOf(level)],
    editor: { open: 'click', choose: 'list' },
  };
}
