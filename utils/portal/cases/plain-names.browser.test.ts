import { testKit } from '../testing/test-kit.ts';

await testKit('plain-names');
