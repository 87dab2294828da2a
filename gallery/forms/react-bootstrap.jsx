/** Floating labels: drawn over the input, and after it in the document. */
import 'bootstrap/dist/css/bootstrap.css';
import { Button, FloatingLabel, Form } from 'react-bootstrap';
import { mountReact } from '../mount/react-form.jsx';

const Row = ({ name, label, type, value, onValue }) => (
  <FloatingLabel controlId={name} label={label}>
    <Form.Control
      type={type}
      placeholder="…"
      value={value}
      onChange={(event) => onValue(event.target.value)}
    />
  </FloatingLabel>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press });
}
