/** Labels of the library's form; Select with a search field, and with tags for several. */
import { DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { createRoot } from 'react-dom/client';

const controlOf = ({ kind, options }) => {
  const list = options.map((value) => ({ value, label: value }));
  if (kind === 'text') return <Input />;
  if (kind === 'date') return <DatePicker style={{ width: '100%' }} />;
  return (
    <Select
      showSearch
      allowClear
      mode={kind === 'list' ? 'multiple' : undefined}
      placeholder="Please select"
      options={list}
    />
  );
};

function Field({ field, keep }) {
  const { name, label, kind, isRequired, value } = field;
  const [form] = Form.useForm();
  keep(form);
  const initial = kind === 'date' ? dayjs(value) : value || undefined;
  return (
    <Form form={form} name={`form-${name}`} layout="vertical" initialValues={{ [name]: initial }}>
      <Form.Item name={name} label={label} rules={[{ required: isRequired }]} style={{ marginBottom: 8 }}>
        {controlOf(field)}
      </Form.Item>
    </Form>
  );
}

export async function draw(place, field) {
  let form;
  const keep = (made) => {
    form = made;
  };
  createRoot(place).render(<Field field={field} keep={keep} />);
  return () => {
    const now = form.getFieldValue(field.name);
    return field.kind === 'date' ? now.format('YYYY-MM-DD') : (now ?? '');
  };
}
