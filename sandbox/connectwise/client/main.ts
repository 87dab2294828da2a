import { Flow } from './flow/flow.ts';
import { drawSkin } from './skins/base/draw-skin.ts';
import { chosenSkin } from './skins/index.ts';

try {
  const theme = await chosenSkin(new URL(location.href));
  const flow = new Flow();
  drawSkin(theme, flow);
  await flow.start();
} catch (error) {
  document.body.textContent = String(error);
  throw error;
}
