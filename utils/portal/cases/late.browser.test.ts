import { testKit } from '../testing/test-kit.ts';

await testKit('late');
await testKit('late', { every: 300 });
