import { expect, test, vi } from 'vitest';
import { follow } from './follow.ts';

test('what fields hold is compared, but no password is read', async () => {
  document.body.innerHTML = '<input id="company"><input id="password" type="password">';
  const read = { company: vi.fn(() => ''), password: vi.fn(() => '') };
  for (const [id, get] of Object.entries(read)) {
    Object.defineProperty(document.getElementById(id), 'value', { get });
  }
  const ending = new AbortController();
  const look = () => ({ roots: [document], isSettled: true });
  follow(look, () => false, { subtree: true, childList: true }, ending.signal);
  await vi.waitFor(() => expect(read.company).toHaveBeenCalled());
  ending.abort();
  expect(read.password).not.toHaveBeenCalled();
});
