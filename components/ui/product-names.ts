/** Product names, which are the same in every language. */
export { ASSISTANT, VENDOR } from '../../utils/integrations/index.ts';
export const CONNECTWISE = 'ConnectWise';
