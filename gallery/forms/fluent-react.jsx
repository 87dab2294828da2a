/** Labels linked by ids. */
import { Button, Field, FluentProvider, Input, webLightTheme } from '@fluentui/react-components';
import { mountReact } from '../mount/react-form.jsx';

const Frame = ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>;

const Row = ({ label, type, value, onValue }) => (
  <Field label={label} required>
    <Input type={type} value={value} onChange={(_, data) => onValue(data.value)} />
  </Field>
);

const Press = ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>;

export function mount(page) {
  return mountReact(page, { Row, Press, Frame });
}
