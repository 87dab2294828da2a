import { Flow } from './flow/flow.ts';
import { chosenSkin } from './skins/index.ts';

try {
  const draw = await chosenSkin(new URL(location.href));
  const flow = new Flow();
  draw(flow);
  await flow.start();
} catch (error) {
  document.body.textContent = String(error);
  throw error;
}
