/** Labels beside their inputs, linked by `for`. */
import '@blueprintjs/core/lib/css/blueprint.css';
import { Button, FormGroup, InputGroup } from '@blueprintjs/core';
import { mountReact } from '../mount/react-form.jsx';

const Row = ({ name, label, type, value, onValue }) => (
  <FormGroup label={label} labelFor={name} labelInfo="(required)" inline>
    <InputGroup id={name} type={type} value={value} onValueChange={onValue} />
  </FormGroup>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press });
}
