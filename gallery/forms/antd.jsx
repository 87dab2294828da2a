/** Labels linked by the form's own ids; the values are in the form's store. */
import { Button, Form, Input } from 'antd';
import { createRoot } from 'react-dom/client';

function TargetForm({ page, onStore }) {
  const [form] = Form.useForm();
  onStore(form);
  return (
    <Form form={form} layout="vertical" initialValues={page.empty}>
      {page.fields.map(({ name, label, type }) => (
        <Form.Item key={name} name={name} label={label} rules={[{ required: true }]}>
          {type === 'password' ? <Input.Password /> : <Input />}
        </Form.Item>
      ))}
      <Button onClick={() => page.save(form.getFieldsValue())}>Save</Button>
      <Button>Check connection</Button>
    </Form>
  );
}

export async function mount(page) {
  let store;
  const onStore = (form) => {
    store = form;
  };
  createRoot(page.el).render(<TargetForm page={page} onStore={onStore} />);
  return { values: () => store?.getFieldsValue() ?? page.empty };
}
