/** Labels linked by ids. */
import { Button, ChakraProvider, defaultSystem, Field, Input } from '@chakra-ui/react';
import { mountReact } from '../mount/react-form.jsx';

const Frame = ({ children }) => <ChakraProvider value={defaultSystem}>{children}</ChakraProvider>;

const Row = ({ label, type, value, onValue }) => (
  <Field.Root required>
    <Field.Label>
      {label} <Field.RequiredIndicator />
    </Field.Label>
    <Input type={type} value={value} onChange={(event) => onValue(event.target.value)} />
  </Field.Root>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press, Frame });
}
