/** A tree of rows; a Select in each cell. */
import { Select, Table } from 'antd';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Grid({ groups, heads, levels, commit, height }) {
  const [, redraw] = useState(0);
  const choose = (item, level) => (access) => {
    commit(item, level, access);
    redraw((count) => count + 1);
  };
  const cell = (level) => (access, row) =>
    row.item && (
      <span data-row={row.id} data-level={level} style={{ display: 'block' }}>
        <Select
          size="small"
          variant="borderless"
          style={{ width: 100 }}
          value={access}
          options={row.options.map((value) => ({ value, label: value }))}
          onChange={choose(row.item, level)}
        />
      </span>
    );
  const columns = [
    { title: 'Permission', dataIndex: 'name', width: 270 },
    ...levels.map((level) => ({ title: heads[level], dataIndex: level, width: 125, render: cell(level) })),
    { title: heads.updated, dataIndex: 'updated' },
  ];
  const data = groups.map(({ id, text, items }) => ({
    id,
    name: text,
    children: items.map((item) => ({ ...item, item })),
  }));
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={data}
      pagination={false}
      scroll={{ y: height - 44 }}
      expandable={{ defaultExpandAllRows: true }}
    />
  );
}

export async function mount(role) {
  const { el } = role;
  createRoot(el).render(<Grid {...role} />);
  return {
    cellEl: (item, level) => el.querySelector(`span[data-row="${item.id}"][data-level="${level}"]`),
    editor: { open: 'click', choose: 'list' },
  };
}
