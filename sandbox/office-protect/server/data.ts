import type { User } from '../contract.ts';

/** The one made-up account; the sign-in page shows it. */
export const USER: User = { name: 'Terry Chapman', email: 'tech@brightwater.example' };
export const PASSWORD = 'sandbox';
