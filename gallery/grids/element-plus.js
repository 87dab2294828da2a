/** A tree of rows; an ElSelect in each cell. */
import 'element-plus/dist/index.css';
import { ElOption, ElSelect, ElTable, ElTableColumn } from 'element-plus';
import { createApp, h, reactive } from 'vue';

export async function mount({ el, groups, items, heads, levels, commit, height }) {
  const data = reactive(
    groups.map(({ id, text, items: rows }) => ({
      id,
      name: text,
      children: rows.map((row) => ({ ...row })),
    })),
  );
  const itemOf = ({ id }) => items.find((item) => item.id === id);
  const cell =
    (level) =>
    ({ row }) => {
      if (row.children) return null;
      const choose = (access) => {
        row[level] = access;
        commit(itemOf(row), level, access);
      };
      const options = () => row.options.map((value) => h(ElOption, { key: value, label: value, value }));
      const select = h(
        ElSelect,
        { modelValue: row[level], size: 'small', 'onUpdate:modelValue': choose },
        options,
      );
      return h('span', { 'data-row': row.id, 'data-level': level, style: 'display:block' }, [select]);
    };
  const column = (props, slots) => h(ElTableColumn, props, slots);
  const columns = () => [
    column({ prop: 'name', label: 'Permission', width: 270 }),
    ...levels.map((level) =>
      column({ prop: level, label: heads[level], width: 130 }, { default: cell(level) }),
    ),
    column({ prop: 'updated', label: heads.updated }),
  ];
  const table = () =>
    h(ElTable, { data, rowKey: 'id', height, size: 'small', defaultExpandAll: true }, columns);
  createApp({ setup: () => table }).mount(el);
  return {
    cellEl: (item, level) => el.querySelector(`span[data-row="${item.id}"][data-level="${level}"]`),
    editor: { open: 'click', choose: 'list' },
  };
}
