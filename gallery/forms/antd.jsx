/** Labels linked by the form's own ids; the values are in the form's store. */
import { Button, Form, Input } from 'antd';
import { createRoot } from 'react-dom/client';

export async function mount({ el, fields, empty, save }) {
  let store;
  function TargetForm() {
    const [form] = Form.useForm();
    store = form;
    return (
      <Form form={form} layout="vertical" initialValues={empty}>
        {fields.map(({ name, label, type }) => (
          <Form.Item key={name} name={name} label={label} rules={[{ required: true }]}>
            {type === 'password' ? <Input.Password /> : <Input />}
          </Form.Item>
        ))}
        <Button onClick={() => save(form.getFieldsValue())}>Save</Button>
        <Button>Check connection</Button>
      </Form>
    );
  }
  createRoot(el).render(<TargetForm />);
  return { values: () => store?.getFieldsValue() ?? empty };
}
