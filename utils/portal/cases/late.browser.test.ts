import { describe } from 'vitest';
import { testKit } from '../testing/test-kit.ts';

describe('a fast machine', async () => await testKit('late'));
describe('a slow machine', async () => await testKit('late', { every: 300 }));
