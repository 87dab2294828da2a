import { Flow } from './flow/flow.ts';
import { drawClassic } from './skins/classic/draw-classic.ts';

const flow = new Flow();
drawClassic(flow);
await flow.start();
