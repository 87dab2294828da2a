/** Labels linked by ids. */
import { Button, Field, FluentProvider, Input, webLightTheme } from '@fluentui/react-components';
import { mountReact } from '../mount/react-form.jsx';

export function mount(page) {
  return mountReact(page, {
    Frame: ({ children }) => <FluentProvider theme={webLightTheme}>{children}</FluentProvider>,
    Field: ({ label, type, value, onValue }) => (
      <Field label={label} required>
        <Input type={type} value={value} onChange={(_, data) => onValue(data.value)} />
      </Field>
    ),
    Button: ({ onPress, children }) => <Button onClick={onPress}>{children}</Button>,
  });
}
