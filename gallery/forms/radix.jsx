/** A label around text and input. */
import '@radix-ui/themes/styles.css';
import { Button, Text, TextField, Theme } from '@radix-ui/themes';
import { mountReact } from '../mount/react-form.jsx';

const Row = ({ label, type, value, onValue }) => (
  <Text as="label" size="2">
    {label}
    <TextField.Root type={type} value={value} onChange={(event) => onValue(event.target.value)} />
  </Text>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press, Frame: Theme });
}
