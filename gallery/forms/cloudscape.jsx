/** Labels with a description below, linked by `for`. */
import '@cloudscape-design/global-styles/index.css';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { mountReact } from '../mount/react-form.jsx';

const Row = ({ label, type, value, onValue }) => (
  <FormField label={label} description="As it stands in ConnectWise.">
    <Input type={type} value={value} onChange={({ detail }) => onValue(detail.value)} />
  </FormField>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press });
}
